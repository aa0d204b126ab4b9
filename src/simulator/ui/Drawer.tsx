import { makeStyles, type SelectTabData, Tab, TabList, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Outlook, Snapshot } from '../host/outlook';
import { ClientTab } from './ClientTab';
import { FaultsTab } from './FaultsTab';
import { MessagesTab } from './MessagesTab';

const useStyles = makeStyles({
  drawer: {
    flex: '0 0 300px',
    '@media (max-width: 760px)': { flex: '0 0 260px' },
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  panel: { flex: 1, minHeight: 0, overflowY: 'auto', padding: '8px 12px' },
});

/** What there is to try: messages, other clients, faults. */
export function Drawer({ outlook, state }: { readonly outlook: Outlook; readonly state: Snapshot }) {
  const styles = useStyles();
  const [tab, setTab] = useState<SelectTabData['value']>('messages');
  const faults = state.faults.length === 0 ? 'Faults' : `Faults (${state.faults.length})`;
  return (
    <nav className={styles.drawer} aria-label="Things to try">
      <TabList selectedValue={tab} onTabSelect={(_event, { value }) => setTab(value)}>
        <Tab value="messages" id="tab-messages" aria-controls="drawer-panel">
          Messages
        </Tab>
        <Tab value="client" id="tab-client" aria-controls="drawer-panel">
          Client
        </Tab>
        <Tab value="faults" id="tab-faults" aria-controls="drawer-panel">
          {faults}
        </Tab>
      </TabList>
      <div
        className={styles.panel}
        id="drawer-panel"
        role="tabpanel"
        aria-labelledby={`tab-${String(tab)}`}
        tabIndex={0}
      >
        {tab === 'messages' && <MessagesTab outlook={outlook} />}
        {tab === 'client' && <ClientTab outlook={outlook} client={state.client} />}
        {tab === 'faults' && <FaultsTab outlook={outlook} faults={state.faults} />}
      </div>
    </nav>
  );
}
