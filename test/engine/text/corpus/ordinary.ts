import { chanceOf, type Chance } from './chance';
import { filled, type Message } from './messages';
import { checked, postcode, tenDigits, two } from './numbers';
import { forename, organisation, signature, street, surname, telephone } from './people';

/** What NHS staff and their suppliers write to each other that tells of no patient. */
const FRAMES = [
  'Rota for w/c {date}:\nMon {name} 08:00-16:30\nTue {name} 12:30-20:00\nWed {name} off\nBank holiday cover {date}.',
  'Please order for the ward:\n{code} gloves nitrile M x 10\n{code} aprons\n{code} dressing packs\nPO {ten}, deliver by {date}.',
  'Order number {ten} was sent on {date}. Tracking: {ten}. Customer no {ten}.',
  'Invoice {ten} for £{money} is due {date}. Sort code 20-00-00, account number {account}. VAT no 123 4567 89.',
  'Your purchase order no. {ten} dated {date} has been accepted. Our company number is {account}.',
  'Can you raise a PO for {money}? The quote number is {ten} and the supplier number {ten}.',
  'Phone list\nReception\t{phone}\nPractice manager\t{phone}\nOut of hours\t{phone}\nBleep\t{short}',
  'Name\tMobile\tRole\n{name}\t{mobile}\tNurse\n{name}\t{mobile}\tHCA\n{name}\t{mobile}\tGP\n{name}\t{mobile}\tClerk',
  'Name\tOrder number\tDate\n{name}\t{ten}\t{date}\n{name}\t{ten}\t{date}\n{name}\t{ten}\t{date}',
  'Asset\tSerial no\tRoom\nPrinter\t{ten}\t4\nScanner\t{ten}\t7\nFridge\t{ten}\t2\nLaptop\t{ten}\t9\nScale\t{ten}\t1',
  'Topic: MDT planning\nTime: {date} 10:00\nMeeting ID: {zoom}\nPasscode: {short}\nDial in: {phone}',
  'Join on your computer: https://meet.example/j/{ten}?pwd=x\nMeeting ID {zoom}, passcode {short}.\nOne tap +44{phonetail},,{zoomsolid}#',
  'Join the webinar on patient experience. Webinar ID {zoom}. International numbers: +1 713 853 {short}',
  'The book for the library is ISBN {isbn}, £{money}. Also ISBN-10: {isbn} and ISBN 978-{isbn}.',
  'ISBN\tTitle\n{isbn}\tCare of the patient\n{isbn}\tWard sister\n{isbn}\tDischarge planning\n{isbn}\tThe clinic\n{isbn}\tPrescribing',
  'Dr {last} {date} meeting to discuss patient flow. Agenda attached.',
  'Dr {name} joins us on {date}. GMC {gmc}. Smartcard {smartcard}.',
  'New starters: {name} (start date 01/09/2014), {name} (from 03/11/2008). NMC 12A3456E, GPhC {gmc}, HCPC PA{short}1.',
  "{name}'s birthday is on Friday. Cake at 3.",
  'Staff nurse {name}, PIN 12A3456E, revalidates on {date}.',
  'The property is UPRN {uprn}, {street}, Moorland {postcode}. Survey on {date}.',
  'Deliver to: {organisation}, {street}, Moorland {postcode}. Mark for {name}.',
  'We visited the new premises at {street}, {postcode} on {date}.',
  'Policy issued 04/05/2012, reviewed {date}, next review {date}. Mental Health Act (09/05/1983).',
  'NHS England guidance of 01/04/2013 (Care Act 14/05/2014) says what to do. Version 2.1.0, {date}.',
  'The practice ODS code is {ods}. Registered list size 12,481 patients. Payment {money} on {date}.',
  'QOF: 1,204 of 1,350 patients reviewed; prevalence 4.31%. Data extracted {date} at 09:00.',
  'Flu clinic on {date}: 480 patients invited, 312 vaccinated. Vaccine batch no {batch}, expires {date}.',
  'The Patient Participation Group meets on {date} at 18:00. Ring {phone} to book.',
  'Please ring the duty manager on {phone} before noon about the referral backlog.',
  'If a patient calls, the number is {phone}. Do not give out {phone}.',
  'Patient transport can be booked on {phone}. The account number is {ten}.',
  'Call {phone} or text {phone} for the discharge lounge. Fax {phone}.',
  'Patient leaflets: print reference {ten} times 500, job no {ten}. Proof by {date}.',
  'Incident number {ten} is closed. Ticket {ten}, logged {date} by {name}. Call us on {phone}.',
  'Your parcel {ten} will be delivered on {date}. Consignment number {ten}.',
  'UTR: {ten}. Employer reference 123/AB456. Payroll number {account}.',
  'D-U-N-S number {duns}; charity number 1{short}12; IBAN GB29 NWBK 6016 1331 9268 19.',
  'Card ending {short}. Membership no {ten}. Reference {account}.',
  'SNOMED code {ten} was retired; use {account}. Read code XaBCD.',
  'Server 10.20.30.40, build 2026.11.22.1, ticket {ten}. Port 44310. MAC 00-1A-2B-3C-4D-5E.',
  'Budget line 4{short} 0{short}: £{money}; accruals {money}; variance -{money}. Period {date}.',
  'Bed numbers this week: 124 30 1287, 118 27 1301. Admissions up 4%.',
  'Figures by month: {figures} {figures} {figures}.',
  'Sizes 300 400 600 1200 in stock. Part {part}, {part} and {part}.',
  'Car park permit AB12 CDE, space 14. Barrier code {short}#.',
  'Timesheet {date}: 37.5 hours, assignment {account}-2. Cost centre R{account}.',
  'Fridge temperatures {date}: 3.2 4.1 3.8 4.0 3.9. Probe serial number {ten}.',
  'Training: session 1 on {date} 09:30, session 2 on {date} 13:30. Room code {part}.',
  'Prices: 12 x £{money}, code {code}; 6 x £{money}, code {code}. Total £{money}.',
  'The survey link is https://survey.example/r/{ten}?token={ten}. It closes on {date}.',
  'Write to orders.{ten}@supplier.example or ring {phone}.',
  'Minutes of {date}. Present: {name}, {name}, Mr {last}, Mrs {last}. Next meeting {date}.',
  'Consultant interview panel {date}: Mr {name}, Miss {last}, Dr {last}. Candidates 09:00, 10:15, 11:30.',
  'Study leave {date} to {date} for {name}. Cover: {name} ({phone}).',
  'Locum invoice {part}: sessions {date}, {date}. Bank: sort code 20-00-00 account {account}.',
  'The lift engineer comes on {date}. Job {ten}. Access code {short}.',
  'Software licence {ten}-{short}, order ID {ten}. Renewal {date}.',
  'EPS nomination for the pharmacy {ods}: call {phone}, open 08:00-22:30.',
  'Clinical waste collection {date}, consignment note {ten}, account {ten}.',
  'Amazon order 203-{seven}-{seven} for the ward. Refund £{money}.',
  'Barcode 50{ten}1, GTIN {ten}1234.',
  'Ratio 1.{ten} and 0{ten} were the outputs; see row {ten}{short}.',
] as const;

/** A number that nothing names, among words that may be of patients: one message in 200. */
const UNNAMED = [
  '{code} is the one we spoke about.',
  'See {code}.',
  '{code} for the store, {code} for the ward.',
] as const;

const SMALL_TALK = [
  'Thanks for this.',
  'Hope you are well.',
  'Can we move the clinic meeting to next week?',
  'The referral form is on the intranet.',
  'The patient safety team sends its thanks.',
  'Discharge letters are late again this month.',
  'Please tell the ward clerk.',
  'The prescription line opens at 8.',
  'Two patients complained about parking.',
  'The NHS number search in the system is slow today.',
  'Attached as promised.',
  'Let me know by Friday.',
] as const;

function isbn(chance: Chance): string {
  for (;;) {
    const digits = checked(chance.pick(['0', '1', '9', '7', '3']) + chance.digits(8));
    if (digits === undefined) continue;
    const [group, publisher, title, check] = [
      digits.slice(0, 1),
      digits.slice(1, 4),
      digits.slice(4, 9),
      digits.slice(9),
    ];
    return chance.pick([digits, `${group}-${publisher}-${title}-${check}`, `${group} ${publisher} ${title} ${check}`]);
  }
}

function filling(chance: Chance, name: string): string {
  switch (name) {
    case 'date': {
      const [day, month, year] = [1 + chance.whole(28), 1 + chance.whole(12), 2024 + chance.whole(4)];
      return chance.pick([
        `${two(day)}/${two(month)}/${year}`,
        `${day}.${month}.${String(year).slice(2)}`,
        `${day} March ${year}`,
        `${year}-${two(month)}-${two(day)}`,
      ]);
    }
    case 'name':
      return `${forename(chance)} ${surname(chance)}`;
    case 'last':
      return surname(chance);
    case 'ten':
      return tenDigits(chance);
    case 'code':
      // By chance alone one in eleven passes the check.
      return `4${chance.digits(9)}`;
    case 'figures':
      return `${1 + chance.whole(9)}${chance.digits(2)} ${1 + chance.whole(9)}${chance.digits(2)} 1${chance.digits(3)}`;
    case 'zoom':
      return tenDigits(chance).replace(/^(...)(...)/, '$1 $2 ');
    case 'zoomsolid':
      return `9${tenDigits(chance)}`;
    case 'phone':
      return telephone(chance);
    case 'phonetail':
      return `1134960${chance.digits(3)}`;
    case 'mobile':
      // A spreadsheet drops the nought; about one in eleven of these passes the check digit.
      return `7700900${chance.digits(3)}`;
    case 'money':
      return `${chance.digits(3)}.${chance.digits(2)}`;
    case 'account':
      return chance.digits(8);
    case 'seven':
      return chance.digits(7);
    case 'short':
      return chance.digits(4);
    case 'isbn':
      return isbn(chance);
    case 'gmc':
      return `7${chance.digits(6)}`;
    case 'smartcard':
      return chance.digits(12);
    case 'uprn':
      return chance.pick([tenDigits(chance), `10${tenDigits(chance)}`]);
    case 'duns':
      return chance.pick([chance.digits(9), tenDigits(chance)]);
    case 'ods':
      return chance.pick(['C82001', 'Y01234', 'RR8', 'FX123', 'M85092']);
    case 'batch':
      return chance.pick([`FL${chance.digits(5)}`, chance.digits(6), tenDigits(chance)]);
    case 'part':
      return `${chance.pick(['AB', 'X', 'QRT'])}${chance.digits(5)}${chance.pick(['', 'A', '-C'])}`;
    case 'street':
      return street(chance);
    case 'organisation':
      return organisation(chance);
    case 'postcode':
      return postcode(chance);
    default:
      throw new Error(`{${name}} is no filling`);
  }
}

/** Messages that hold no identifier of a patient, one of each frame in turn, with more near misses than real mail:
 * ten digits that pass the check stand in every third message; in real mail in 5 of 1,000 or fewer. */
export function ordinaryMessages(count: number, seed: number): readonly Message[] {
  const chance = chanceOf(seed);
  return Array.from({ length: count }, (_, at) => {
    const frames = [FRAMES[at % FRAMES.length] ?? ''];
    if (chance.whole(3) === 0) frames.push(chance.pick(FRAMES));
    if (at % 200 === 100) frames.push(chance.pick(UNNAMED));
    const talk = [chance.pick(SMALL_TALK), chance.pick(SMALL_TALK)].slice(chance.whole(3));
    const lines = [chance.pick(['Hi,', 'Dear all,', 'Hello Rowan', 'Morning']), ...talk, ...frames];
    const text = lines
      .map((line) => filled(line, (name) => filling(chance, name)).text)
      .join(chance.pick(['\n', '\n\n']));
    return { text: `${text}\n\n${signature(chance, postcode(chance))}`, gold: [] };
  });
}
