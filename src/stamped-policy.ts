/**
 * The organisation's own policy as parsed JSON, put here when a site is published: undefined in a plain build, and then
 * the starter policy runs. The handler and the pane both read it, so neither can run under other rules than the other.
 */
export const stampedPolicy: unknown = undefined;
