/**
 * Measures imports of trade rows against the least that writing them takes: of each file first the
 * import, then, after its rows were removed again, a plain UNWIND through the driver that writes the
 * same nodes, relationships and writes in batches of the same size.
 *
 *   node --import tsx test/support/dev-neo4j.ts    (prints three lines; run them in another shell)
 *   npm run bench:bulk-import -- <comparative tabulations ...>
 *
 * The database is emptied first. Prints ratios of one run; the first file warms both ways up and is
 * left out of them.
 */
import 'reflect-metadata';
import path from 'node:path';
import neo4j from 'neo4j-driver';
import { type ImportContext } from '../../src/data/import/context.js';
import { readFamilies } from '../../src/data/import/families.js';
import { importFile } from '../../src/data/import/import-file.js';
import { citesTrade } from '../../src/data/import/kinds/cites-trade.js';
import { knownSubjects } from '../../src/data/import/known-subjects.js';
import { seededGraph } from '../support/seeded-graph.js';
import { testDatabase } from '../support/test-database.js';

const BATCH = 2000;

const [warmUp, ...files] = process.argv.slice(2);
if (warmUp === undefined || files.length === 0) {
  throw new Error('Name two files or more; the first one warms up.');
}

interface Stored {
  readonly node: Readonly<Record<string, unknown>>;
  readonly relations: readonly { type: string; to: string; properties: object }[];
}

interface Times {
  readonly rows: number;
  /** Seconds of the whole import, of what it takes from the first batch on, and of plain writing. */
  readonly whole: number;
  readonly writing: number;
  readonly plain: number;
}

const seeded = await seededGraph('FEW_READINGS');
const { uri, user, password } = testDatabase();
const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
  disableLosslessIntegers: true,
});
try {
  // What follows is more than the seeds: the next run begins anew.
  await driver.executeQuery('MATCH (m:OnlySeeds) DELETE m');
  await timesOf(warmUp);
  const times: Times[] = [];
  for (const file of files) times.push(await timesOf(file));
  process.stdout.write(tableOf(times));
} finally {
  await driver.close();
  await seeded.close();
}

async function timesOf(file: string): Promise<Times> {
  const { database } = seeded.graph;
  let writingSince: number | undefined;
  const context: ImportContext = {
    database,
    schema: seeded.schema,
    known: await knownSubjects(database),
    families: await readFamilies(path.resolve(import.meta.dirname, '../../seeds')),
    decimal: 'POINT',
    progress: ({ step }) => {
      if (step === 'WRITE') writingSince ??= performance.now();
    },
  };
  const begun = performance.now();
  const imported = await importFile(context, {
    kind: citesTrade,
    path: file,
    strict: false,
    report: `${file}.bench.csv`,
  });
  const ended = performance.now();
  if (imported.release === null) throw new Error(`${file} was imported before.`);
  const rows = await takeOut(imported.release);
  const plain = await writePlainly(rows);
  process.stderr.write(`${file}: ${rows.length} rows\n`);
  return {
    rows: rows.length,
    whole: (ended - begun) / 1000,
    writing: (ended - (writingSince ?? begun)) / 1000,
    plain,
  };
}

/** Reads the rows of a release with all that they say, and removes them. */
async function takeOut(release: string): Promise<readonly Stored[]> {
  const { records } = await driver.executeQuery(
    `MATCH (n:TradeRow)-[:RELEASED_IN]->(:DatasetRelease {id: $release})
     RETURN properties(n) AS node,
       COLLECT { MATCH (n)-[r]->(m) RETURN {type: type(r), to: m.id, properties: properties(r)} } AS relations`,
    { release },
  );
  const session = driver.session();
  await session.run(
    `MATCH (n:TradeRow)-[:RELEASED_IN]->(:DatasetRelease {id: $release})
     CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 2000 ROWS`,
    { release },
  );
  await session.close();
  return records.map((record) => record.toObject() as unknown as Stored);
}

async function writePlainly(rows: readonly Stored[]): Promise<number> {
  const session = driver.session();
  const begun = performance.now();
  for (let at = 0; at < rows.length; at += BATCH) {
    const batch = rows.slice(at, at + BATCH);
    await session.executeWrite((transaction) =>
      transaction.run(
        `CREATE (w:PlainWrite {at: $at})
         WITH w UNWIND $rows AS row
         CREATE (n:TradeRow) SET n = row.node
         WITH n, row UNWIND row.relations AS relation
         MATCH (m:Entity {id: relation.to})
         CREATE (n)-[r:$(relation.type)]->(m) SET r = relation.properties
         RETURN count(r)`,
        { at, rows: batch },
      ),
    );
  }
  const seconds = (performance.now() - begun) / 1000;
  await session.close();
  return seconds;
}

function tableOf(times: readonly Times[]): string {
  const lines = times.map(({ rows, whole, writing, plain }) =>
    [
      rows,
      Math.round(rows / whole),
      Math.round(rows / writing),
      Math.round(rows / plain),
      (whole / plain).toFixed(2),
      (writing / plain).toFixed(2),
    ].join(' | '),
  );
  return [
    '| rows | import, rows/s | its writing, rows/s | plain UNWIND, rows/s | import / plain | writing / plain |',
    '| --- | --- | --- | --- | --- | --- |',
    ...lines.map((line) => `| ${line} |`),
    '',
  ].join('\n');
}
