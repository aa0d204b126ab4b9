import { createRoot } from 'react-dom/client';
import { checks, policyInUse } from '../engine';
import { outlookHost } from '../outlook/host';
import { stampedPolicy } from '../stamped-policy';
import { App } from './app';
import { silent } from './silent';

/** The entry: the one place where the pane meets Outlook. Until it draws, the page's own words stand. */
const place = document.getElementById('pane');
if (place !== null) {
  void outlookHost(policyInUse(stampedPolicy, checks).policy).then((host) => {
    createRoot(place, silent).render(<App host={host} stampedPolicy={stampedPolicy} checks={checks} />);
  });
}
