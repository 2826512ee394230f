import { readSeedFile, type SeedEntry } from '../seeds/read-yaml.js';

/** By their ids the families of series that the seeds in a folder declare. */
export async function readFamilies(folder: string): Promise<ReadonlyMap<string, SeedEntry>> {
  const { entries } = await readSeedFile(folder, 'series-family.yaml');
  return new Map(entries.map((entry) => [String(entry.raw['id']), entry]));
}
