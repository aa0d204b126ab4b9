/** How much of one email is looked at. Mail comes from strangers: without bounds, one file could hold a machine for minutes. */

/** Bytes. Exchange Online carries no message above 150 MB (Microsoft, Exchange Online limits; read 2026-11-22). */
export const FILE_LIMIT = 150 * 1024 * 1024;

/** Bytes of the header lines at the top; what follows is not read, and the draft says so. */
export const HEADER_LIMIT = 2 * 1024 * 1024;

/** Bytes of one part's own header lines. */
export const PART_HEADER_LIMIT = 64 * 1024;

/** Multiparts inside multiparts. Clients need four or five. */
export const DEPTH_LIMIT = 30;

export const PARTS_LIMIT = 1000;

/** UTF-16 code units of one part's text; the engine reads as much HTML. */
export const TEXT_LIMIT = 5_000_000;

export const RECIPIENTS_LIMIT = 10_000;
