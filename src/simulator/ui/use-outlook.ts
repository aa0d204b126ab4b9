import { useSyncExternalStore } from 'react';
import type { Outlook, Snapshot } from '../host/outlook';

/** The window's state; draws again whenever it changes. */
export const useOutlook = (outlook: Outlook): Snapshot => useSyncExternalStore(outlook.subscribe, outlook.snapshot);

const dark = window.matchMedia('(prefers-color-scheme: dark)');

const onScheme = (listener: () => void): (() => void) => {
  dark.addEventListener('change', listener);
  return () => dark.removeEventListener('change', listener);
};

/** Whether the reader's system asks for dark colours. */
export const useDark = (): boolean => useSyncExternalStore(onScheme, () => dark.matches);
