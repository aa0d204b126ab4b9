import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Outlook } from '../host/outlook';
import type { OpenPane } from '../host/pages';
import { Icon } from './icons';

const useStyles = makeStyles({
  pane: {
    flex: '0 0 322px',
    '@media (max-width: 760px)': { flex: '0 0 480px' },
    display: 'flex',
    flexDirection: 'column',
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: '4px 4px 4px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  place: { flex: 1, display: 'flex', '& iframe': { flex: 1, width: '320px', border: 0, backgroundColor: '#ffffff' } },
});

/** The add-in's pane, 320 pixels wide as in Outlook on the web. */
export function Pane({ outlook, pane }: { readonly outlook: Outlook; readonly pane: OpenPane }) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The host owns the frame: moving it, or drawing it again, would load the page anew.
    place.current?.append(pane.frame.element);
  }, [pane.frame]);
  return (
    <aside className={styles.pane} aria-labelledby="pane-title">
      <div className={styles.title}>
        <h2 className={styles.name} id="pane-title">
          {outlook.snapshot().manifest?.name}
        </h2>
        <Button
          id="close-pane"
          appearance="subtle"
          icon={<Icon name="close" />}
          aria-label="Close pane"
          onClick={() => outlook.closePane()}
        />
      </div>
      <div className={styles.place} ref={place} />
    </aside>
  );
}
