import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from '@fluentui/react-components';

/** A muted violet of our own: no health service's colour, and no colour that says "go". */
const brand: BrandVariants = {
  10: '#05030c',
  20: '#15112b',
  30: '#211b47',
  40: '#2b245d',
  50: '#352e70',
  60: '#3f3882',
  70: '#4a4393',
  80: '#564fa2',
  90: '#655eae',
  100: '#746eb9',
  110: '#847fc4',
  120: '#9590ce',
  130: '#a6a2d8',
  140: '#b8b5e2',
  150: '#cac8eb',
  160: '#dddcf4',
};

/** What Fluent has no words for: the three levels, and the pane's own ground. */
export interface PaneColours {
  readonly paneGround: string;
  readonly paneCard: string;
  readonly paneLine: string;
  readonly stopInk: string;
  readonly stopGround: string;
  readonly askInk: string;
  readonly askGround: string;
  readonly calmInk: string;
  readonly calmGround: string;
  readonly markGround: string;
  readonly markInk: string;
}

export type PaneTheme = Theme & PaneColours;

const light: PaneColours = {
  paneGround: '#f6f5f9',
  paneCard: '#ffffff',
  paneLine: '#d9d6e4',
  stopInk: '#9b1c31',
  stopGround: '#fdecee',
  askInk: '#7a4a00',
  askGround: '#fff4dc',
  calmInk: '#3f3882',
  calmGround: '#ecebf7',
  markGround: '#ffe7a3',
  markInk: '#241c00',
};

const dark: PaneColours = {
  paneGround: '#1b1a22',
  paneCard: '#26252f',
  paneLine: '#45434f',
  stopInk: '#ff9aa8',
  stopGround: '#41222a',
  askInk: '#ffcf70',
  askGround: '#3b3018',
  calmInk: '#c3c0ee',
  calmGround: '#2d2b47',
  markGround: '#6b5310',
  markInk: '#fff3cf',
};

export const lightTheme: PaneTheme = inRem({ ...createLightTheme(brand), ...light });

export const darkTheme: PaneTheme = inRem({
  ...createDarkTheme(brand),
  ...dark,
  // Fluent's own choice here is too dark to be read on our ground.
  colorBrandForeground1: brand[130],
  colorBrandForeground2: brand[140],
  colorBrandForegroundLink: brand[140],
  colorBrandForegroundLinkHover: brand[150],
  colorBrandForegroundLinkPressed: brand[130],
  colorCompoundBrandForeground1: brand[130],
  colorCompoundBrandBackground: brand[120],
  colorCompoundBrandStroke: brand[120],
});

/** Text sizes follow what people set as the size of text in their browser; Fluent's are fixed. */
function inRem(theme: PaneTheme): PaneTheme {
  return Object.fromEntries(
    Object.entries(theme).map(([name, value]) => {
      const size = /^(?:fontSize|lineHeight)/.test(name) && typeof value === 'string' ? /^(\d+)px$/.exec(value) : null;
      return [name, size === null ? value : `${Number(size[1]) / 16}rem`];
    }),
  ) as unknown as PaneTheme;
}

/** `var(--name)` for the pane's own colours. */
export function colour(name: keyof PaneColours): string {
  return `var(--${name})`;
}
