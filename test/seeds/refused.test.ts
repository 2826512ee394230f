import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { loadSeeds } from '../../src/data/seeds/load-seeds.js';
import { readSeeds } from '../../src/data/seeds/read-seeds.js';
import { SeedsRefused } from '../../src/data/seeds/seed-problem.js';
import { seededGraph, type SeededGraph } from '../support/seeded-graph.js';
import { CopiedSeeds } from './support/copied-seeds.js';

interface Fault {
  readonly what: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly field: string;
  readonly message: RegExp;
}

const FAULTS: readonly Fault[] = [
  {
    what: 'a reference to nothing',
    file: 'seizure.yaml',
    from: 'discoveredIn: party:TR',
    to: 'discoveredIn: party:QQ',
    field: 'discoveredIn',
    message: /^party:QQ is not among the seeds$/,
  },
  {
    what: 'a day that no calendar has',
    file: 'study.yaml',
    from: 'publishedOn: 2017-05-22',
    to: 'publishedOn: 2017-05-32',
    field: 'publishedOn',
    message: /2017-05-32/,
  },
  {
    what: 'a code that the vocabulary lacks',
    file: 'seizure.yaml',
    from: 'place: LAND_BORDER',
    to: 'place: LANDBORDER',
    field: 'place',
    message: /LANDBORDER/,
  },
  {
    what: 'a field that the type lacks',
    file: 'seizure.yaml',
    from: 'specimens: live songbirds',
    to: 'specimen: live songbirds',
    field: 'specimen',
    message: /specimen/,
  },
  {
    what: 'a word where a number belongs',
    file: 'seizure.yaml',
    from: 'quantity: 973',
    to: 'quantity: many',
    field: 'quantity',
    message: /many/,
  },
  {
    what: 'an id that stands twice',
    file: 'seizure.yaml',
    from: 'id: seizure:thunder-2024-id-timber',
    to: 'id: seizure:thunder-2024-ke-timber',
    field: 'id',
    message: /^seizure:thunder-2024-ke-timber stands in seeds\/seizure\.yaml:\d+ already$/,
  },
  {
    what: 'a kind of record that there is not',
    file: 'seizure.yaml',
    from: 'id: seizure:thunder-2024-pe-plants',
    to: 'id: seizures:thunder-2024-pe-plants',
    field: 'id',
    message: /^"seizures:thunder-2024-pe-plants" begins with no kind of record/,
  },
  {
    what: 'an evidence record without a source',
    file: 'adherence.yaml',
    from: 'citations: [{ source: source:wwf-panda-205140 }]',
    to: 'citations: []',
    field: 'citations',
    message: /at least one source/,
  },
  {
    what: 'a file that is no YAML',
    file: 'platform-presence.yaml',
    from: '  jurisdiction: party:PH',
    to: '\tjurisdiction: party:PH',
    field: '(file)',
    message: /^Unexpected scalar at node end$/,
  },
  {
    what: 'a table with another column',
    file: 'readings/rhinos-poached.csv',
    from: 'subject,period,value',
    to: 'subject,year,value',
    field: '(header)',
    message: /^the columns are subject, period, value, n, denominator, status, note$/,
  },
  {
    what: 'a line with a cell too many',
    file: 'readings/pike-site.csv',
    from: 'mike-site:AKG,2010,0,0,1,OBSERVED,',
    to: 'mike-site:AKG,2010,0,0,1,OBSERVED,,more',
    field: '(file)',
    message: /columns length is 7, got 8/,
  },
  {
    what: 'a reading of nobody on record',
    file: 'readings/internet-users-share.csv',
    from: 'party:NA,2015',
    to: 'party:QX,2015',
    field: 'subject',
    message: /^party:QX is not among the seeds$/,
  },
  {
    what: 'a reading of no series',
    file: 'readings/coalition.csv',
    from: 'series:coalition-members,2019-08',
    to: 'series:coalition-membres,2019-08',
    field: 'series',
    message: /^series:coalition-membres is not among the seeds$/,
  },
  {
    what: 'a reading that is no number',
    file: 'readings/platform-users.csv',
    from: 'platform:facebook,2008,100000000',
    to: 'platform:facebook,2008,plenty',
    field: 'value',
    message: /plenty/,
  },
  {
    what: 'a reading of an unknown status',
    file: 'readings/coalition.csv',
    from: '21,,,OBSERVED',
    to: '21,,,SEEN',
    field: 'readingStatus',
    message: /SEEN/,
  },
];

let seeded: SeededGraph;
let copy: CopiedSeeds;
let before: readonly unknown[];
let refusal: SeedsRefused;
const lines = new Map<string, number>();

/** How many nodes and relationships there are, and where the recorded order stands. */
const extent = async (): Promise<readonly unknown[]> =>
  seeded.graph.database.read(
    `MATCH (w:WriteSequence)
     RETURN w.value, w.dataVersion, w.recordedAt, COUNT { () }, COUNT { ()-->() }`,
    {},
  );

beforeAll(async () => {
  seeded = await seededGraph();
  before = await extent();
  copy = await CopiedSeeds.make();
  for (const { what, file, from, to } of FAULTS) {
    lines.set(what, await copy.change(file, from, to));
  }
  const load = loadSeeds(
    seeded.graph.database,
    seeded.schema,
    await readSeeds(copy.folder),
  );
  refusal = await load.then(
    () => Promise.reject(new Error('Seeds with faults were loaded.')),
    (error: unknown) => error as SeedsRefused,
  );
});

afterAll(async () => {
  await copy.delete();
  await seeded.close();
});

describe('Seeds with faults', () => {
  test.each(FAULTS)('name $what by file, line and field', ({ what, file, field, message }) => {
    expect(refusal.problems).toContainEqual({
      file: `seeds/${file}`,
      line: lines.get(what),
      field,
      message: expect.stringMatching(message),
    });
  });

  test('name nothing but their faults, each once', () => {
    expect(refusal).toBeInstanceOf(SeedsRefused);
    expect(refusal.problems).toHaveLength(FAULTS.length);
    const summary = `The seeds hold ${FAULTS.length} faults; nothing was loaded.\n`;
    expect(refusal.message.startsWith(summary)).toBe(true);
    for (const { file } of FAULTS) expect(refusal.message).toContain(`\nseeds/${file}:`);
  });

  test('leave the graph as it was', async () => {
    expect(await extent()).toEqual(before);
  });
});
