import { createRoot } from 'react-dom/client';
import { checks, type Draft } from '../../../src/engine';
import { App } from '../../../src/taskpane/app';
import type { MemoryHost } from '../memory-host';
import { states } from './states';

declare global {
  interface Window {
    /** The host of the state that is shown, for tests to look at and to play the sender's part. */
    host: MemoryHost;
    names: readonly string[];
    changeDraft: (changes: Partial<Draft>) => void;
  }
}

window.names = Object.keys(states);
const asked = new URLSearchParams(window.location.search);
const state = states[asked.get('state') ?? ''];
const place = document.getElementById('pane');
if (state !== undefined && place !== null) {
  const host = state.host();
  window.host = host;
  window.changeDraft = (changes) => host.change({ ...host.draft, ...changes });
  createRoot(place).render(
    <App
      host={host}
      stampedPolicy={state.policy}
      checks={state.checks ?? checks}
      now={new Date('2026-11-22T18:00:00Z')}
    />,
  );
} else if (place !== null) {
  createRoot(place).render(
    <ul>
      {window.names.map((name) => (
        <li key={name}>
          <a href={`?state=${name}`}>{name}</a>
        </li>
      ))}
    </ul>,
  );
}
