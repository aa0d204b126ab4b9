/** One ending of domains, with everything under it. `label` is for people. */
interface Suffix {
  readonly domain: string;
  readonly label: string;
}

// Sources, each read on 22 November 2026:
//   [sharing]  https://support.nhs.net/policyandguidance, about 2018, which lists the secure endings
//   [approval] https://digital.nhs.uk/services/nhsmail/the-secure-email-standard/secure-email-standard-dcb1596-guidance/
//              supporting-documentation-required-for-accreditation-approval, edited 6 March 2024
//   [guidance] https://digital.nhs.uk/services/nhsmail/the-secure-email-standard/secure-email-standard-dcb1596-guidance,
//              edited 3 November 2021
//   [earlier]  http://www.connectingforhealth.nhs.uk/systemsandservices/nhsmail/about/safe, before 2013

/** Trusted with everything under them. A decision, not a technical guarantee: an organisation may be stricter. */
export const trustedSuffixes: readonly Suffix[] = [
  // All government bodies must encrypt mail on its way. [approval]
  { domain: 'gov.uk', label: 'UK government' },
  // name@firm.example.cjsm.net; the firm's plain address is not secure. [sharing]
  { domain: 'cjsm.net', label: 'criminal justice secure mail' },
  // [sharing]
  { domain: 'pnn.police.uk', label: 'police' },
  // [sharing]
  { domain: 'mod.uk', label: 'Ministry of Defence' },
];

const OFF = 'UK government, switched off';

/** Government networks that were switched off; old address books still hold them. Looked at before the trusted ones. */
export const legacySuffixes: readonly Suffix[] = [
  // To be switched off in March 2019. [sharing]
  { domain: 'gcsx.gov.uk', label: OFF },
  { domain: 'gsi.gov.uk', label: OFF },
  { domain: 'gsx.gov.uk', label: OFF },
  // In [earlier] and no longer in [sharing].
  { domain: 'gse.gov.uk', label: OFF },
  { domain: 'scn.gov.uk', label: OFF },
];

/**
 * What no list settles, so that the organisation has to ask. Not here: nhs.wales and what lies under wales.nhs.uk, of
 * which we found only that they are not on the list.
 */
export const askLocallySuffixes: readonly Suffix[] = [
  // Forces moved here from pnn.police.uk; no NHSmail page that we found lists it.
  { domain: 'police.uk', label: 'police' },
  // No source found.
  { domain: 'parliament.uk', label: 'UK Parliament' },
  // The standard is for England only; Scotland and Wales have schemes of their own. [guidance]
  { domain: 'nhs.scot', label: 'NHS Scotland' },
  { domain: 'scot.nhs.uk', label: 'NHS Scotland' },
  // No source found.
  { domain: 'hscni.net', label: 'health and social care in Northern Ireland' },
  // Not under gov.uk; no source found.
  { domain: 'gov.scot', label: 'Scottish Government' },
  { domain: 'gov.wales', label: 'Welsh Government' },
  { domain: 'llyw.cymru', label: 'Welsh Government' },
];

/**
 * Endings whose registry gives names only to bodies of one kind. What stands under them is some real body, so it is never
 * taken for an imitation of another, however alike: uhb.nhs.uk and uhs.nhs.uk are two hospitals.
 */
export const restrictedEndings: readonly string[] =
  'nhs.uk gov.uk police.uk mod.uk parliament.uk ac.uk sch.uk nhs.scot nhs.wales gov.scot gov.wales llyw.cymru gov.im gov.je gov.gg gov.ie'.split(
    ' ',
  );
