/** Who can be chosen in From. All invented. */
export const senders: readonly string[] = [
  'Asha Example <asha.example.gp@nhs.net>',
  'Reception, Example Surgery <reception.example.surgery@nhs.net>',
  'Kit Example <kit.example.secretary@nhs.net>',
  'Morgan Example <morgan.example.pm@nhs.net>',
  'Clinic Team <clinic.team.example@nhs.net>',
];
