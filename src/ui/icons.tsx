import type { ReactElement } from 'react';

/** Our own few shapes. Each means one thing, and a word always stands beside it. */
export type IconShape = 'stop' | 'check' | 'note' | 'clear' | 'mark' | 'chevron' | 'eye' | 'hidden' | 'file' | 'undo';

const PATHS: { readonly [shape in IconShape]: ReactElement } = {
  stop: (
    <>
      <path d="M6.6 1.5h6.8l5.1 5.1v6.8l-5.1 5.1H6.6l-5.1-5.1V6.6z" fill="currentColor" stroke="none" />
      <path d="M6.5 10h7" stroke="var(--icon-inside, Canvas)" strokeWidth="2.4" />
    </>
  ),
  check: (
    <>
      <path d="M10 2 18.6 17.4H1.4z" fill="currentColor" strokeWidth="1.6" />
      <path d="M10 7.6v4.2" stroke="var(--icon-inside, Canvas)" strokeWidth="2.2" />
      <circle cx="10" cy="14.6" r="1.25" fill="var(--icon-inside, Canvas)" stroke="none" />
    </>
  ),
  note: (
    <>
      <rect x="2.2" y="2.2" width="15.6" height="15.6" rx="3" />
      <path d="M6 7.2h8M6 10.4h8M6 13.6h4.6" />
    </>
  ),
  // A magnifying glass, not a tick: something was looked for, nothing was promised.
  clear: (
    <>
      <circle cx="8.6" cy="8.6" r="5.8" />
      <path d="m13 13 4.8 4.8" strokeWidth="2.4" />
    </>
  ),
  // An envelope with its flap held by a dot.
  mark: (
    <>
      <rect x="1.6" y="4" width="16.8" height="12.4" rx="2.2" />
      <path d="m2.2 5.4 7.8 6 7.8-6" />
      <circle cx="10" cy="11.6" r="2.3" fill="currentColor" />
    </>
  ),
  chevron: <path d="m7 4.5 5.5 5.5L7 15.5" />,
  eye: (
    <>
      <path d="M1.5 10S4.6 4.6 10 4.6 18.5 10 18.5 10 15.4 15.4 10 15.4 1.5 10 1.5 10z" />
      <circle cx="10" cy="10" r="2.4" fill="currentColor" />
    </>
  ),
  hidden: (
    <>
      <path d="M1.5 10S4.6 4.6 10 4.6 18.5 10 18.5 10 15.4 15.4 10 15.4 1.5 10 1.5 10z" strokeDasharray="2.4 2.2" />
      <path d="M3.2 16.8 16.8 3.2" strokeWidth="1.9" />
    </>
  ),
  file: <path d="M4.5 1.8h7l4 4v12.4h-11zM11.2 2v4.2h4.2" />,
  undo: <path d="M7.4 3.4 3 7.8l4.4 4.4M3.4 7.8H12a4.4 4.4 0 0 1 0 8.8H7" />,
};

/** Decoration only: hidden from screen readers. Takes the colour of the text around it. */
export function Icon({ shape, size = 20 }: { readonly shape: IconShape; readonly size?: number }) {
  return (
    <svg
      viewBox="0 0 20 20"
      style={{ width: `${size / 16}rem`, height: `${size / 16}rem`, flexShrink: 0 }}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {PATHS[shape]}
    </svg>
  );
}
