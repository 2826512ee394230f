import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';

type Confirm = (question: string) => Promise<boolean>;

/** Where a question is put and its answer is typed; standard output is for the result. */
interface Terminal {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean };
}

/** How to ask the user for a yes; undefined where no terminal is there to answer. */
export function asker(
  signal: AbortSignal,
  { input, output }: Terminal = { input: process.stdin, output: process.stderr },
): Confirm | undefined {
  if (input.isTTY !== true || output.isTTY !== true) return undefined;
  return async (question) => {
    const terminal = createInterface({ input, output, terminal: true });
    // While a line is typed, Ctrl-C is a sign on the terminal and no signal: it is made one again.
    terminal.once('SIGINT', () => process.kill(process.pid, 'SIGINT'));
    // Ctrl-D, which answers nothing, closes the terminal: older Node leaves the question open then for ever.
    const closed = once(terminal, 'close').then(() => '');
    try {
      const answer = terminal.question(`${question} [y/N] `, { signal });
      return /^y(es)?$/i.test((await Promise.race([answer, closed])).trim());
    } catch (error) {
      // Newer Node fails on it.
      if (signal.aborted) throw error;
      return false;
    } finally {
      terminal.close();
    }
  };
}
