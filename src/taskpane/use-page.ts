import { useEffect, useState, useSyncExternalStore } from 'react';

const DARK = '(prefers-color-scheme: dark)';

/** Whether to draw dark: as told, else as the browser says, for as long as it says so. */
export function useIsDark(told: boolean | undefined): boolean {
  const asked = useSyncExternalStore(
    (changed) => {
      const query = window.matchMedia(DARK);
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => window.matchMedia(DARK).matches,
  );
  return told ?? asked;
}

/** True once something has gone on for longer than people wait without a word. */
export function useIsSlow(isGoingOn: boolean, milliseconds = 5000): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    if (!isGoingOn) return undefined;
    const timer = setTimeout(() => setSlow(true), milliseconds);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [isGoingOn, milliseconds]);
  return isSlow;
}
