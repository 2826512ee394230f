import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { graphql } from 'graphql';
import { buildPangolinkSchema } from '../../src/api/schema.js';
import { backup, type Backup } from '../../src/cli/backup/backup.js';
import { restore, type RestoreOrder } from '../../src/cli/backup/restore.js';
import { openManaged } from '../../src/cli/open-database.js';
import { SCHEMA, SEEDS, STATEMENTS } from '../../src/cli/places.js';
import { readConfig, type Config } from '../../src/config.js';
import { loadSeeds } from '../../src/data/seeds/load-seeds.js';
import { readSeeds, type Seeds } from '../../src/data/seeds/read-seeds.js';
import { loadStatements } from '../../src/graph/cypher-files.js';
import { connectGraph, type Graph } from '../../src/graph/graph.js';
import { prepareStore } from '../../src/graph/prepare-store.js';
import { PUBLIC_VIEWER } from '../../src/graph/viewer.js';
import { runningProcesses, serversOn } from '../../src/neo4j/processes.js';
import { verifyAudit } from '../../src/workflow/audit/verify-audit.js';
import { aFolder, removeFolders } from '../neo4j/support/folders.js';
import { analysisInThread } from '../support/analysis-in-thread.js';
import { runCommand } from './support/run-command.js';

/** These tests tell one story, the way of data from one home to another, and depend on their order. */
const home = join(aFolder(), 'home');
const elsewhere = join(aFolder(), 'elsewhere');
const folder = join(aFolder(), 'backups');

const { PANGOLINK_CACHE } = process.env;
const settingsOf = (place: string) => ({ PANGOLINK_HOME: place, PANGOLINK_CACHE });
const configOf = (place: string): Config => readConfig(settingsOf(place));
const told: string[] = [];
const surroundings = {
  environment: process.env,
  report: (line: string) => void told.push(line),
  signal: new AbortController().signal,
};
const schema = await buildPangolinkSchema();

let made: Backup;
let before: Answers;

/** Works on the running database of a home; CRASHING kills it after instead of stopping it. */
async function running<T>(
  place: string,
  ending: 'IN_ORDER' | 'CRASHING',
  work: (graph: Graph) => Promise<T>,
): Promise<T> {
  const opened = await openManaged(configOf(place), surroundings, { home: place, profile: 'TEST' });
  const statements = loadStatements(STATEMENTS, schema);
  const graph = connectGraph(opened.address, { statementTimeoutMs: 120_000 }, statements);
  try {
    return await work(graph);
  } finally {
    await graph.close();
    if (ending === 'CRASHING') {
      for (const pid of serversOn(place, await runningProcesses())) process.kill(pid, 'SIGKILL');
    }
    await opened.close();
  }
}

async function ask(graph: Graph, source: string, variableValues = {}): Promise<unknown> {
  const contextValue = { graph: graph.as(PUBLIC_VIEWER), analysis: analysisInThread };
  const { data, errors } = await graphql({ schema, source, variableValues, contextValue });
  expect(errors).toBeUndefined();
  return data;
}

interface Answers {
  readonly audit: unknown;
  readonly counts: unknown;
  /** Number of the last change that everyone may see, and of the last write. */
  readonly sequence: unknown;
  readonly cited: { readonly applied: { readonly citation: Record<string, unknown> } };
}

const QUESTION = `{
  applied(date: "2017-01-02", jurisdiction: "party:CN") {
    tallies { kind items inForce notInForce cannotTell }
    citation { question parameters viewerClass dataVersion asOf softwareVersion seed resultHash }
  }
}`;

/** What that question is about, and all that these records name: enough to be told apart from nothing. */
async function someSeeds(): Promise<Seeds> {
  const { records } = await readSeeds(SEEDS);
  const wanted = new Set(['party:CN', 'platform:taobao']);
  for (const { raw } of records) {
    const id = String(raw['id']);
    if (id.startsWith('legislation-change:cn-')) wanted.add(id);
  }
  // A set is gone through to its end, which grows on the way.
  for (const id of wanted) {
    const entry = records.find(({ raw }) => raw['id'] === id);
    for (const { raw } of records) {
      const named = String(raw['id']);
      if (JSON.stringify(entry?.raw).includes(`"${named}"`)) wanted.add(named);
    }
  }
  const chosen = records.filter(({ raw }) => wanted.has(String(raw['id'])));
  return { records: chosen, readings: [], problems: [] };
}

async function answers(graph: Graph): Promise<Answers> {
  return {
    audit: await verifyAudit(graph.database, schema),
    counts: await ask(graph, '{ legislationChanges { totalCount } platforms { totalCount } }'),
    sequence: await graph.database.read(
      'MATCH (w:WriteSequence) RETURN w.dataVersion, w.value',
      {},
    ),
    cited: (await ask(graph, QUESTION)) as Answers['cited'],
  };
}

const tried = (order: Partial<RestoreOrder>, place = home) =>
  restore(configOf(place), { archive: made.archive, mayReplace: true, ...order }, surroundings);

/** Whatever stands in a home, by name and content, apart from its logs. */
function fileTree(place: string): readonly string[] {
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/logs|conf/.test(entry.parentPath))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => `${file} ${digest(readFileSync(file))}`)
    .sort();
}

const digest = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

/** A copy of the archive and of what describes it, with other contents. */
function altered(content: (archive: Buffer) => Buffer, facts: (archive: Buffer) => object) {
  const archive = join(aFolder(), 'altered.dump');
  const changed = content(readFileSync(made.archive));
  const manifest = JSON.parse(readFileSync(`${made.archive}.json`, 'utf8')) as object;
  writeFileSync(archive, changed);
  writeFileSync(`${archive}.json`, JSON.stringify({ ...manifest, ...facts(changed) }));
  return archive;
}

beforeAll(async () => {
  // The database is killed at the end: a backup has to put the store right first.
  before = await running(home, 'CRASHING', async (graph) => {
    await prepareStore(graph.database, SCHEMA);
    await loadSeeds(graph.database, schema, await someSeeds());
    const { code, output, complaints } = await runCommand(
      `backup --to ${folder} --json`,
      settingsOf(home),
    ).ended;
    expect({ code, output }).toEqual({ code: 3, output: '' });
    expect(complaints).toMatch(`${home} is in use by process ${process.pid} (port `);
    return answers(graph);
  });
});

afterAll(removeFolders);

test('a store that was not closed in order is recovered; the archive gets its name when it is proved', async () => {
  made = await backup(configOf(home), folder, surroundings);
  expect(told).toContain('The database was not closed in order; starting it once to recover it.');
  const { archive, ...manifest } = made;
  expect(readdirSync(folder).map((name) => join(folder, name))).toEqual([
    archive,
    `${archive}.json`,
  ]);
  expect(JSON.parse(readFileSync(`${archive}.json`, 'utf8'))).toEqual(manifest);
  expect(before.sequence).toEqual([[manifest.dataVersion, manifest.writes]]);
  expect(manifest).toMatchObject({
    bytes: statSync(archive).size,
    sha256: digest(readFileSync(archive)),
  });
  expect(statSync(archive).mode & 0o777).toBe(0o600);
  expect(readdirSync(home)).not.toContain('owner.json');
  const password = readFileSync(join(home, 'password'), 'utf8').trim();
  expect(readFileSync(archive).includes(password)).toBe(false);
});

test('it is restored into an empty home and into one with data, whose logins it keeps', async () => {
  expect(await tried({}, elsewhere)).toMatchObject({ replaced: false });
  const password = readFileSync(join(elsewhere, 'password'), 'utf8');
  expect(password).not.toBe(readFileSync(join(home, 'password'), 'utf8'));
  const present = join(elsewhere, 'data/databases/neo4j/present');
  writeFileSync(present, '');
  const { dataVersion } = made;
  expect(await tried({}, elsewhere)).toMatchObject({ replaced: true, dataVersion });
  expect(existsSync(present)).toBe(false);
  expect(readFileSync(join(elsewhere, 'password'), 'utf8')).toBe(password);
  expect(readdirSync(elsewhere).filter((name) => /scratch|data\./.test(name))).toEqual([]);
});

test('there the audit holds, the answers are the same, and a citation from before is reproduced', async () => {
  await running(elsewhere, 'IN_ORDER', async (graph) => {
    expect(await answers(graph)).toEqual(before);
    expect(before.audit).toMatchObject({ isIntact: true });
    const { citation } = before.cited.applied;
    expect(citation['resultHash']).toMatch(/^[0-9a-f]{64}$/);
    const verify = 'query ($citation: AnswerCitationInput!) { verify(citation: $citation) }';
    expect(await ask(graph, verify, { citation })).toEqual({ verify: 'MATCH' });
  });
});

describe('what is refused leaves the present data as they are', () => {
  const same = (archive: Buffer): Buffer => archive;
  const broken = (archive: Buffer): Buffer => {
    const half = Math.floor(archive.length / 2);
    return Buffer.concat([archive.subarray(0, half), Buffer.alloc(archive.length - half, 7)]);
  };
  const noted = (archive: Buffer) => ({ bytes: archive.length, sha256: digest(archive) });

  test.each([
    ['a damaged archive', broken, () => ({}), 'its checksum is not'],
    ['a shortened one', (all: Buffer) => all.subarray(1), () => ({}), 'its size is not'],
    ['damage that was noted as if it were right', broken, noted, 'Neo4j cannot load the archive'],
    ['a later product', same, () => ({ product: '0.10.0' }), 'made by Pangolink 0.10.0'],
    ['a later database', same, () => ({ neo4j: '5.26.99' }), 'which 5.26.31 cannot open'],
    [
      'what describes nothing',
      same,
      () => ({ format: 2 }),
      'is not what "pangolink backup" writes',
    ],
  ] as const)('%s', async (_what, content, described, sentence) => {
    const before = fileTree(home);
    const archive = altered(content, described);
    await expect(tried({ archive })).rejects.toMatchObject({
      outcome: 2,
      message: expect.stringContaining(sentence) as unknown,
    });
    expect(fileTree(home)).toEqual(before);
  });

  test('an archive alone, without what describes it', async () => {
    const archive = join(aFolder(), 'alone.dump');
    copyFileSync(made.archive, archive);
    await expect(tried({ archive })).rejects.toMatchObject({ outcome: 2 });
  });

  test('data that nobody agreed to replace', async () => {
    const before = fileTree(home);
    const questions: string[] = [];
    const confirm = (question: string): Promise<boolean> => {
      questions.push(question);
      return Promise.resolve(false);
    };
    await expect(tried({ mayReplace: false, confirm })).rejects.toMatchObject({ outcome: 4 });
    expect(questions).toEqual([expect.stringContaining(`(data version ${made.dataVersion})`)]);
    expect(fileTree(home)).toEqual(before);
  });
});

test('a server elsewhere is not ours to dump', async () => {
  const remote = { NEO4J_URI: 'neo4j://db.example.org', NEO4J_PASSWORD: 'x' };
  await expect(backup(readConfig(remote), folder, surroundings)).rejects.toThrow(
    'On that machine use "neo4j-admin database dump neo4j --to-path=<folder>" while it is stopped',
  );
});
