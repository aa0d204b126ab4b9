import { makeStyles, tokens } from '@fluentui/react-components';
import type { ContentPart, Draft, Finding, Place } from '../engine';
import { excerptOf, inPlainSight, withNumbersHidden } from './excerpt';
import { PartWords } from './files-view';
import { Icon } from './icons';
import { PeopleList } from './people-list';
import type { Known } from './recipient-groups';
import { colour } from './theme';
import { words } from './words';

const useStyles = makeStyles({
  all: { display: 'grid', rowGap: '8px', minWidth: 0 },
  block: {
    borderLeft: `3px solid ${colour('paneLine')}`,
    paddingLeft: '10px',
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  label: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  mark: {
    backgroundColor: colour('markGround'),
    color: colour('markInk'),
    borderRadius: '2px',
    padding: '0 2px',
    fontWeight: tokens.fontWeightSemibold,
  },
  file: { display: 'flex', gap: '8px', alignItems: 'flex-start' },
});

const EXCERPTS = 3;

interface AboutProps {
  readonly finding: Finding;
  readonly draft: Draft;
  readonly recipients: readonly Known[];
  readonly listDate: string;
}

/** What a finding points at, met again in the draft: the people, the files, the words. */
export function About({ finding, draft, recipients, listDate }: AboutProps) {
  const styles = useStyles();
  const people: Known[] = [];
  const files = new Map<number, ContentPart[]>();
  const texts: (Place & { readonly part: 'subject' | 'body' })[] = [];
  const named = new Set<number>();
  finding.at.forEach((place) => {
    if (place.part === 'recipient') {
      const person = recipients[place.index];
      if (person !== undefined && !named.has(place.index)) people.push(person);
      named.add(place.index);
    } else if (place.part === 'attachment') {
      const parts = files.get(place.index) ?? [];
      const part = place.piece === undefined ? undefined : draft.attachments[place.index]?.content.parts[place.piece];
      files.set(place.index, part === undefined ? parts : [...parts, part]);
    } else texts.push(place);
  });
  if (people.length + files.size + texts.length === 0) return null;
  return (
    <div className={styles.all}>
      {texts.slice(0, EXCERPTS).map((place) => (
        <Words key={`${place.part} ${place.start} ${place.end}`} place={place} draft={draft} />
      ))}
      {[...files].map(([index, parts]) => (
        <div key={index} className={styles.block}>
          <span className={styles.label}>{words.attachment}</span>
          <span className={styles.file}>
            <Icon shape="file" size={16} />
            <bdi>{withNumbersHidden(inPlainSight(draft.attachments[index]?.name ?? '')) || words.noName}</bdi>
          </span>
          {[...parts]
            .sort((a, b) => b.patients - a.patients)
            .slice(0, EXCERPTS)
            .map((part, at) => (
              <PartWords key={at} part={part} />
            ))}
          {parts.length > EXCERPTS ? words.files.more(parts.length - EXCERPTS) : null}
        </div>
      ))}
      {people.length === 0 ? null : (
        <div className={styles.block}>
          <PeopleList people={people} kind={draft.kind} listDate={listDate} />
        </div>
      )}
    </div>
  );
}

function Words({
  place,
  draft,
}: {
  readonly place: Place & { readonly part: 'subject' | 'body' };
  readonly draft: Draft;
}) {
  const styles = useStyles();
  const excerpt = excerptOf(place.part === 'subject' ? draft.subject : draft.body, place);
  return (
    <div className={styles.block}>
      <span className={styles.label}>{whereOf(place, draft)}</span>
      <bdi>
        {inPlainSight(excerpt.before)}
        <mark className={styles.mark}>{inPlainSight(excerpt.marked)}</mark>
        {inPlainSight(excerpt.after)}
      </bdi>
    </div>
  );
}

function whereOf(place: Place & { readonly part: 'subject' | 'body' }, draft: Draft): string {
  if (place.part === 'subject') return words.inSubject;
  if (draft.hidden.some((range) => range.start < place.end && place.start < range.end)) return words.hiddenText;
  return place.start >= draft.quotedFrom ? words.inHistory : words.inText;
}
