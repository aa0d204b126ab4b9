/** One ending of domains, with everything under it, and what we know of it. `label` is for people. */
export interface SuffixFact {
  readonly domain: string;
  readonly label: string;
  readonly why: string;
  readonly source: string;
  /** YYYY-MM-DD */
  readonly read: string;
}

const GUIDANCE =
  'https://digital.nhs.uk/services/nhsmail/the-secure-email-standard/secure-email-standard-dcb1596-guidance';
const SHARING = 'https://support.nhs.net/policyandguidance';
const BEFORE_2013 = 'http://www.connectingforhealth.nhs.uk/systemsandservices/nhsmail/about/safe';
const READ = '2026-11-22';

/** Trusted with everything under them. A decision, not a technical guarantee: an organisation may be stricter. */
export const trustedSuffixes: readonly SuffixFact[] = [
  {
    domain: 'gov.uk',
    label: 'UK government',
    why: 'Government bodies must encrypt mail on its way (NHS England, 6 March 2024).',
    source: `${GUIDANCE}/supporting-documentation-required-for-accreditation-approval`,
    read: READ,
  },
  {
    domain: 'cjsm.net',
    label: 'criminal justice secure mail',
    why: 'On the NHSmail list of secure endings. The plain address of the same firm is not.',
    source: SHARING,
    read: READ,
  },
  {
    domain: 'pnn.police.uk',
    label: 'police',
    why: 'On the NHSmail list of secure endings. Other police addresses are not.',
    source: SHARING,
    read: READ,
  },
  {
    domain: 'mod.uk',
    label: 'Ministry of Defence',
    why: 'On the NHSmail list of secure endings.',
    source: SHARING,
    read: READ,
  },
];

/** Government networks that were switched off; old address books still hold them. Looked at before the trusted ones. */
export const legacySuffixes: readonly SuffixFact[] = [
  ...['gcsx.gov.uk', 'gsi.gov.uk', 'gsx.gov.uk'].map((domain) => ({
    domain,
    label: 'UK government, switched off',
    why: 'To be switched off in March 2019.',
    source: SHARING,
    read: READ,
  })),
  ...['gse.gov.uk', 'scn.gov.uk'].map((domain) => ({
    domain,
    label: 'UK government, switched off',
    why: 'On the NHSmail list before 2013 and not since.',
    source: BEFORE_2013,
    read: READ,
  })),
];

/**
 * What no list settles, so that the organisation has to ask. The standard is for England only; Scotland and Wales have
 * schemes of their own. Not here: nhs.wales and what lies under wales.nhs.uk, of which we found nothing but that they
 * are not on the list.
 */
export const askLocallySuffixes: readonly SuffixFact[] = [
  {
    domain: 'police.uk',
    label: 'police',
    why: 'Forces have moved here from pnn.police.uk; no NHSmail page that we found lists it.',
    source: SHARING,
    read: READ,
  },
  { domain: 'parliament.uk', label: 'UK Parliament', why: 'No source found.', source: GUIDANCE, read: READ },
  {
    domain: 'nhs.scot',
    label: 'NHS Scotland',
    why: 'The standard is for England only (3 November 2021).',
    source: GUIDANCE,
    read: READ,
  },
  {
    domain: 'scot.nhs.uk',
    label: 'NHS Scotland',
    why: 'The standard is for England only (3 November 2021).',
    source: GUIDANCE,
    read: READ,
  },
  {
    domain: 'hscni.net',
    label: 'health and social care in Northern Ireland',
    why: 'No source found.',
    source: GUIDANCE,
    read: READ,
  },
  {
    domain: 'gov.scot',
    label: 'Scottish Government',
    why: 'Not under gov.uk; no source found.',
    source: GUIDANCE,
    read: READ,
  },
  {
    domain: 'gov.wales',
    label: 'Welsh Government',
    why: 'Not under gov.uk; no source found.',
    source: GUIDANCE,
    read: READ,
  },
  {
    domain: 'llyw.cymru',
    label: 'Welsh Government',
    why: 'Not under gov.uk; no source found.',
    source: GUIDANCE,
    read: READ,
  },
];

/**
 * Endings whose registry gives names to such bodies only. What stands under them is some real body, so it is never taken
 * for an imitation of another, however alike: uhb.nhs.uk and uhs.nhs.uk are two hospitals.
 */
export const restrictedEndings: readonly string[] = [
  'nhs.uk',
  'gov.uk',
  'police.uk',
  'mod.uk',
  'parliament.uk',
  'ac.uk',
  'sch.uk',
  'nhs.scot',
  'nhs.wales',
  'gov.scot',
  'gov.wales',
  'llyw.cymru',
  'gov.im',
  'gov.je',
  'gov.gg',
  'gov.ie',
];
