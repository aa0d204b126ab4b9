import { Button, FluentProvider, makeStyles, tokens, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Outlook } from '../host/outlook';
import { AlertDialog } from './AlertDialog';
import { Compose } from './Compose';
import { Drawer } from './Drawer';
import { Icon } from './icons';
import { Pane } from './Pane';
import { Records } from './Records';
import { useDark, useOutlook } from './use-outlook';

const useStyles = makeStyles({
  window: {
    display: 'grid',
    gridTemplateRows: 'auto minmax(0, 1fr) auto',
    height: '100vh',
    colorScheme: 'light dark',
    backgroundColor: tokens.colorNeutralBackground4,
    '@media (prefers-reduced-motion: reduce)': { '& *': { animationDuration: '0.01ms', transitionDuration: '0.01ms' } },
  },
  header: {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    padding: '6px 12px',
    minHeight: '36px',
    color: tokens.colorNeutralForegroundInverted,
    backgroundColor: '#1b3a57',
  },
  light: { color: '#ffffff', ':hover': { color: '#ffffff', backgroundColor: '#2c5377' } },
  badge: {
    margin: 0,
    padding: '2px 10px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: '#ffd75e',
    color: '#241c00',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  about: { color: '#ffffff', fontSize: tokens.fontSizeBase200 },
  // On a narrow screen, or a much enlarged one, the three columns stand below each other.
  middle: {
    display: 'flex',
    minHeight: 0,
    minWidth: 0,
    overflow: 'hidden',
    '@media (max-width: 760px)': { flexDirection: 'column', overflowY: 'auto' },
  },
  main: {
    flex: '1 1 0',
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    '@media (max-width: 760px)': { flex: '1 0 420px' },
  },
  problem: { padding: '24px', maxWidth: '60ch' },
});

/** The whole window: what to try on the left, the message in the middle, the add-in's pane on the right, the records below. */
export function App({ outlook }: { readonly outlook: Outlook }) {
  const styles = useStyles();
  const state = useOutlook(outlook);
  const [drawer, setDrawer] = useState(window.innerWidth > 900);
  const { alert, pane } = state;
  const hadAlert = useRef(false);
  useEffect(() => {
    // After a dialog the sender goes on where Outlook lets them: in the pane it opened, or at Send.
    if (hadAlert.current && alert === undefined) {
      if (pane === undefined) document.getElementById('send')?.focus();
      else pane.frame.focus();
    }
    hadAlert.current = alert !== undefined;
  }, [alert, pane]);
  return (
    <FluentProvider theme={useDark() ? webDarkTheme : webLightTheme}>
      <div className={styles.window}>
        <header className={styles.header}>
          <Button
            appearance="transparent"
            className={styles.light}
            icon={<Icon name="panel" />}
            aria-expanded={drawer}
            onClick={() => setDrawer(!drawer)}
          >
            Things to try
          </Button>
          <h1 className={styles.badge}>Simulator</h1>
          <span className={styles.about}>
            Plays a compose window of Outlook on the web. Nothing is sent; nothing leaves this machine.
          </span>
        </header>
        <div className={styles.middle}>
          {drawer && <Drawer outlook={outlook} state={state} />}
          <main className={styles.main}>
            {state.problem === undefined ? (
              <Compose key={state.generation} outlook={outlook} state={state} />
            ) : (
              <p className={styles.problem} role="alert">
                The add-in could not be read. {state.problem}
              </p>
            )}
          </main>
          {state.pane && <Pane key={state.pane.frame.element.name} outlook={outlook} pane={state.pane} />}
        </div>
        <Records outlook={outlook} state={state} />
      </div>
      {state.alert && <AlertDialog alert={state.alert} choose={(action) => outlook.choose(action)} />}
    </FluentProvider>
  );
}
