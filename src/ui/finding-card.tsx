import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import type { Check, Finding } from '../engine';
import { Icon, type IconShape } from './icons';
import { colour } from './theme';
import { words } from './words';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    rowGap: '10px',
    padding: '12px',
    border: `1px solid ${colour('paneLine')}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: colour('paneCard'),
    minWidth: 0,
    ':focus': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  quiet: { backgroundColor: 'transparent' },
  marked: { border: `2px solid ${colour('calmInk')}`, padding: '11px' },
  level: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    '--icon-inside': colour('paneCard'),
  },
  block: { color: colour('stopInk') },
  warn: { color: colour('askInk') },
  note: { color: colour('calmInk') },
  message: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  aside: {
    display: 'grid',
    rowGap: '4px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  why: { margin: 0 },
  links: { display: 'flex', flexWrap: 'wrap', columnGap: '12px' },
  link: { minHeight: '24px', display: 'inline-flex', alignItems: 'center', fontSize: 'inherit', textAlign: 'start' },
  came: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

const SHAPES: { readonly [level in Finding['level']]: IconShape } = { block: 'stop', warn: 'check', note: 'note' };

interface FindingCardProps {
  readonly finding: Finding;
  /** Undefined when a policy names a check that this build does not have. */
  readonly check: Check | undefined;
  /** The sender came from the dialog for this one: it takes the keyboard once. */
  readonly isMarked: boolean;
  /** What it is about, and what can be done. */
  readonly children: ReactNode;
}

/** One thing that was found: how grave, what is true, what it is about, what to do, why it matters. */
export function FindingCard({ finding, check, isMarked, children }: FindingCardProps) {
  const styles = useStyles();
  const id = useId();
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isMarked) return;
    card.current?.focus({ preventScroll: true });
    card.current?.scrollIntoView({ block: 'start' });
  }, [isMarked]);
  const isNote = finding.level === 'note';
  return (
    <article
      ref={card}
      tabIndex={-1}
      aria-labelledby={id}
      className={mergeClasses(styles.card, isNote && styles.quiet, isMarked && styles.marked)}
    >
      {isMarked ? <p className={styles.came}>{words.cameFrom}</p> : null}
      <span className={mergeClasses(styles.level, styles[finding.level])}>
        <Icon shape={SHAPES[finding.level]} size={18} />
        {words.level[finding.level]}
      </span>
      <h3 id={id} className={styles.message}>
        {finding.message}
      </h3>
      {children}
      {check === undefined ? null : (
        <div className={styles.aside}>
          <p className={styles.why}>{check.why}</p>
          <div className={styles.links}>
            <OutLink href={`checks/${check.id}.html`} label={words.about(check.title)}>
              {words.aboutShort}
            </OutLink>
            <OutLink href={check.source.url}>{words.source(check.source.title)}</OutLink>
          </div>
        </div>
      )}
    </article>
  );
}

interface OutLinkProps {
  readonly href: string;
  /** What a screen reader says, where the words alone do not tell; begins with the words. */
  readonly label?: string;
  readonly children: string;
}

/** A link that leaves the pane: it never replaces it, and never tells where it came from. */
export function OutLink({ href, label, children }: OutLinkProps) {
  const styles = useStyles();
  return (
    <Link
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      inline
      className={styles.link}
      aria-label={`${label ?? children} ${words.newTab}`}
    >
      {children}
    </Link>
  );
}
