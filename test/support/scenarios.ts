import file from '../data/scenarios.json';

/** A worked case: a message and what the starter policy must say of it. */
export interface Scenario {
  readonly id: string;
  readonly title: string;
  readonly message: {
    readonly from: string;
    readonly to: readonly string[];
    readonly cc: readonly string[];
    readonly bcc: readonly string[];
    readonly subject: string;
    readonly bodyText: string;
    readonly attachments: readonly { readonly name: string; readonly size: number }[];
  };
  readonly expected: {
    readonly decision: 'allow' | 'warn' | 'block';
    readonly interrupting: readonly string[];
    readonly notes: readonly string[];
    readonly mayAlso?: readonly string[];
  };
  readonly why: string;
  /** What the case rests on that the message alone does not hold. */
  readonly needs?: string;
}

export const scenarios = file.cases as readonly Scenario[];
