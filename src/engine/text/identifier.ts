/** Something that tells who a patient is. */
export interface Identifier {
  readonly kind: 'nhs-number' | 'birth-date';
  /** UTF-16 code units; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** `strong`: beyond doubt; `likely`: its form needs the words around it, and they are there; `weak`: they are not. */
  readonly strength: 'strong' | 'likely' | 'weak';
  /** The ten digits, or the date as YYYY-MM-DD: to count distinct patients. It never leaves the engine. */
  readonly key: string;
}
