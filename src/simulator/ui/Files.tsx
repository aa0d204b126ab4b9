import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { FileItem } from '../host/item';
import type { Outlook } from '../host/outlook';
import { Icon } from './icons';

const useStyles = makeStyles({
  files: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: 0, padding: '8px 0', listStyle: 'none' },
  file: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    maxWidth: '320px',
    padding: '4px 4px 4px 10px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', fontSize: tokens.fontSizeBase200 },
  size: { whiteSpace: 'nowrap', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const UNITS = ['bytes', 'KB', 'MB'];

/** A size as mail programs write it. */
export function sizeText(bytes: number): string {
  const unit = bytes < 1024 ? 0 : bytes < 1024 * 1024 ? 1 : 2;
  return `${Math.round(bytes / 1024 ** unit).toLocaleString('en-GB')} ${UNITS[unit] ?? ''}`;
}

/** The files on the message. */
export function Files({ outlook, files }: { readonly outlook: Outlook; readonly files: readonly FileItem[] }) {
  const styles = useStyles();
  if (files.length === 0) return null;
  return (
    <ul className={styles.files} aria-label="Attachments">
      {files.map(({ id, name, size }) => (
        <li key={id} className={styles.file}>
          <Icon name="file" />
          <span className={styles.name} title={name}>
            {name}
          </span>
          <span className={styles.size}>{sizeText(size)}</span>
          <Button
            size="small"
            appearance="subtle"
            icon={<Icon name="close" />}
            aria-label={`Remove ${name}`}
            onClick={() => outlook.compose.removeFile(id)}
          />
        </li>
      ))}
    </ul>
  );
}

/** Puts files that the sender chose or dropped on the message. */
export async function attach(outlook: Outlook, chosen: Iterable<File>): Promise<void> {
  for (const file of chosen) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    let letters = '';
    // In pieces: a call takes only so many arguments.
    for (let at = 0; at < bytes.length; at += 8192) letters += String.fromCharCode(...bytes.subarray(at, at + 8192));
    outlook.compose.addFile({
      id: outlook.newId(),
      name: file.name,
      size: file.size,
      inline: false,
      kind: 'file',
      content: btoa(letters),
    });
  }
}
