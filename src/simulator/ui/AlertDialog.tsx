import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import type { Alert, AlertAction } from '../host/alert';

const useStyles = makeStyles({
  surface: { maxWidth: '480px' },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

/** A dialog of Outlook's: the add-in's name, plain text, and the buttons that the send mode allows. */
export function AlertDialog({
  alert,
  choose,
}: {
  readonly alert: Alert;
  readonly choose: (action: AlertAction) => void;
}) {
  const styles = useStyles();
  return (
    <Dialog open modalType="alert">
      <DialogSurface
        className={styles.surface}
        onKeyDown={(event) => {
          // Escape is the last button: Don't Send, or whatever stands in for it.
          const last = alert.buttons.at(-1);
          if (event.key === 'Escape' && last !== undefined) choose(last.action);
        }}
      >
        <DialogBody>
          <DialogTitle>{alert.title}</DialogTitle>
          <DialogContent className={styles.text}>{alert.text}</DialogContent>
          <DialogActions fluid>
            {alert.buttons.map(({ action, label }, at) => (
              <Button key={action} appearance={at === 0 ? 'primary' : 'secondary'} onClick={() => choose(action)}>
                {label}
              </Button>
            ))}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
