import type { Chance } from './chance';

const FORENAMES = [
  'Hazel',
  'Glen',
  'Tansy',
  'Rowan',
  'Bryony',
  'Heath',
  'Ivy',
  'Clover',
  'Jasper',
  'Linden',
  'Marigold',
] as const;
const SURNAMES = [
  'Oak',
  'Moor',
  'Fernleigh',
  'Brook',
  'Holloway',
  'Stone',
  'Marsh',
  'Thornfield',
  'Vale',
  'Heron',
] as const;
const STREETS = [
  'Moor Lane',
  'Mill Road',
  'Heron Close',
  'Long Acre Drive',
  'Fern Street',
  'Old Chapel Terrace',
] as const;

export const forename = (chance: Chance) => chance.pick(FORENAMES);
export const surname = (chance: Chance) => chance.pick(SURNAMES);
export const street = (chance: Chance) => `${1 + chance.whole(180)} ${chance.pick(STREETS)}`;
export const title = (chance: Chance) => chance.pick(['Mr', 'Mrs', 'Miss', 'Ms']);

/** Numbers that Ofcom keeps for fiction, as people write them. */
export function telephone(chance: Chance): string {
  const last = chance.digits(3);
  return chance.pick([
    `0113 496 0${last}`,
    `01134960${last}`,
    `020 7946 0${last}`,
    `(020) 7946 0${last}`,
    `+44 (0)20 7946 0${last}`,
    `+44 20 7946 0${last}`,
    `0044 113 496 0${last}`,
    `07700 900${last}`,
    `07700900${last}`,
    `+44 7700 900${last}`,
    `+447700900${last}`,
    `07700-900-${last}`,
    `tel:+447700900${last}`,
    `0 7700 900 ${last}`,
    `+44 770 090 0${last}`,
  ]);
}

const ORGANISATIONS = [
  'Moorside Surgery',
  'Fernleigh NHS Foundation Trust',
  'Heron Vale Hospital',
  'NHS Moorland Integrated Care Board',
  'Brook Medical Supplies Ltd',
  'Thornfield Community Pharmacy',
] as const;
export const organisation = (chance: Chance) => chance.pick(ORGANISATIONS);

/** The end of a message: a name, a post, an address and a telephone; now and then a footer. */
export function signature(chance: Chance, postcode: string): string {
  const name = `${forename(chance)} ${surname(chance)}`;
  const post = chance.pick([
    'Practice Manager',
    'Medical Secretary, Outpatient Clinic',
    'Patient Services Lead',
    'Ward Clerk',
    'Consultant Surgeon (GMC 7012345)',
    'Staff Nurse, NMC 12A3456E',
    'Pharmacist, GPhC 2054321',
    'Account Manager',
    'Referral and Discharge Coordinator',
  ]);
  const where = `${organisation(chance)}, ${street(chance)}, Moorland ${postcode}`;
  const closing = chance.pick(['Kind regards', 'Many thanks', 'Best wishes', 'Thanks', 'Yours sincerely,', 'Diolch']);
  const lines = [
    closing,
    name,
    post,
    where,
    `${chance.pick(['T:', 'Tel:', 'Tel', 'Phone', 'M.'])} ${telephone(chance)}`,
  ];
  if (chance.whole(3) === 0) lines.push('E: hazel.example@nhs.net | www.moorside.example');
  if (chance.whole(3) === 0) lines.push(`ODS code ${chance.pick(['C82001', 'RR8', 'Y01234', 'FX123'])}`);
  if (chance.whole(3) === 0) {
    lines.push(
      '********************',
      'This message may contain confidential information about patients. If you are not the intended recipient, tell the sender.',
    );
  }
  return lines.join('\n');
}
