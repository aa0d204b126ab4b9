import { defineCheck, grouped } from '../check';
import { FIELDS } from '../draft';
import { mailboxKey } from '../text/address';

/** The service refuses a message to more recipients than its limit, for some or for all of them. */
export default defineCheck({
  id: 'recipients-over-limit',
  title: 'More recipients than the mail service takes',
  topic: 'recipients',
  why: 'The service would send such a message back, or send it to nobody.',
  source: {
    title: 'NHSmail support, Exchange Online limits',
    url: 'https://support.nhs.net/knowledge-base/exchange-online-limits/',
    read: '2026-11-22',
  },
  level: 'warn',
  liftable: true,
  needs: [],
  uses: FIELDS,
  options: {},
  find({ draft, organisation }) {
    const mailboxes = new Set<string>();
    draft.recipients.forEach(({ address, name }) => mailboxes.add(address === '' ? name : mailboxKey(address)));
    if (mailboxes.size <= organisation.recipientLimit) return [];
    return [
      {
        message: `This goes to ${grouped(mailboxes.size)} recipients, and the mail service takes ${grouped(organisation.recipientLimit)}. Use a mailing service, or send fewer at a time.`,
        at: [],
      },
    ];
  },
});
