import { Command } from 'commander';
import { pino } from 'pino';
import { ROLE_NAMES } from './access/roles.js';
import { createKey, listKeys, revokeKey, type KeyOptions } from './cli/key.js';
import { told, verify } from './cli/audit.js';
import { applyRedactions, listRedactions } from './cli/redactions.js';
import { seed } from './cli/seed.js';
import { start } from './cli/start.js';
import { type Surroundings } from './cli/surroundings.js';
import { token, type TokenOptions } from './cli/token.js';
import { type Config, readConfig } from './config.js';
import { StartFailure } from './neo4j/start-failure.js';

/** Ctrl-C under npm arrives twice at once: from the terminal, and handed on by npm. */
const SAME_WISH_MS = 1000;

const wish = new AbortController();
let wishedAt: number | undefined;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    // Whoever asks again later does not want to wait any longer.
    if (wishedAt !== undefined && Date.now() - wishedAt > SAME_WISH_MS) process.exit(1);
    wishedAt ??= Date.now();
    wish.abort();
  });
}

const surroundings: Surroundings = {
  environment: process.env,
  report: (line) => {
    console.error(line);
  },
  signal: wish.signal,
};

/** Runs a command and ends the process with its outcome. */
async function run(command: (config: Config) => Promise<void>): Promise<never> {
  try {
    await command(readConfig(process.env));
  } catch (error) {
    if (!isInterruption(error)) {
      console.error(error instanceof StartFailure ? error.message : error);
      process.exit(1);
    }
  }
  process.exit(0);
}

/** A start that was told to end may fail in any of its steps; that is what was wanted. */
function isInterruption(error: unknown): boolean {
  const isExpected =
    error instanceof StartFailure || (error instanceof Error && error.name === 'AbortError');
  return wish.signal.aborted && isExpected;
}

const program = new Command('pangolink').description(
  'A knowledge graph of measures against wildlife crime linked to the Internet.',
);

program
  .command('start', { isDefault: true })
  .description('Start the database, load the seeds, and serve the API and the portal.')
  .action(() =>
    run((config) =>
      start(config, {
        ...surroundings,
        logger: pino({ level: config.logLevel }, pino.destination(2)),
        ready: (url) => {
          console.log(`Pangolink is ready at ${url}`);
        },
      }),
    ),
  );

program
  .command('seed')
  .description('Load the seeds into the database, that of a running Pangolink too.')
  .action(() => run((config) => seed(config, surroundings)));

/** Runs a command whose outcome is a text: it goes to standard output, all else to standard error. */
const tell = (command: (config: Config) => Promise<string>): Promise<never> =>
  run(async (config) => {
    console.log(await command(config));
  });

program
  .command('token')
  .description('Give a token to sign in with, for a start without a sign-in provider.')
  .requiredOption('--as <role>', `what to sign in as: ${ROLE_NAMES.join(', ')}`)
  .option('--party <code>', 'the Party of a focal-point or drafter, as VN')
  .option('--organisation <slug>', 'the body of an iccwc-partner or organisation, as interpol')
  .option('--name <text>', 'the name to show; another name is another account')
  .option('--hours <number>', 'how long it lasts', '8')
  .action((options: TokenOptions) => tell((config) => token(config, options, surroundings)));

const key = program.command('key').description('API keys for dashboards, which only read.');

key
  .command('create')
  .description('Make a key; it is shown this once.')
  .requiredOption('--name <text>', 'what it is for')
  .option('--for <scope>', 'researcher, or an organisation as organisation:traffic', 'researcher')
  .option('--days <number>', 'how long it lasts', '90')
  .action((options: KeyOptions) => tell((config) => createKey(config, options, surroundings)));

key
  .command('list')
  .description('Show the keys, without what would let one use them.')
  .action(() => tell((config) => listKeys(config, surroundings)));

key
  .command('revoke')
  .description('End a key for good.')
  .argument('<id>', 'the id that "key list" shows')
  .action((id: string) => tell((config) => revokeKey(config, id, surroundings)));

program
  .command('audit')
  .description('The chains that show whether anything was altered.')
  .command('verify')
  .description(
    'Walk both chains; ends with 1 and names the first entry that does not hold any more.',
  )
  .option('--json', 'give the report as JSON')
  .action((options: { json?: boolean }) =>
    run(async (config) => {
      const report = await verify(config, surroundings);
      console.log(told(report, options));
      if (!report.isIntact) process.exit(1);
    }),
  );

const redactions = program
  .command('redactions')
  .description('What two officers erased for good, to be erased again from restored backups.');

redactions
  .command('list')
  .description('Give the list as one JSON object a line: what was erased where, never what it was.')
  .action(() => tell((config) => listRedactions(config, surroundings)));

redactions
  .command('apply')
  .description('Erase again what stands in a list; safe to run again.')
  .argument('<file>', 'a file with what "redactions list" gave')
  .action((file: string) => tell((config) => applyRedactions(config, file, surroundings)));

await program.parseAsync();
