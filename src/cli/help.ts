import type { CommandName } from './arguments';

const ALL = `Sendcheck: what would happen if these emails were sent?

Usage:
  sendcheck check [options] FILE...
  sendcheck policy hash [options] FILE

Commands:
  check          Check emails saved as .eml files against a policy
  policy hash    Hash a list of addresses that want no email, for a policy

Options:
  --help       Show this; sendcheck check --help says more
  --version    Show the version
`;

const CHECK = `Usage:
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

const POLICY_HASH = `Usage:
  sendcheck policy hash [options] FILE

FILE is a list of addresses, one a line, or a CSV file; - is standard input. What is printed are the options of the check
recipient-opted-out: a salt and one hash for each address. The addresses themselves go nowhere.

Options:
  --column NAME    The column that holds the addresses, by its name in the first line of a CSV file
  --out FILE       Write there instead of to standard output
  --help           Show this
  --               What follows is a file, whatever it begins with

It ends with
  0    when every line was hashed
  2    when a line holds no address (the others are hashed), a file could not be read or written, or the command was not
       understood

Whoever has the policy and a list of addresses can try which of them it holds. Keep both to those who need them.

Examples:
  sendcheck policy hash no-email.txt
  sendcheck policy hash --column Email --out no-email.json patients.csv
`;

/** What `sendcheck --help` says, and `--help` of each command. */
export const HELP: { readonly [about in 'all' | CommandName]: string } = {
  all: ALL,
  check: CHECK,
  'policy hash': POLICY_HASH,
};
