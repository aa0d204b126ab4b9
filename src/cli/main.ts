import process from 'node:process';
import { readArguments } from './arguments';
import { checkFiles, ENDS, type End } from './check-files';
import { hashList } from './hash-list';
import { HELP } from './help';
import { complain, standardOutput, type Output } from './output';
import { readPolicy } from './read-policy';
import { VERSION } from './version';

async function main(output: Output): Promise<End> {
  const command = readArguments(process.argv.slice(2));
  switch (command.kind) {
    case 'help':
      await output.write(HELP[command.about]);
      return ENDS.clear;
    case 'version':
      await output.write(`${VERSION}\n`);
      return ENDS.clear;
    case 'problems':
      command.problems.forEach((problem) => complain(`sendcheck: ${problem}`));
      complain('sendcheck --help shows what there is.');
      return ENDS.failed;
    case 'policy hash':
      return hashList(command, output);
    case 'check': {
      const read = readPolicy(command.policy);
      if (read.ok) return checkFiles(command, read.policy, new Date().toISOString().slice(0, 10), output);
      read.problems.forEach(complain);
      return ENDS.failed;
    }
  }
}

// Not process.exit(): what is written to a pipe may still be on its way.
main(standardOutput()).then(
  (end) => (process.exitCode = end),
  (failure: unknown) => {
    // The name only: what was thrown may hold words of a mail.
    complain(`sendcheck: a fault in Sendcheck itself (${failure instanceof Error ? failure.name : 'unknown'}).`);
    process.exitCode = ENDS.failed;
  },
);
