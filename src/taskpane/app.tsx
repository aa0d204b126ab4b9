import { FluentProvider } from '@fluentui/react-components';
import { policyInUse, problemText, type Check } from '../engine';
import { useMemo } from 'react';
import type { Host } from '../host';
import { ErrorBoundary } from '../ui/error-boundary';
import { Notice } from '../ui/notices';
import { darkTheme, lightTheme } from '../ui/theme';
import { words } from '../ui/words';
import { Frame } from './frame';
import { Pane } from './pane';
import { useIsDark } from './use-page';

export interface AppProps {
  readonly host: Host;
  /** The policy as it was stamped into this build; undefined for the starter policy. */
  readonly stampedPolicy: unknown;
  readonly checks: readonly Check[];
  /** For the age of lists; default: the clock. */
  readonly now?: Date;
  /** What Outlook says of its own colours, where it does; otherwise the browser is asked. */
  readonly isDark?: boolean | undefined;
}

/** The task pane around one message. */
export function App(props: AppProps) {
  const isDark = useIsDark(props.isDark);
  return (
    <ErrorBoundary>
      <FluentProvider theme={isDark ? darkTheme : lightTheme} style={{ colorScheme: isDark ? 'dark' : 'light' }}>
        <Content {...props} />
      </FluentProvider>
    </ErrorBoundary>
  );
}

function Content({ host, stampedPolicy, checks, now }: AppProps) {
  const { policy, problems } = useMemo(() => policyInUse(stampedPolicy, checks), [stampedPolicy, checks]);
  const today = useMemo(() => now ?? new Date(), [now]);
  if (host.surface !== 'compose') {
    return (
      <Frame>
        <Notice>{words.surface[host.surface]}</Notice>
      </Frame>
    );
  }
  const notice =
    problems.length === 0 ? null : (
      <Notice title={words.policyUnread} isLoud>
        <div>
          {words.policyTell}
          <ul style={{ margin: '4px 0 0', paddingInlineStart: '18px' }}>
            {problems.slice(0, 3).map((problem) => (
              <li key={problem.path}>{problemText(problem)}</li>
            ))}
          </ul>
        </div>
      </Notice>
    );
  return <Pane host={host} policy={policy} checks={checks} now={today} notice={notice} />;
}
