import { Input, makeStyles, tokens } from '@fluentui/react-components';
import type { Meeting } from '../host/kind';
import type { Outlook } from '../host/outlook';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    padding: '4px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':focus-within': { borderBottomColor: tokens.colorBrandStroke1 },
  },
  label: { flex: '0 0 var(--label)', textAlign: 'center', fontSize: tokens.fontSizeBase300 },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  location: {
    flex: 1,
    minWidth: '120px',
    height: '26px',
    border: 0,
    color: 'inherit',
    backgroundColor: 'transparent',
    font: 'inherit',
    outlineStyle: 'none',
    '::placeholder': { color: tokens.colorNeutralForeground3, opacity: 1 },
  },
});

const day = (moment: string): string => moment.slice(0, 10);
const time = (moment: string): string => moment.slice(11, 16);

/** `2026-12-03, 10:00 to 10:30`. */
export const whenText = ({ start, end }: Meeting): string => `${day(start)}, ${time(start)} to ${time(end)}`;

/** When and where: the lines of a meeting that a message does not have. All of it is on one day. */
export function MeetingLines({
  outlook,
  meeting,
  disabled,
}: {
  readonly outlook: Outlook;
  readonly meeting: Meeting;
  readonly disabled: boolean;
}) {
  const styles = useStyles();
  const change = (patch: Partial<Meeting>): void => outlook.compose.patch({ meeting: { ...meeting, ...patch } });
  const { start, end, location } = meeting;
  const at = (date: string, from: string, to: string): void => {
    // A box that is being emptied gives nothing, and no meeting ends before it starts.
    if (date === '' || from === '' || to === '') return;
    change({ start: `${date}T${from}`, end: `${date}T${to < from ? from : to}` });
  };
  return (
    <>
      <div className={styles.row} role="group" aria-labelledby="meeting-when">
        <span className={styles.label} id="meeting-when">
          When
        </span>
        <Input
          type="date"
          size="small"
          aria-label="Date"
          value={day(start)}
          disabled={disabled}
          onChange={(_event, { value }) => at(value, time(start), time(end))}
        />
        <Input
          type="time"
          size="small"
          aria-label="Starts"
          value={time(start)}
          disabled={disabled}
          onChange={(_event, { value }) => at(day(start), value, time(end))}
        />
        <span className={styles.quiet}>to</span>
        <Input
          type="time"
          size="small"
          aria-label="Ends"
          value={time(end)}
          disabled={disabled}
          onChange={(_event, { value }) => at(day(start), time(start), value)}
        />
      </div>
      <div className={styles.row}>
        <label className={styles.label} htmlFor="meeting-location">
          Location
        </label>
        <input
          id="meeting-location"
          className={styles.location}
          placeholder="Add a room or a place"
          autoComplete="off"
          value={location}
          disabled={disabled}
          onChange={(event) => change({ location: event.target.value })}
        />
      </div>
    </>
  );
}
