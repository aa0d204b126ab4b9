import { Field, Input, makeStyles, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { clients, type Client, type SendMode } from '../host/client';
import type { Outlook } from '../host/outlook';

const useStyles = makeStyles({ form: { display: 'grid', gap: '12px' } });

const MODES: readonly (readonly [Client['sendMode'], string])[] = [
  ['manifest', 'As the manifest says'],
  ['promptUser', 'Prompt user'],
  ['softBlock', 'Soft block'],
  ['block', 'Block'],
];

const TIMES = [
  ['longerAfter', 'Taking longer after (ms)'],
  ['timesOutAfter', 'Gives up after (ms)'],
  ['unavailableAfter', 'Page must load within (ms)'],
  ['latency', 'Each call takes (ms)'],
  ['changeDelay', 'Changes are told after (ms)'],
] as const;

/** Which Outlook is played. */
export function ClientTab({ outlook, client }: { readonly outlook: Outlook; readonly client: Client }) {
  const styles = useStyles();
  return (
    <div className={styles.form}>
      <Field label="Client">
        <RadioGroup
          value={client.id}
          onChange={(_event, { value }) => {
            const next = clients.find(({ id }) => id === value);
            if (next !== undefined) outlook.play(next);
          }}
        >
          {clients.map(({ id, name }) => (
            <Radio key={id} value={id} label={name} />
          ))}
        </RadioGroup>
      </Field>
      <Field label="Send mode">
        <Select
          value={client.sendMode}
          onChange={(_event, { value }) => outlook.play({ ...client, sendMode: value as SendMode | 'manifest' })}
        >
          {MODES.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      {TIMES.map(([key, label]) => (
        <Field key={key} label={label}>
          <Input
            type="number"
            min={0}
            value={String(client[key])}
            onChange={(_event, { value }) => outlook.play({ ...client, [key]: Math.max(0, Number(value)) })}
          />
        </Field>
      ))}
    </div>
  );
}
