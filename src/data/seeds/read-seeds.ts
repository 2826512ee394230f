import { expandFamily, readingsBySeries, type Expanded } from './expand-families.js';
import { readSeedFile, yamlFiles, type SeedEntry } from './read-yaml.js';
import { type SeedProblem } from './seed-problem.js';

const FAMILIES = 'series-family.yaml';

/** Readings of series that stand in `series.yaml`, with the release that they belong to. */
const READINGS_BY_SERIES = {
  file: 'readings/coalition.csv',
  release: 'dataset-release:coalition-listings',
};

/** All that the seeds say, before it is checked. */
export interface Seeds {
  readonly records: readonly SeedEntry[];
  readonly readings: readonly SeedEntry[];
  readonly problems: readonly SeedProblem[];
}

/** Reads every file of the seeds; faults of form are collected, not thrown. */
export async function readSeeds(folder: string): Promise<Seeds> {
  const names = await yamlFiles(folder);
  const files = await Promise.all(
    names.filter((name) => name !== FAMILIES).map((name) => readSeedFile(folder, name)),
  );
  const families = await readSeedFile(folder, FAMILIES);
  const records = files.flatMap(({ entries }) => entries);
  const nameOf = namesIn(records);
  const expanded: Expanded[] = await Promise.all([
    ...families.entries.map((family) => expandFamily(folder, family, nameOf)),
    readingsBySeries(folder, READINGS_BY_SERIES.file, READINGS_BY_SERIES.release),
  ]);
  return {
    records: [...records, ...expanded.flatMap(({ series }) => series)],
    readings: expanded.flatMap(({ readings }) => readings),
    problems: [...files, families, ...expanded].flatMap(({ problems }) => problems),
  };
}

/** The English name or title of a record, for the titles of series about it. */
function namesIn(records: readonly SeedEntry[]): (id: string) => string | undefined {
  const names = new Map(
    records.map(({ raw }) => [raw['id'], englishText(raw['name'] ?? raw['title'])]),
  );
  return (id) => names.get(id);
}

function englishText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return (value as Readonly<Record<string, string>> | undefined)?.['en'];
}
