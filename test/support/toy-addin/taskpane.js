/* global Office, window, document */
Office.onReady(function () {
  const item = Office.context.mailbox.item;
  const events = document.getElementById('events');
  const tell = function (words) {
    const line = document.createElement('li');
    line.textContent = words;
    events.append(line);
  };
  item.getInitializationContextAsync(function (result) {
    document.getElementById('context').textContent =
      'Context: ' + (result.status === 'succeeded' ? result.value : result.error.code);
  });
  document.getElementById('fix').addEventListener('click', function () {
    item.subject.setAsync('All is well', function (result) {
      tell('subject ' + result.status);
    });
  });
  item.addHandlerAsync(Office.EventType.RecipientsChanged, function (event) {
    tell('people ' + JSON.stringify(event.changedRecipientFields));
  });
  item.addHandlerAsync(Office.EventType.AttachmentsChanged, function (event) {
    tell('file ' + event.attachmentStatus);
  });
  /* For tests: a call by its path, such as `to.getAsync`, answered with its value or its error. */
  window.call = function (path, args) {
    return new Promise(function (resolve) {
      const parts = path.split('.');
      const owner = parts.slice(0, -1).reduce(function (at, part) {
        return at[part];
      }, item);
      try {
        owner[parts.at(-1)](...args, function (result) {
          resolve(
            result.status === 'succeeded'
              ? { value: result.value }
              : { error: result.error.code, name: result.error.name },
          );
        });
      } catch (error) {
        resolve({ thrown: error.name || String(error), message: error.message });
      }
    });
  };
  document.body.dataset.ready = 'yes';
});
