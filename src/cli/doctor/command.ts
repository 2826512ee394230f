import { type Command } from 'commander';
import { type Give, type JsonOption } from '../give.js';
import { Outcome } from '../outcome.js';
import { type Check } from './check.js';
import { doctor, type Diagnosis } from './doctor.js';

const MARK: Readonly<Record<Check['status'], string>> = {
  WELL: 'well     ',
  FAULT: 'FAULT    ',
  NOT_CHECKED: 'unchecked',
};

const HELP = `
It may run beside a running Pangolink; where none runs, it starts the database for the look and stops it
after. Each fault comes with what mends it. Nothing is changed.
Ends with 0 when all is well, 1 when something is not, 130 when interrupted.

Examples:
  $ pangolink doctor
  $ pangolink doctor --json | jq '.checks[] | select(.status == "FAULT")'`;

/** Adds `doctor`. */
export function addDoctor(program: Command, give: Give): void {
  program
    .command('doctor')
    .description('Check Java, Maven, cache, home, disk, port and database, and say what mends it.')
    .option('--json', 'give what was found as JSON')
    .addHelpText('after', HELP)
    .action((options: JsonOption) =>
      give(options, doctor, inWords, ({ isWell }) => (isWell ? Outcome.DONE : Outcome.FAILED)),
    );
}

function inWords({ isWell, checks }: Diagnosis): string {
  const width = Math.max(...checks.map(({ check }) => check.length));
  return [
    ...checks.map(({ check, status, says }) => `${MARK[status]}  ${check.padEnd(width)}  ${says}`),
    isWell ? 'All is well.' : 'Not all is well.',
  ].join('\n');
}
