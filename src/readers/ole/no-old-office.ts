/** What stands in the handler for `old-office.ts`: such files are of an unknown format there. */
export const OLD_OFFICE = [] as const;
