/** What swc makes of `{ ...a, b }`. Its own helper is a copy in every file, with a stand-in for engines before ES2016. */
export const _ = Object.assign;
