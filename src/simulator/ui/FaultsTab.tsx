import { Button, Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { faultable, type Fault } from '../host/faults';
import type { Outlook } from '../host/outlook';
import { Icon } from './icons';

const useStyles = makeStyles({
  form: { display: 'grid', gap: '12px' },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  row: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
});

const KINDS: readonly (readonly [Fault['kind'], string])[] = [
  ['fails', 'fails'],
  ['hangs', 'never answers'],
  ['late', 'answers late'],
  ['twice', 'answers twice'],
];

const describe = ({ call, kind, code, ms, nth }: Fault): string =>
  [
    call,
    KINDS.find(([value]) => value === kind)?.[1],
    code !== undefined && `with ${code}`,
    ms !== undefined && `after ${ms} ms`,
    nth !== undefined && `at call ${nth}`,
  ]
    .filter(Boolean)
    .join(' ');

const optional = (text: string): number | undefined => (text === '' ? undefined : Number(text));

/** Calls that go wrong on purpose. */
export function FaultsTab({ outlook, faults }: { readonly outlook: Outlook; readonly faults: readonly Fault[] }) {
  const styles = useStyles();
  const [call, setCall] = useState('to.getAsync');
  const [kind, setKind] = useState<Fault['kind']>('fails');
  const [number, setNumber] = useState('');
  const [nth, setNth] = useState('');
  const numberLabel = kind === 'fails' ? 'Error code' : kind === 'late' ? 'Milliseconds' : undefined;
  const add = (): void => {
    const value = optional(number);
    const at = optional(nth);
    outlook.addFault({
      call,
      kind,
      ...(kind === 'fails' && value !== undefined && { code: value }),
      ...(kind === 'late' && value !== undefined && { ms: value }),
      ...(at !== undefined && { nth: at }),
    });
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Field label="Call" hint="load is the loading of the add-in's page">
        <Select value={call} onChange={(_event, { value }) => setCall(value)}>
          {faultable.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </Select>
      </Field>
      <Field label="What happens">
        <Select value={kind} onChange={(_event, { value }) => setKind(value as Fault['kind'])}>
          {KINDS.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      {numberLabel !== undefined && (
        <Field label={numberLabel}>
          <Input
            type="number"
            min={0}
            value={number}
            placeholder={kind === 'fails' ? '5001' : '1000'}
            onChange={(_event, { value }) => setNumber(value)}
          />
        </Field>
      )}
      <Field label="Only the nth call">
        <Input
          type="number"
          min={1}
          value={nth}
          placeholder="every one"
          onChange={(_event, { value }) => setNth(value)}
        />
      </Field>
      <Button type="submit" appearance="primary">
        Add fault
      </Button>
      {faults.length > 0 && (
        <>
          <ul className={styles.list} aria-label="Faults in force">
            {faults.map((fault, at) => (
              <li key={at} className={styles.row}>
                {describe(fault)}
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<Icon name="close" />}
                  aria-label={`Remove: ${describe(fault)}`}
                  onClick={() => outlook.removeFault(at)}
                />
              </li>
            ))}
          </ul>
          <Button onClick={() => outlook.clearFaults()}>Clear all faults</Button>
        </>
      )}
    </form>
  );
}
