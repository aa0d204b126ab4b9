/* global Office */
/* The handler does what the subject says: `block`, `prompt`, `throw`, `hang`, `twice`, `long` (text and label), `unlabelled`. */
Office.onReady();

function read(call, then) {
  call(function (result) {
    then(result.status === 'succeeded' ? result.value : 'error ' + result.error.code);
  });
}

function onSend(event) {
  const item = Office.context.mailbox.item;
  read(item.subject.getAsync.bind(item.subject), function (subject) {
    const people = item.to || item.requiredAttendees;
    read(people.getAsync.bind(people), function (to) {
      const asks = function (word) {
        return String(subject).includes(word);
      };
      const pane = { commandId: 'toyButton', contextData: JSON.stringify({ why: 'blocked', to: to.length }) };
      if (asks('throw')) throw new Error('thrown by the toy');
      if (asks('hang')) return;
      if (asks('long')) {
        event.completed({ allowEvent: false, errorMessage: 'x'.repeat(501), cancelLabel: 'y'.repeat(21), ...pane });
      } else if (asks('unlabelled')) {
        event.completed({ allowEvent: false });
      } else if (asks('prompt')) {
        event.completed({
          allowEvent: false,
          errorMessage: 'Really?',
          cancelLabel: 'Have a look',
          sendModeOverride: 'promptUser',
          ...pane,
        });
      } else if (asks('block')) {
        event.completed({
          allowEvent: false,
          errorMessage: 'First line\nto ' + (typeof to === 'string' ? to : to.length),
          ...pane,
        });
      } else {
        event.completed({ allowEvent: true });
        if (asks('twice')) event.completed({ allowEvent: true });
      }
    });
  });
}

function onPeople(event) {
  event.completed({ fields: event.changedRecipientFields });
}

function onFiles(event) {
  event.completed({ status: event.attachmentStatus });
}

Office.actions.associate('onSend', onSend);
Office.actions.associate('onMeeting', onSend);
Office.actions.associate('onPeople', onPeople);
Office.actions.associate('onFiles', onFiles);
