import 'reflect-metadata';
import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { loadSeeds } from '../../src/data/seeds/load-seeds.js';
import { PUBLISHED_TO_ALL } from '../../src/graph/write/access-fields.js';
import { parseRecord } from '../../src/graph/write/parse-record.js';
import { writeRecords } from '../../src/graph/write/write-records.js';
import { seededGraph, seedsOf, type SeededGraph } from '../support/seeded-graph.js';
import { emptyDatabase } from '../support/test-database.js';
import { temporaryFiles, type Files } from './support/import-samples.js';
import { law, lawFiles, SOURCE } from './support/law-files.js';
import { importRecordsInto, previewInto, tableOf, type Said } from './support/record-samples.js';

let seeded: SeededGraph;
let files: Files;
let laws: ReturnType<typeof lawFiles>;

beforeAll(async () => {
  seeded = await seededGraph('FEW_READINGS');
  files = await temporaryFiles();
  laws = lawFiles(seeded, files);
});

afterAll(async () => {
  await files.delete();
  await emptyDatabase(seeded.graph.database);
  await seeded.close();
});

let count = 0;
const nextId = (start: string): string => {
  count += 1;
  return `${start}-${count}`;
};

async function lastInstant(): Promise<string> {
  const statement = 'MATCH (w:WriteSequence) RETURN w.publicRecordedAt';
  const [row] = await seeded.graph.database.read(statement, {});
  return String(row?.[0]);
}

describe('A file of records', () => {
  test('goes in by one write, places and taxa by their codes and names, with its release', async () => {
    const records = [
      law('one', { citations: [{ source: SOURCE, locator: 'p. 4' }] }),
      law('two', { enactedBy: 'Namibia', amends: ['legislation-change:one'], covers: [] }),
    ];
    const { outcome, path } = await laws.imported(records);
    expect(outcome).toMatchObject({ observationsAdded: 2, rowsRefused: 0, rowsWaiting: 0 });
    expect(await laws.ask('one')).toEqual({
      title: { text: 'A law on adverts, one' },
      adoptedOn: { edtf: '2019-05' },
      enactedBy: { id: 'party:NA' },
      covers: [{ id: 'taxon:manis-javanica' }],
      citations: [{ locator: 'p. 4', source: { id: SOURCE } }],
      sharingLevel: 'CLEAR',
      sourceKind: 'PUBLIC_RECORD',
      verification: 'SOURCE_STATED',
    });
    expect(await laws.ask('two')).toMatchObject({
      enactedBy: { id: 'party:NA' },
      citations: [{ locator: null, source: { id: SOURCE } }],
    });
    const rows = await seeded.graph.database.read(
      `MATCH (d:DatasetRelease {id: $id})-[:STATE]->(:State)-[:WRITTEN_IN]->(w:Write)
       MATCH (w)<-[:WRITTEN_IN]-(s:State)
       RETURN d.fileHash, d.rowsRead, d.observationsAdded, w.actor, w.reason, count(s)`,
      { id: outcome.release },
    );
    expect(rows).toEqual([[outcome.fileHash, 2, 2, 'imports', 'IMPORTED', 3]]);
    const before = await laws.everything();
    expect(await laws.again(path)).toMatchObject({ release: null, observationsUnchanged: 2 });
    expect(await laws.everything()).toEqual(before);
  });

  test('opens a new state of what it changes, and an earlier instant still shows the old one', async () => {
    const { path } = await laws.imported([law('moved')]);
    const at = await lastInstant();
    await writeFile(path, tableOf([law('moved', { adoptedOn: '2019-06' })]));
    const outcome = await laws.again(path);
    expect(outcome).toMatchObject({ observationsAdded: 0, observationsChanged: 1 });
    expect(await laws.ask('moved')).toMatchObject({ adoptedOn: { edtf: '2019-06' } });
    const then = await seeded.ask(
      `query ($at: DateTime!) { legislationChange(id: "legislation-change:moved")
         @asOf(recordedAt: $at) { adoptedOn { edtf } } }`,
      { at },
    );
    expect(then.data).toEqual({ legislationChange: { adoptedOn: { edtf: '2019-05' } } });
    const [row] = await seeded.graph.database.read(
      'MATCH (:DatasetRelease {id: $id})-[:SUPERSEDES]->(d) RETURN count(d)',
      { id: outcome.release },
    );
    expect(row).toEqual([1]);
  });

  test('is taken as objects in lines too', async () => {
    const lines = [law('line-one'), law('line-two')].map((record) => JSON.stringify(record));
    const path = await files.write(
      'laws.jsonl',
      `\uFEFF${lines.join('\r\n')}\r\n\r\n{"id":\r\n[]\r\n`,
    );
    const outcome = await laws.again(path);
    expect(outcome).toMatchObject({ observationsAdded: 2, rowsRead: 4, rowsRefused: 2 });
    expect(await readFile(outcome.report ?? '', 'utf8')).toMatch(
      /^4,\(row\),.*no JSON.*\r\n5,\(row\),\[\],no object/m,
    );
  });

  test('of sources says to what report each goes back, and needs no other source', async () => {
    const path = await files.write(
      'sources.csv',
      'id,title,sourceType,reliability,quotes\n' +
        'source:first-report,A report,LAW_TEXT,STANDARD,\n' +
        'source:its-reprint,A reprint,WEBSITE,STANDARD,source:first-report\n',
    );
    const outcome = await importRecordsInto(seeded, 'source', path);
    const { report } = outcome;
    expect(report === null ? '' : await readFile(report, 'utf8')).toBe('');
    const rows = await seeded.graph.database.read(
      'MATCH (n:Source) WHERE n.id IN $ids RETURN n.id, n.origin ORDER BY n.id',
      { ids: ['source:first-report', 'source:its-reprint'] },
    );
    expect(rows).toEqual([
      ['source:first-report', 'source:first-report'],
      ['source:its-reprint', 'source:first-report'],
    ]);
  });
});

describe('Rows that are refused', () => {
  const reported = async (records: readonly object[], said: Said = {}) => {
    const { outcome } = await laws.imported([law(nextId('beside')), ...records], said);
    expect(outcome.rowsRefused).toBe(records.length);
    return readFile(outcome.report ?? '', 'utf8');
  };

  test.each([
    [
      'a code that is none',
      { legalForm: 'LAWS' },
      /^3,legalForm,LAWS,.*is no LegalForm.*,"one of /m,
    ],
    [
      'a date as a spreadsheet shows it',
      { adoptedOn: 'May-19' },
      /^3,adoptedOn,May-19,.*no date.*2018-10/m,
    ],
    [
      'a place that nobody knows',
      { enactedBy: 'Nowhere' },
      /^3,enactedBy,Nowhere,.*no id of Party or Territory.*UNTERM/m,
    ],
    [
      'a record that is not held',
      { amends: ['legislation-change:none'] },
      /^3,amends,legislation-change:none,legislation-change:none is not held/m,
    ],
    ['dates out of order', { adoptedOn: '2019', inForceFrom: '2001' }, /^3,[a-zA-Z]+,20\d\d,/m],
    ['a formula', { title: { en: '=1+1' } }, /^3,title.en,'=1\+1,a formula/m],
    ['more than CLEAR', { sharingLevel: 'GREEN' }, /^3,sharingLevel,GREEN,imports publish to all/m],
    [
      'what would be a submission',
      { sourceKind: 'PARTY_SUBMISSION' },
      /^3,sourceKind,PARTY_SUBMISSION/m,
    ],
    [
      'the example of the template',
      { id: 'legislation-change:example' },
      /^3,id,.*example of the template/m,
    ],
    [
      'an id of another type',
      { id: 'platform:other' },
      /^3,id,platform:other,.*begins with ""legislation-change:""/m,
    ],
  ])('say so: %s', async (_, said, line) => {
    expect(await reported([law(nextId('bad'), said)])).toMatch(line);
  });

  test('are those without a source, and those that stand twice', async () => {
    const source = undefined as unknown as string;
    const cited = law('cited', { citations: [{ source: SOURCE }] });
    const { outcome } = await laws.imported([cited, law('bare'), cited], { source });
    expect(outcome).toMatchObject({ observationsAdded: 1, rowsRefused: 2 });
    const report = await readFile(outcome.report ?? '', 'utf8');
    expect(report).toMatch(/^3,citations.1.source,,no source,/m);
    expect(report).toMatch(
      /^4,id,legislation-change:cited,legislation-change:cited stands on line 2 already/m,
    );
  });

  test('take those with them that refer to them', async () => {
    const report = await reported([
      law('root', { legalForm: 'LAWS' }),
      law('leaf', { amends: ['legislation-change:root'] }),
      law('tip', { amends: ['legislation-change:leaf'] }),
    ]);
    expect(report).toMatch(/^4,amends,.*stands on line 3, which is not taken/m);
    expect(report).toMatch(/^5,amends,.*stands on line 4, which is not taken/m);
  });

  test('keep the whole file out where that is wished, and where no row is right', async () => {
    const before = await laws.everything();
    const records = [law('strict-right'), law('strict-wrong', { legalForm: 'LAWS' })];
    await expect(laws.imported(records, { strict: true })).rejects.toThrow(
      /1 of 2 rows .* Nothing was written/,
    );
    await expect(laws.imported(records.slice(1))).rejects.toThrow(/Nothing is left to write/);
    expect(await laws.everything()).toEqual(before);
  });

  test('are shown with all others before anything is written', async () => {
    const before = await laws.everything();
    const path = await files.write(
      'preview.csv',
      tableOf([
        law('seen'),
        law('wrong', { legalForm: 'LAWS' }),
        law('waits', { note: 'by @some_one' }),
      ]),
    );
    const { rows } = await previewInto(seeded, 'legislation-change', path, { source: SOURCE });
    expect(rows).toMatchObject([
      {
        line: 2,
        faults: [],
        leftOut: null,
        observations: [
          { id: 'legislation-change:seen', enactedBy: 'party:NA', 'citations.1.source': SOURCE },
        ],
      },
      { line: 3, faults: [{ column: 'legalForm' }], observations: [] },
      { line: 4, leftOut: expect.stringContaining('@some_one') },
    ]);
    await expect(readFile(`${path}.refused.csv`)).rejects.toThrow();
    await expect(readFile(`${path}.waiting.csv`)).rejects.toThrow();
    expect(await laws.everything()).toEqual(before);
  });
});

describe('What others own', () => {
  const SEEDED_LAW = 'cn-e-commerce-law-2018';

  test('the seeds keep theirs, and leave what was imported', async () => {
    const { outcome } = await laws.imported([law('mine'), law(SEEDED_LAW)]);
    expect(outcome).toMatchObject({ observationsAdded: 1, rowsRefused: 1 });
    expect(await readFile(outcome.report ?? '', 'utf8')).toMatch(/^3,id,.*a record of the seeds/m);
    const { records } = await loadSeeds(
      seeded.graph.database,
      seeded.schema,
      await seedsOf('FEW_READINGS'),
    );
    expect(records).toMatchObject({ added: 0, changed: 0, closed: 0 });
    expect(await laws.ask('mine')).not.toBeNull();
  });

  test('what people wrote is changed by a revision alone, and what is hidden is not referred to', async () => {
    const type = seeded.schema.getType('LegislationChange') as never;
    const raw = {
      ...law('reviewed'),
      enactedBy: 'party:NA',
      covers: [],
      confidence: 'LOW',
      sharingLevel: 'GREEN',
      demo: false,
      sourceKind: 'PARTY_SUBMISSION',
      verification: 'SOURCE_STATED',
      citations: [{ source: SOURCE }],
    };
    const { content } = parseRecord(seeded.schema, type, raw);
    const access = { ...PUBLISHED_TO_ALL, access: 'COMMUNITY' };
    await writeRecords(
      seeded.graph.database,
      seeded.schema,
      { records: [{ content, access }], close: [] },
      { actor: 'somebody', reason: 'PUBLISHED' },
    );
    const { outcome } = await laws.imported([
      law('other'),
      law('reviewed'),
      law('refers', { amends: ['legislation-change:reviewed'] }),
    ]);
    expect(outcome).toMatchObject({ observationsAdded: 1, rowsRefused: 2 });
    const report = await readFile(outcome.report ?? '', 'utf8');
    expect(report).toMatch(/^3,id,legislation-change:reviewed,"a record that people wrote/m);
    expect(report).toMatch(/^4,amends,legislation-change:reviewed,/m);
  });
});
