import { type Command } from 'commander';
import { pino } from 'pino';
import { type Config } from '../config.js';
import { type JsonOption } from './give.js';
import { start } from './start.js';
import { type Surroundings } from './surroundings.js';

const HELP = `
Ends with 0 when it is told to end, 1 when it cannot run or not any longer.

Examples:
  $ pangolink start
  $ PORT=8080 PANGOLINK_HOME=/srv/pangolink pangolink start --json | jq -r .url`;

/** Runs a command that is done when it is told to end, and ends the process. */
export type Run = (command: (config: Config) => Promise<void>) => Promise<never>;

/** Adds `start`, which alone is done when it is interrupted. */
export function addStart(program: Command, run: Run, surroundings: Surroundings): void {
  program
    .command('start', { isDefault: true })
    .description('Start the database, load the seeds, and serve the API and the portal.')
    .option('--json', 'say where it is ready as JSON')
    .addHelpText('after', HELP)
    .action(({ json = false }: JsonOption) =>
      run((config) =>
        start(config, {
          ...surroundings,
          logger: pino({ level: config.logLevel }, pino.destination(2)),
          ready: (url) => {
            process.stdout.write(
              json ? `${JSON.stringify({ url })}\n` : `Pangolink is ready at ${url}\n`,
            );
          },
        }),
      ),
    );
}
