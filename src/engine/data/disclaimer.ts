/**
 * What the starter policy asks for in mail that leaves the organisation. Our own wording: NHSmail's rules ask for "a
 * standard disclaimer" and give none.
 * Source: NHS England, NHSmail acceptable use; read 2026-11-22.
 */
export const standardDisclaimer =
  'This message may contain confidential information meant only for the intended recipient. ' +
  'If you have received it in error, please tell the sender and delete it. ' +
  'Do not disclose, copy or distribute what it says.';
