import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Texts that wait on disk until their turn in a file comes, so that memory does not grow with them. */
export interface HeldBack extends AsyncDisposable {
  add(text: string): Promise<void>;
  /** All of them, in the order in which they came. */
  all(): AsyncIterable<string>;
}

const PIECE = 1 << 16;

/** For the owner of the process alone to read; gone when it is disposed of, however the file ended. */
export async function heldBack(): Promise<HeldBack> {
  const folder = await mkdtemp(join(tmpdir(), 'pangolink-export-'));
  const file = await open(join(folder, 'held'), 'wx+', 0o600);
  let waiting = '';
  const put = async () => {
    const text = waiting;
    waiting = '';
    await file.writeFile(text);
  };
  return {
    add: async (text) => {
      waiting += text;
      if (waiting.length >= PIECE) await put();
    },
    all: async function* () {
      await put();
      yield* file.createReadStream({ start: 0, encoding: 'utf8', autoClose: false });
    },
    [Symbol.asyncDispose]: async () => {
      await file.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
