/** The few pictures of the window, drawn for it. They say nothing that words beside them do not. */
const PATHS = {
  attach: 'M13.5 6.5 7.6 12.4a1.8 1.8 0 0 0 2.5 2.5l6.2-6.2a3.4 3.4 0 0 0-4.8-4.8L5 10.4a5 5 0 0 0 7 7l5-5',
  close: 'M5 5l10 10M15 5 5 15',
  down: 'm5 8 5 5 5-5',
  file: 'M5 2.5h6.5L15 6v11.5H5zM11 2.5V6.5h4',
  panel: 'M3 4h14v12H3zM8 4v12',
  save: 'M3.5 3.5h10l3 3v10h-13zM6.5 3.5v4h6v-4M6 16.5v-5h8v5',
  send: 'M3 10 2.5 3.5 17.5 10 2.5 16.5zM3 10h8',
  up: 'm5 12 5-5 5 5',
} as const;

/** One picture, 16 by 16, in the colour of the text around it. */
export const Icon = ({ name }: { readonly name: keyof typeof PATHS }) => (
  <svg
    width="16"
    height="16"
    viewBox="0 0 20 20"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.5"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    <path d={PATHS[name]} />
  </svg>
);
