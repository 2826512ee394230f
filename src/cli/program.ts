import { Command } from 'commander';
import { addAudit } from './audit-command.js';
import { addBackup } from './backup/command.js';
import { addDoctor } from './doctor/command.js';
import { addExport } from './export/command.js';
import { type Give } from './give.js';
import { addImport } from './import/command.js';
import { addKey } from './key-command.js';
import { Outcome } from './outcome.js';
import { addQuery } from './query/command.js';
import { addRedactions } from './redactions-command.js';
import { addSeed } from './seed-command.js';
import { addStart, type Run } from './start-command.js';
import { addTemplate } from './template/command.js';
import { addToken } from './token-command.js';
import { type Surroundings } from './surroundings.js';

const HELP = `
Results go to standard output, all else to standard error. Each command has its own help, with examples.

Ends with:
  0    done
  1    the machine, the database or the settings did not allow it, or something is not well
  2    what was given is refused; nothing was done
  3    a running Pangolink has the home
  4    it would replace data, and nobody agreed to that
  5    what was refused was left out, and the rest is done
  130  interrupted

Examples:
  $ pangolink start
  $ pangolink doctor
  $ pangolink query where-sources-disagree --json`;

/** What the edge of the process does for the commands. */
export interface Edge {
  readonly run: Run;
  readonly give: Give;
  readonly surroundings: Surroundings;
  readonly exit: (outcome: Outcome) => never;
}

/** All commands, with their options and their help. */
export function buildProgram({ run, give, surroundings, exit }: Edge): Command {
  const program = new Command('pangolink')
    .description('A knowledge graph of measures against wildlife crime linked to the Internet.')
    .addHelpText('after', HELP)
    // Commands added later have this from here.
    .exitOverride(({ exitCode }) => exit(exitCode === 0 ? Outcome.DONE : Outcome.REFUSED));
  addStart(program, run, surroundings);
  addSeed(program, give);
  addImport(program, give);
  addTemplate(program, give);
  addExport(program, give);
  addQuery(program, give);
  addToken(program, give);
  addKey(program, give);
  addAudit(program, give);
  addRedactions(program, give);
  addBackup(program, give);
  addDoctor(program, give);
  return program;
}
