import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import { Icon } from './icons';
import { colour } from './theme';

const useStyles = makeStyles({
  box: { borderTop: `1px solid ${colour('paneLine')}` },
  heading: { margin: 0, font: 'inherit' },
  button: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    width: '100%',
    minHeight: '44px',
    padding: '8px 2px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    background: 'none',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { color: tokens.colorBrandForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  aside: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    lineHeight: tokens.lineHeightBase200,
  },
  arrow: {
    display: 'flex',
    '@media (prefers-reduced-motion: no-preference)': { transitionProperty: 'transform', transitionDuration: '120ms' },
  },
  open: { transform: 'rotate(90deg)' },
  content: { paddingBottom: '12px' },
});

interface DisclosureProps {
  readonly title: string;
  /** What can be known without opening it. */
  readonly aside?: string | undefined;
  /** Whether it starts open, and opens once there is reason to; default: no. */
  readonly startsOpen?: boolean | undefined;
  /** Called when it is open only, so that long lists cost nothing while they are folded. */
  readonly children: () => ReactNode;
}

/** A heading that opens and folds what is under it. */
export function Disclosure({ title, aside, startsOpen = false, children }: DisclosureProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(startsOpen);
  const [had, setHad] = useState(startsOpen);
  if (had !== startsOpen) {
    setHad(startsOpen);
    if (startsOpen) setOpen(true);
  }
  const id = useId();
  return (
    <section className={styles.box}>
      <h2 className={styles.heading}>
        <button
          type="button"
          className={styles.button}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
        >
          <span className={mergeClasses(styles.arrow, open && styles.open)}>
            <Icon shape="chevron" size={16} />
          </span>
          <span className={styles.words}>
            {title}
            {aside === undefined ? null : <span className={styles.aside}>{aside}</span>}
          </span>
        </button>
      </h2>
      {open ? (
        <div id={id} className={styles.content}>
          {children()}
        </div>
      ) : null}
    </section>
  );
}
