import type { Message } from './messages';
import { ordinaryMessages } from './ordinary';
import { patientMessages } from './patients';

/** What the measurements are made on, the same on every machine. */
export const SEED = 20261122;

/** Numbers of other ranges than the one for tests might be somebody's: they are made when they are needed, and not kept. */
const KEPT = /^(?:nhs-number|birth-date|hospital-number|postcode)$/;

/** The first few of either kind, one JSON text a line, as `sample.jsonl` keeps them to be read. */
export function sample(): string {
  const patients = patientMessages(300, SEED).filter(({ gold }) => gold.every(({ kind }) => KEPT.test(kind)));
  const lines: readonly Message[] = [...patients, ...ordinaryMessages(200, SEED)];
  return lines.map((message) => `${JSON.stringify(message)}\n`).join('');
}
