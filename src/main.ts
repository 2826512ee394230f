import { type Give } from './cli/give.js';
import { keepHeapLean } from './cli/lean-heap.js';
import { CommandFailure, Outcome } from './cli/outcome.js';
import { buildProgram } from './cli/program.js';
import { type Surroundings } from './cli/surroundings.js';
import { type Config, readConfig } from './config.js';
import { StartFailure } from './neo4j/start-failure.js';

keepHeapLean('FILES');

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

/** Runs a command and ends the process with its outcome; most are done when they are told to end. */
async function run(
  command: (config: Config) => Promise<void>,
  whenInterrupted = Outcome.DONE,
): Promise<never> {
  try {
    await command(readConfig(process.env));
  } catch (error) {
    if (isInterruption(error)) process.exit(whenInterrupted);
    console.error(error instanceof StartFailure ? error.message : error);
    process.exit(error instanceof CommandFailure ? error.outcome : Outcome.FAILED);
  }
  process.exit(Outcome.DONE);
}

/** A start that was told to end may fail in any of its steps; that is what was wanted. */
function isInterruption(error: unknown): boolean {
  const isExpected =
    error instanceof StartFailure || (error instanceof Error && error.name === 'AbortError');
  return wish.signal.aborted && isExpected;
}

/** Runs a command that is not done when it is interrupted, and gives its result in words or as JSON. */
const give: Give = ({ json = false }, command, inWords, outcomeOf = () => Outcome.DONE) =>
  run(async (config) => {
    const result = await command(config, surroundings);
    const told = json ? JSON.stringify(result, null, 2) : inWords(result);
    if (told !== '') console.log(told);
    const outcome = outcomeOf(result);
    if (outcome !== Outcome.DONE) process.exit(outcome);
  }, Outcome.INTERRUPTED);

const exit = (outcome: Outcome): never => process.exit(outcome);

const program = await buildProgram({ run, give, surroundings, exit }, process.argv.slice(2));
await program.parseAsync();
