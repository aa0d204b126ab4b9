import { makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  ring: {
    width: '1.125rem',
    height: '1.125rem',
    flexShrink: 0,
    // Without motion it is an open ring, and the words beside it say what goes on.
    '@media (prefers-reduced-motion: no-preference)': {
      animationName: { to: { transform: 'rotate(360deg)' } },
      animationDuration: '900ms',
      animationIterationCount: 'infinite',
      animationTimingFunction: 'linear',
    },
  },
});

/** Something goes on. Decoration only: the words beside it say what. */
export function Waiting() {
  const styles = useStyles();
  return (
    <svg
      viewBox="0 0 20 20"
      className={styles.ring}
      fill="none"
      stroke="currentColor"
      strokeWidth="2.4"
      strokeLinecap="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M10 2.5a7.5 7.5 0 1 1-7.5 7.5" />
    </svg>
  );
}
