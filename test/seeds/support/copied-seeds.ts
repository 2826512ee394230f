import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const SEEDS = path.resolve(import.meta.dirname, '../../../seeds');

/** A copy of the seeds that a test may spoil. It bears the same name, so that faults read alike. */
export class CopiedSeeds {
  private constructor(
    private readonly home: string,
    readonly folder: string,
  ) {}

  static async make(): Promise<CopiedSeeds> {
    const home = await mkdtemp(path.join(tmpdir(), 'pangolink-seeds-'));
    const folder = path.join(home, 'seeds');
    await cp(SEEDS, folder, { recursive: true });
    return new CopiedSeeds(home, folder);
  }

  /** Changes the first place where a text stands and gives the line of what stands there now. */
  async change(file: string, from: string, to: string): Promise<number> {
    const name = path.join(this.folder, file);
    const text = await readFile(name, 'utf8');
    const at = text.indexOf(from);
    if (at < 0) throw new Error(`${file} does not hold "${from}".`);
    await writeFile(name, text.slice(0, at) + to + text.slice(at + from.length));
    return text.slice(0, at).split('\n').length;
  }

  /** Takes a record out: all lines from its id to the next blank one. */
  async remove(file: string, id: string): Promise<void> {
    const name = path.join(this.folder, file);
    const text = await readFile(name, 'utf8');
    const from = text.indexOf(`- id: ${id}\n`);
    if (from < 0) throw new Error(`${file} does not hold ${id}.`);
    const end = text.indexOf('\n\n', from);
    await writeFile(name, text.slice(0, from) + (end < 0 ? '' : text.slice(end + 2)));
  }

  delete(): Promise<void> {
    return rm(this.home, { recursive: true, force: true });
  }
}
