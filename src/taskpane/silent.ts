import type { RootOptions } from 'react-dom/client';

const nothing = (): void => undefined;

/** React would put what broke on the console, and what broke may hold words of the message. The pane itself says it. */
export const silent: RootOptions = { onCaughtError: nothing, onUncaughtError: nothing, onRecoverableError: nothing };
