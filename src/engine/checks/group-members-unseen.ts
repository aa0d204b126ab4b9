import { counted, defineCheck, problemOf } from '../check';
import { FIELDS } from '../draft';
import { removal } from '../fix';
import { level, words } from '../option';
import { wordsIn } from '../text/words';

/** A list or group is one line in To, however many people stand behind it. */
export default defineCheck({
  id: 'group-members-unseen',
  title: 'A group whose members cannot be seen here',
  topic: 'recipients',
  why: 'Nothing shows who is in a group. In 2016 one faulty list carried a message, and the replies to it, to 840,000 people.',
  source: {
    title: 'BBC, NHS email system slowed by a message to everyone (14 November 2016)',
    url: 'https://www.bbc.co.uk/news/technology-37979456',
    read: '2026-11-22',
  },
  level: 'warn',
  liftable: true,
  needs: [],
  uses: FIELDS,
  options: {
    large: level('A group that its name or address calls large', 'By the words below.', 'warn'),
    other: level('Any other group', 'A note shows in the pane only.', 'note'),
    largeWords: words('Words of large groups', 'In the name or the address; dots and hyphens count as spaces.', [
      'all staff',
      'allstaff',
      'staff all',
      'all users',
      'allusers',
      'all employees',
      'all members',
      'all patients',
      'all practices',
      'all gps',
      'everyone',
      'everybody',
      'distribution',
      'distribution list',
      'mailing list',
      'newsletter',
      'trust wide',
      'trustwide',
      'whole trust',
    ]),
  },
  find({ draft, options }) {
    const large: number[] = [];
    const other: number[] = [];
    draft.recipients.forEach((recipient, index) => {
      if (recipient.kind === 'person') return;
      const called = `${recipient.name} ${recipient.address}`.replace(/[.@_-]/g, ' ');
      const isLarge = wordsIn(called, options.largeWords).length > 0;
      if (isLarge) large.push(index);
      // Where the host cannot tell groups from people, only a telling name is worth a word.
      else if (recipient.kind === 'group') other.push(index);
    });
    return [
      ...problemOf(
        large,
        `${counted(large.length, 'group may reach', 'groups may reach')} very many people. Check that all of them should get this, or remove it.`,
        [removal(large)],
        options.large,
      ),
      ...problemOf(
        other,
        `You cannot see here who is in ${counted(other.length, 'group', 'groups')}. Check that all members should get this.`,
        [removal(other)],
        options.other,
      ),
    ];
  },
});
