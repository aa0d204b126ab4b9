import type { Notification } from './item';
import { done, fail, unsupported, type Answer, type Hosted, type Method, type Methods } from './method';
import { codes, fields, listOf, numberOf, textOf, type Fields } from './protocol';

const TYPES = ['informationalMessage', 'progressIndicator', 'errorMessage', 'insightMessage'] as const;
const MOST_NOTIFICATIONS = 5;
const LONGEST_KEY = 32;
const LONGEST_MESSAGE = 150;
const MOST_SESSION = 50_000;

function notificationOf(args: Fields): Notification {
  const action = fields(listOf(args['actions'])[0] ?? args['actions']);
  const context = action['contextData'];
  return {
    key: textOf(args['key']),
    type: TYPES[numberOf(args['type'])] ?? 'informationalMessage',
    message: textOf(args['message']),
    ...(typeof args['icon'] === 'string' && { icon: args['icon'] }),
    ...(typeof args['persistent'] === 'boolean' && { persistent: args['persistent'] }),
    ...(typeof action['actionText'] === 'string' && {
      action: {
        text: action['actionText'],
        commandId: textOf(action['commandId']),
        contextData: typeof context === 'string' ? context : JSON.stringify(context ?? ''),
      },
    }),
  };
}

function putNotification(args: Fields, { item }: Hosted, replace: boolean): Answer {
  const next = notificationOf(args);
  const there = item.notifications.some(({ key }) => key === next.key);
  if (there && !replace) return fail(codes.duplicateKey);
  if (next.key.length > LONGEST_KEY || next.message.length > LONGEST_MESSAGE) return fail(codes.tooLarge);
  const others = item.notifications.filter(({ key }) => key !== next.key);
  const secondInsight = next.type === 'insightMessage' && others.some(({ type }) => type === 'insightMessage');
  if (others.length >= MOST_NOTIFICATIONS || secondInsight) return fail(codes.tooManyNotifications);
  item.setNotifications(
    there ? item.notifications.map((each) => (each.key === next.key ? next : each)) : [...others, next],
  );
  return done;
}

const wireNotification = ({ action, ...rest }: Notification) => ({
  ...rest,
  ...(action && {
    actions: [
      {
        actionType: 'showTaskPane',
        actionText: action.text,
        commandId: action.commandId,
        contextData: action.contextData,
      },
    ],
  }),
});

function setSession({ item }: Hosted, name: string, value: string): Answer {
  const others = [...item.session].filter(([key]) => key !== name);
  const held = others.reduce((sum, [key, each]) => sum + key.length + each.length, 0);
  if (held + name.length + value.length > MOST_SESSION) return fail(codes.sessionTooLong);
  item.session.set(name, value);
  return done;
}

const headerKeys = (args: Fields): readonly string[] => listOf(args['internetHeaderKeys']).map(textOf);

const silent = (name: string, answer: Answer = done): Method => ({ name, run: () => answer });

/** What an add-in may keep with the message, show above it, or ask about it. */
export const keptMethods: Methods = {
  2: silent('getUserIdentityTokenAsync', { raw: { wasSuccessful: false, errorCode: codes.notSupported } }),
  3: {
    name: 'loadCustomPropertiesAsync',
    run: (_args, { item }) => ({ raw: { wasSuccessful: true, customProperties: item.customProperties } }),
  },
  4: {
    name: 'customProperties.saveAsync',
    run: (args, { item }) => {
      const given = args['customProperties'];
      item.customProperties = typeof given === 'string' ? given : JSON.stringify(given ?? {});
      return { raw: { wasSuccessful: true } };
    },
  },
  12: silent('getCallbackTokenAsync', { raw: { wasSuccessful: false, errorCode: codes.notSupported } }),
  32: {
    name: 'saveAsync',
    run: (_args, host) => ({ data: (host.item.itemId ??= host.newId()) }),
  },
  33: { name: 'notificationMessages.addAsync', run: (args, host) => putNotification(args, host, false) },
  34: {
    name: 'notificationMessages.getAllAsync',
    run: (_args, { item }) => ({ data: item.notifications.map(wireNotification) }),
  },
  35: { name: 'notificationMessages.replaceAsync', run: (args, host) => putNotification(args, host, true) },
  36: {
    name: 'notificationMessages.removeAsync',
    run: (args, { item }) => {
      const left = item.notifications.filter(({ key }) => key !== args['key']);
      if (left.length === item.notifications.length) return fail(codes.keyNotFound);
      item.setNotifications(left);
      return done;
    },
  },
  41: silent('close'),
  99: { name: 'getInitializationContextAsync', run: (_args, { contextData }) => ({ data: contextData }) },
  151: {
    name: 'internetHeaders.getAsync',
    run: (args, { item }) => ({
      data: Object.fromEntries(
        headerKeys(args).flatMap((key) => (item.headers.has(key) ? [[key, item.headers.get(key)]] : [])),
      ),
    }),
  },
  152: {
    name: 'internetHeaders.setAsync',
    run: (args, { item }) => {
      for (const [key, value] of Object.entries(fields(args['internetHeaderNameValuePairs'])))
        item.headers.set(key, textOf(value));
      return done;
    },
  },
  153: {
    name: 'internetHeaders.removeAsync',
    run: (args, { item }) => {
      for (const key of headerKeys(args)) item.headers.delete(key);
      return done;
    },
  },
  // Outlook on the web has no categories on a message that is being written.
  157: silent('categories.getAsync', unsupported),
  158: silent('categories.addAsync', unsupported),
  159: silent('categories.removeAsync', unsupported),
  164: {
    name: 'getItemIdAsync',
    run: (_args, { item }) => (item.itemId === undefined ? fail(codes.notSaved) : { data: item.itemId }),
  },
  166: { name: 'delayDeliveryTime.getAsync', run: (_args, { item }) => ({ data: item.delayDelivery }) },
  167: {
    name: 'delayDeliveryTime.setAsync',
    run: (args, { item }) => {
      item.delayDelivery = numberOf(args['time']);
      return done;
    },
  },
  174: {
    name: 'getComposeTypeAsync',
    run: (_args, { item }) => ({ data: { composeType: item.message.composeType, coercionType: 'html' } }),
  },
  175: { name: 'isClientSignatureEnabledAsync', run: (_args, { item }) => ({ data: !item.signatureDisabled }) },
  176: {
    name: 'disableClientSignatureAsync',
    run: (_args, { item }) => {
      item.signatureDisabled = true;
      return done;
    },
  },
  185: {
    name: 'sessionData.setAsync',
    run: (args, host) => setSession(host, textOf(args['name']), textOf(args['value'])),
  },
  186: {
    name: 'sessionData.getAsync',
    run: (args, { item }) => {
      const value = item.session.get(textOf(args['name']));
      return value === undefined ? fail(codes.sessionKeyNotFound) : { data: value };
    },
  },
  187: { name: 'sessionData.getAllAsync', run: (_args, { item }) => ({ data: Object.fromEntries(item.session) }) },
  188: {
    name: 'sessionData.clearAsync',
    run: (_args, { item }) => {
      item.session.clear();
      return done;
    },
  },
  189: {
    name: 'sessionData.removeAsync',
    run: (args, { item }) => (item.session.delete(textOf(args['name'])) ? done : fail(codes.sessionKeyNotFound)),
  },
  403: silent('window.open'),
  404: {
    name: 'roamingSettings.saveAsync',
    run: (args, { roaming }) => {
      roaming.clear();
      const saved = Array.isArray(args) ? fields(args[0]) : args;
      for (const [key, value] of Object.entries(saved)) roaming.set(key, textOf(value));
      return done;
    },
  },
};
