import { createRoot } from 'react-dom/client';
import { controlOf } from './control';
import { Outlook } from './host/outlook';
import { fields, textOf } from './host/protocol';
import { fullMessage } from './messages/message';
import { readyMade } from './messages/ready-made';
import { App } from './ui/App';

/** The ready-made message that the address asks for: `#S28` or `?message=S28`. */
function asked(): string {
  return decodeURIComponent(location.hash.slice(1)) || (new URLSearchParams(location.search).get('message') ?? '');
}

const first = readyMade.find(({ id }) => id === asked()) ?? readyMade.find(({ id }) => id === 'empty');
const outlook = new Outlook(fullMessage(first?.message ?? {}));
window.simulator = controlOf(outlook);
window.addEventListener('hashchange', () => {
  const next = readyMade.find(({ id }) => id === asked());
  if (next !== undefined) outlook.load(fullMessage(next.message));
});

const place = document.getElementById('root');
if (place !== null) createRoot(place).render(<App outlook={outlook} />);

void fetch('settings.json')
  .then((response) => response.json() as Promise<unknown>)
  .then((settings) => outlook.start(textOf(fields(settings)['addin'])));
