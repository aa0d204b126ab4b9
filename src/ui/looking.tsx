import { Button, makeStyles } from '@fluentui/react-components';
import { Waiting } from './waiting';
import { words } from './words';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center', marginTop: '8px' },
  words: { flexGrow: 1 },
  line: { margin: '8px 0 0' },
});

interface LookingProps {
  /** Which file is being looked into, and of how many; undefined when none is. */
  readonly looking: { readonly file: number; readonly of: number } | undefined;
  /** How many the sender kept from being looked into. */
  readonly passedOver: number;
  readonly onStop: () => void;
}

/** How far looking into the files has come, and the way to end it. Nothing when nobody looks and nobody was stopped. */
export function Looking({ looking, passedOver, onStop }: LookingProps) {
  const styles = useStyles();
  if (looking === undefined)
    return passedOver === 0 ? null : <p className={styles.line}>{words.files.stopped(passedOver)}</p>;
  return (
    <div className={styles.row}>
      <Waiting />
      <span className={styles.words}>{words.files.looking(looking.file, looking.of)}</span>
      <Button size="small" onClick={onStop}>
        {words.files.stop}
      </Button>
    </div>
  );
}
