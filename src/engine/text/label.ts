/** What the words before a number, or over its column, say that it is. */
export type Label = 'patient' | 'insurance' | 'hospital' | 'birth' | 'phone' | 'other';

const LABELS: readonly Label[] = ['patient', 'insurance', 'hospital', 'birth', 'phone', 'other'];

/**
 * One group for each label, at the end of the words. What is also said of patients, such as a booking, makes a number
 * something else's only with a word for numbers after it.
 */
const LABEL =
  /(?:^|[^a-z])(?:(nhs|n\.h\.s\.?|gig|chi|hc?n|h ?& ?c|hsc|health (?:and|&) care)|(nino|n\.?i\.?|nat(?:ional|\.)? ?ins(?:urance|\.)?|yswiriant gwladol)|(mrn|hosp(?:ital|\.)?|rio|(?:unit|pas|case ?note|record|patient|k)(?= ?n| ?id))|(d\.?o\.?b\.?|birth(?: ?date)?|geni)|(tel|telephone|phone|mobile|mob|fax|ffon|[tmpf](?=\s?[:.]))|(isbn(?:-1[03])?|uprn|usrn|utr|ods|card|account|acct|a\/c|order|invoice|po|contract|passcode|pin|tracking|parcel|consignment(?: note)?|ticket|serial|licence|membership|snomed|policy|barcode|gtin|ean|d-?u-?n-?s|job|code|(?:meeting|webinar|conference|booking|delivery|customer|supplier|incident|asset|batch|lot|quot(?:e|ation))(?= ?(?:n|id|code|tag))|(?!(?:patient|hospital|clinic|our|your|quote|nhs) )[a-z]{3,20} ref(?:erence)?(?![a-z])))[\s_-]{0,3}(?:(?:numbers?|num|nos?|nr|id|rhif|code|tag)(?![a-z]))?(?:\s?\([a-z\d /]{1,20}\))?[\s:;=#*(){}[\]"'_.-]{0,20}(?:(?:is|was|of)[\s:]{1,3})?$/i;

/** The label that the words end with; the last 60 characters count. */
export function labelOf(words: string): Label | undefined {
  const [, ...groups] = LABEL.exec(words.slice(-60)) || [];
  return LABELS[groups.findIndex(Boolean)];
}
