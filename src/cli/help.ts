/** `sendcheck --help`. */
export const HELP = `Sendcheck: what would happen if these emails were sent?

Usage:
  sendcheck check [options] FILE...

Commands:
  check    Check emails saved as .eml files against a policy

Options:
  --help       Show this; sendcheck check --help says more
  --version    Show the version
`;

/** `sendcheck check --help`. */
export const CHECK_HELP = `Usage:
  sendcheck check [options] FILE...

FILE is an email saved as .eml, a folder (every .eml file in it and below), or - for standard input.

Options:
  --policy FILE          The organisation's policy (JSON); the starter policy when absent
  --format text|json     A report to read (text, the default) or for a program (json)
  --help                 Show this
  --                     What follows are files, whatever they begin with

It ends with
  0    when every email may go
  1    when at least one would be stopped or asked about
  2    when something could not be read or the command was not understood

Nothing is sent, changed or kept. The report holds places, such as "subject 1–8", and no words of an email.

Examples:
  sendcheck check letter.eml
  sendcheck check --policy policy.json --format json sent/
`;
