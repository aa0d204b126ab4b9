import { Button, Field, Input, Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { LIFT_REASONS, type LiftReason } from '../engine';
import { colour } from './theme';
import { words } from './words';

const useStyles = makeStyles({
  panel: {
    display: 'grid',
    rowGap: '8px',
    padding: '10px',
    border: `1px solid ${colour('paneLine')}`,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  aside: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  button: { maxWidth: '100%', minHeight: '36px' },
});

/** The engine keeps the sender's own words no longer than this. */
const LONGEST = 80;

interface LiftPanelProps {
  /** Warnings that sending without this also answers. */
  readonly warnings: number;
  readonly isDisabled: boolean;
  readonly onLift: (reason: LiftReason, own: string) => void;
}

/** A way past a stop, with a reason: a stop must never hold up urgent care. Two key presses once it is open. */
export function LiftPanel({ warnings, isDisabled, onLift }: LiftPanelProps) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState<LiftReason>();
  const [own, setOwn] = useState('');
  const [missing, setMissing] = useState<string>();
  const form = useRef<HTMLFormElement>(null);
  const opener = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (isOpen) form.current?.querySelector('input')?.focus();
  }, [isOpen]);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const lacks =
      reason === undefined ? words.lift.choose : reason === 'other' && own.trim() === '' ? words.lift.write : undefined;
    setMissing(lacks);
    if (reason !== undefined && lacks === undefined) onLift(reason, own);
    else form.current?.querySelector<HTMLInputElement>(reason === 'other' ? 'input[type=text]' : 'input')?.focus();
  };
  const close = () => {
    setOpen(false);
    requestAnimationFrame(() => opener.current?.querySelector('button')?.focus());
  };

  if (!isOpen) {
    return (
      <div ref={opener}>
        <Button className={styles.button} disabled={isDisabled} onClick={() => setOpen(true)}>
          {words.lift.open}
        </Button>
      </div>
    );
  }
  return (
    <form ref={form} className={styles.panel} onSubmit={submit} noValidate>
      <Field
        label={words.lift.legend}
        validationMessage={missing !== undefined && reason === undefined ? missing : null}
      >
        <RadioGroup
          value={reason ?? ''}
          onChange={(_event, data) => {
            setReason(LIFT_REASONS.find((each) => each.code === data.value)?.code);
            setMissing(undefined);
          }}
        >
          {LIFT_REASONS.map(({ code }) => (
            <Radio key={code} value={code} label={words.lift.reasons[code]} />
          ))}
        </RadioGroup>
      </Field>
      {reason === 'other' ? (
        <Field
          label={words.lift.words}
          hint={words.lift.wordsHint}
          validationMessage={missing !== undefined && own.trim() === '' ? missing : null}
        >
          <Input
            type="text"
            value={own}
            maxLength={LONGEST}
            autoComplete="off"
            onChange={(_event, data) => setOwn(data.value)}
          />
        </Field>
      ) : null}
      {warnings > 0 ? <p className={styles.aside}>{words.lift.alsoConfirms(warnings)}</p> : null}
      <div className={styles.row}>
        <Button type="submit" appearance="primary" className={styles.button} disabled={isDisabled}>
          {words.lift.confirm}
        </Button>
        <Button className={styles.button} onClick={close}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
