import { Command } from 'commander';
import { type Give } from './give.js';
import { Outcome } from './outcome.js';
import { type Run } from './start-command.js';
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

type Add = (program: Command, edge: Edge) => void;

const start = async (): Promise<Add> => {
  const { addStart } = await import('./start-command.js');
  return (program, { run, surroundings }) => {
    addStart(program, run, surroundings);
  };
};

const giving = (add: (program: Command, give: Give) => void): Add => {
  return (program, { give }) => {
    add(program, give);
  };
};

/** Each command with what its file needs to run it, which is hundreds of modules. */
const COMMANDS: ReadonlyMap<string, () => Promise<Add>> = new Map([
  ['start', start],
  ['seed', async () => giving((await import('./seed-command.js')).addSeed)],
  ['import', async () => giving((await import('./import/command.js')).addImport)],
  ['template', async () => giving((await import('./template/command.js')).addTemplate)],
  ['export', async () => giving((await import('./export/command.js')).addExport)],
  ['query', async () => giving((await import('./query/command.js')).addQuery)],
  ['token', async () => giving((await import('./token-command.js')).addToken)],
  ['key', async () => giving((await import('./key-command.js')).addKey)],
  ['audit', async () => giving((await import('./audit-command.js')).addAudit)],
  ['redactions', async () => giving((await import('./redactions-command.js')).addRedactions)],
  // And `restore`.
  ['backup', async () => giving((await import('./backup/command.js')).addBackup)],
  ['doctor', async () => giving((await import('./doctor/command.js')).addDoctor)],
]);

/**
 * The command that these words call, with its options and its help; all commands where they call for help
 * or for nothing that is known. A start has no use for what reads files, and need not wait for it.
 */
export async function buildProgram(edge: Edge, words: readonly string[]): Promise<Command> {
  const program = new Command('pangolink')
    .description('A knowledge graph of measures against wildlife crime linked to the Internet.')
    .addHelpText('after', HELP)
    // Commands added later have this from here.
    .exitOverride(({ exitCode }) => edge.exit(exitCode === 0 ? Outcome.DONE : Outcome.REFUSED));
  const [name = 'start'] = words;
  const called = COMMANDS.get(name);
  for (const load of called === undefined ? COMMANDS.values() : [called]) {
    const add = await load();
    add(program, edge);
  }
  return program;
}
