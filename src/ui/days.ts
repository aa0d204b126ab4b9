const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAY = 86_400_000;

/** Older than this, the list of accredited domains is called old: domains join and leave it every month. */
const OLD_AFTER_DAYS = 60;

/** "2025-05-22" as "22 May 2025"; what is no such day comes back as it is. */
export function dayInWords(day: string): string {
  const [year, month, date] = day.split('-');
  const name = MONTHS[Number(month) - 1];
  return name === undefined || year === undefined ? day : `${Number(date)} ${name} ${year}`;
}

function daysSince(day: string, now: Date): number {
  return Math.floor((now.getTime() - Date.parse(`${day}T00:00:00Z`)) / DAY);
}

/** "today's", "12 days old", "18 months old". Empty days and days to come count as today. */
export function ageOf(day: string, now: Date): string {
  const days = daysSince(day, now);
  if (!(days >= 1)) return 'from today';
  if (days < OLD_AFTER_DAYS) return `${days} ${days === 1 ? 'day' : 'days'} old`;
  const [year, month, date] = day.split('-').map(Number);
  const whole =
    (now.getUTCFullYear() - (year ?? 0)) * 12 +
    (now.getUTCMonth() + 1 - (month ?? 0)) -
    (now.getUTCDate() < (date ?? 0) ? 1 : 0);
  return `${whole} ${whole === 1 ? 'month' : 'months'} old`;
}

/** Whether a list of that day is to be called old. */
export function isOld(day: string, now: Date): boolean {
  return daysSince(day, now) > OLD_AFTER_DAYS;
}
