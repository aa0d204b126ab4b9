import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Icon } from '../ui/icons';
import { colour } from '../ui/theme';
import { words } from '../ui/words';

const useStyles = makeStyles({
  page: {
    minHeight: '100vh',
    boxSizing: 'border-box',
    padding: '10px 12px 24px',
    backgroundColor: colour('paneGround'),
    color: tokens.colorNeutralForeground1,
    '@media (max-width: 200px)': { padding: '8px 6px 16px' },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: '8px',
    marginBottom: '8px',
  },
  name: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    margin: 0,
    color: colour('calmInk'),
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
  },
  main: { display: 'grid', rowGap: '12px', gridTemplateColumns: 'minmax(0, 1fr)', maxWidth: '640px' },
});

interface FrameProps {
  readonly onCheckAgain?: () => void;
  readonly children: ReactNode;
}

/** The page: its one name, the way to look again, and what is on it. */
export function Frame({ onCheckAgain, children }: FrameProps) {
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.name}>
          <Icon shape="mark" />
          {words.product}
        </h1>
        {onCheckAgain === undefined ? null : (
          <Button appearance="subtle" size="small" onClick={onCheckAgain}>
            {words.checkAgain}
          </Button>
        )}
      </header>
      <main className={styles.main}>{children}</main>
    </div>
  );
}
