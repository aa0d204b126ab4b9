import { createRoot, type Root } from 'react-dom/client';
import { checks, type Draft } from '../../../src/engine';
import { App } from '../../../src/taskpane/app';
import { silent } from '../../../src/taskpane/silent';
import type { MemoryHost } from '../memory-host';
import { states } from './states';

declare global {
  interface Window {
    /** Shows a named state from its beginning. */
    show: (name: string) => void;
    /** The host of the state that is shown, for tests to look at and to play the sender's part. */
    host: MemoryHost;
    changeDraft: (changes: Partial<Draft>) => void;
  }
}

let root: Root | undefined;

window.show = (name) => {
  const state = states[name];
  const place = document.getElementById('pane');
  if (state === undefined || place === null) throw new Error(`There is no state ${name}`);
  const host = state.host();
  window.host = host;
  window.changeDraft = (changes) => host.change({ ...host.draft, ...changes });
  root?.unmount();
  root = createRoot(place, silent);
  root.render(
    <App
      host={host}
      stampedPolicy={state.policy}
      checks={state.checks ?? checks}
      now={new Date('2026-11-22T18:00:00Z')}
    />,
  );
};

// For people: gallery.html#exposed shows a state, gallery.html lists them.
const asked = decodeURIComponent(window.location.hash.slice(1));
if (asked in states) window.show(asked);
else {
  document.getElementById('pane')?.replaceChildren(
    ...Object.keys(states).map((name) => {
      const link = document.createElement('a');
      link.href = `#${name}`;
      link.textContent = name;
      link.style.display = 'block';
      link.addEventListener('click', () => setTimeout(() => window.location.reload()));
      return link;
    }),
  );
}
