import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  ProgressBar,
} from '@fluentui/react-components';
import type { Notification } from '../host/item';
import type { Outlook } from '../host/outlook';
import { Icon } from './icons';

const useStyles = makeStyles({
  bars: { display: 'grid', gap: '4px', paddingTop: '8px', ':empty': { display: 'none' } },
});

const INTENTS = {
  informationalMessage: 'info',
  insightMessage: 'info',
  progressIndicator: 'info',
  errorMessage: 'error',
} as const;

/** What the add-in has put above the body. */
export function Notifications({
  outlook,
  notifications,
}: {
  readonly outlook: Outlook;
  readonly notifications: readonly Notification[];
}) {
  const styles = useStyles();
  return (
    <div className={styles.bars} role="region" aria-label="Notifications">
      {notifications.map(({ key, type, message, action }) => (
        <MessageBar key={key} intent={INTENTS[type]}>
          <MessageBarBody>
            {message}
            {type === 'progressIndicator' && <ProgressBar aria-label={message} />}
          </MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                size="small"
                appearance="transparent"
                icon={<Icon name="close" />}
                aria-label={`Dismiss: ${message}`}
                onClick={() => outlook.clickNotification(key, 'dismiss')}
              />
            }
          >
            {action && (
              <Button size="small" onClick={() => outlook.clickNotification(key, 'action')}>
                {action.text}
              </Button>
            )}
          </MessageBarActions>
        </MessageBar>
      ))}
    </div>
  );
}
