import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { Attachment, ContentPart, Draft, Gap } from '../engine';
import { inPlainSight, withNumbersHidden } from './excerpt';
import { Icon } from './icons';
import { colour } from './theme';
import { words } from './words';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: '12px', minWidth: 0 },
  file: { display: 'grid', rowGap: '6px', minWidth: 0 },
  name: { display: 'flex', gap: '8px', alignItems: 'flex-start', overflowWrap: 'anywhere', minWidth: 0 },
  parts: {
    listStyleType: 'none',
    margin: 0,
    padding: '0 0 0 10px',
    borderLeft: `3px solid ${colour('paneLine')}`,
    display: 'grid',
    rowGap: '6px',
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  part: { display: 'grid', rowGap: '2px' },
  words: { display: 'flex', gap: '6px', alignItems: 'flex-start' },
  text: { minWidth: 0 },
  bar: {
    // Under the words, beside the drawing.
    marginLeft: '22px',
    height: '6px',
    minWidth: '6px',
    boxSizing: 'border-box',
    borderRadius: '3px',
  },
  shown: { border: `1px solid ${colour('askInk')}`, backgroundColor: colour('askInk') },
  hidden: { border: `1px dashed ${colour('askInk')}` },
});

/** So many parts of a file are listed; the sender looks at the file itself long before that. */
const MOST = 8;

/** The files that are more than a picture in the text. */
export function ownFiles(draft: Draft): readonly Attachment[] {
  return draft.attachments.filter((file) => !file.inline || file.content.gaps.every(({ why }) => why !== 'picture'));
}

/** Not looked into yet, while somebody still looks. */
const isWaiting = ({ content }: Attachment, isLooking: boolean) =>
  isLooking && content.gaps.some(({ name, why }) => name === '' && why === 'no-time');

/** How many files were not looked into, or not whole; those that are about to be do not count. */
export function unreadFiles(draft: Draft, isLooking: boolean): number {
  return ownFiles(draft).filter((file) => file.content.gaps.length > 0 && !isWaiting(file, isLooking)).length;
}

/** What the files come to, for whoever does not open the list. */
export function filesSummary(draft: Draft, isLooking: boolean): string {
  const files = ownFiles(draft);
  const telling = files.filter(({ content }) => content.parts.length > 0).length;
  const unread = unreadFiles(draft, isLooking);
  return [
    words.files.total(files.length),
    ...(telling > 0 ? [words.files.telling(telling)] : []),
    ...(unread > 0 ? [words.files.unread(unread)] : []),
  ].join(' · ');
}

interface FilesViewProps {
  readonly draft: Draft;
  /** Files are being looked into. */
  readonly isLooking: boolean;
}

/** What was found in each file, and what could not be looked at and why. */
export function FilesView({ draft, isLooking }: FilesViewProps) {
  const styles = useStyles();
  const files = ownFiles(draft);
  return (
    <ul className={styles.list}>
      {files.map((file, index) => (
        // Two files may have one name, and nothing else tells them apart.
        <li key={index} className={styles.file}>
          <span className={styles.name}>
            <Icon shape="file" size={16} />
            <bdi>{shown(file.name) || words.noName}</bdi>
          </span>
          <ul className={styles.parts}>
            <Parts parts={file.content.parts} />
            {isWaiting(file, isLooking) ? <li>{words.files.waiting}</li> : <Gaps gaps={file.content.gaps} />}
            {file.content.parts.length + file.content.gaps.length === 0 ? <li>{words.files.nothing}</li> : null}
          </ul>
        </li>
      ))}
    </ul>
  );
}

/** The parts that tell of patients, with bars as long as they tell of many: broken where the file hides the part. */
function Parts({ parts }: { readonly parts: readonly ContentPart[] }) {
  const styles = useStyles();
  const most = Math.max(...parts.map(({ patients }) => patients));
  return (
    <>
      {parts.slice(0, MOST).map((part, at) => (
        <li key={at} className={styles.part}>
          <PartWords part={part} />
          {parts.length === 1 ? null : (
            <span
              aria-hidden="true"
              className={mergeClasses(styles.bar, part.visible ? styles.shown : styles.hidden)}
              style={{ width: `calc((100% - 22px) * ${part.patients / most})` }}
            />
          )}
        </li>
      ))}
      {parts.length > MOST ? <li>{words.files.more(parts.length - MOST)}</li> : null}
    </>
  );
}

function Gaps({ gaps }: { readonly gaps: readonly Gap[] }) {
  return (
    <>
      {gaps.slice(0, MOST).map(({ name, why }, at) => (
        <li key={at}>{words.files.gap(shown(name), why)}</li>
      ))}
      {gaps.length > MOST ? <li>{words.files.moreGaps(gaps.length - MOST)}</li> : null}
    </>
  );
}

/** "Hidden sheet 'Staff': 14,000 patients", with a drawing that says whether a person sees it. */
export function PartWords({ part }: { readonly part: ContentPart }) {
  const styles = useStyles();
  return (
    <span className={styles.words}>
      <Icon shape={part.visible ? 'eye' : 'hidden'} size={16} />
      <span className={styles.text}>
        <bdi>{shown(words.files.part(part.name))}</bdi>: {words.files.patients(part.patients)}
      </span>
    </span>
  );
}

/** What a file's author wrote, for the eye: nothing in it turned around, long numbers hidden. */
function shown(text: string): string {
  return withNumbersHidden(inPlainSight(text));
}
