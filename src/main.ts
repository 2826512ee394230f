import { Command } from 'commander';
import { pino } from 'pino';
import { seed } from './cli/seed.js';
import { start } from './cli/start.js';
import { type Surroundings } from './cli/surroundings.js';
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

await program.parseAsync();
