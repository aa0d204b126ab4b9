import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { kindOf } from '../host/kind';
import type { SentMessage } from '../host/sending';
import { SentDetails } from './SentDetails';

const useStyles = makeStyles({
  card: {
    margin: '8px',
    padding: '20px 24px',
    overflowY: 'auto',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
  },
  title: { margin: '0 0 4px', fontSize: tokens.fontSizeBase500 },
  words: { margin: '0 0 12px' },
});

const WORDS: Readonly<Record<SentMessage['how'], string>> = {
  checked: 'The add-in let it go.',
  anyway: 'The sender chose Send Anyway.',
  unchecked: 'No add-in was asked.',
};

/** What stands in place of the message once it has gone. */
export function SentCard({ message, again }: { readonly message: SentMessage; readonly again: () => void }) {
  const styles = useStyles();
  return (
    <section className={styles.card} aria-labelledby="sent-title">
      <h2 className={styles.title} id="sent-title">
        {message.meeting === undefined ? 'Message sent' : 'Invitation sent'}
      </h2>
      <p className={styles.words} role="status">
        {WORDS[message.how]} In Outlook this window would now be closed.
      </p>
      <SentDetails message={message} />
      <Button appearance="primary" onClick={again}>
        New {kindOf(message).noun}
      </Button>
    </section>
  );
}
