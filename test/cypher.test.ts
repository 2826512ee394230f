import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildPangolinkSchema } from '../src/api/schema.js';
import { loadStatements, type Statements } from '../src/graph/cypher-files.js';
import { Database } from '../src/graph/database.js';
import { testDatabase } from './support/test-database.js';

/* Hand-written statements: what their files hold, and that the database understands them. */

const FOLDER = path.resolve(import.meta.dirname, '../queries/cypher');
const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.cypher'),
);

test.each(files)('%s opens with its meaning, what goes in and what comes out', (name) => {
  const [first] = readFileSync(path.join(FOLDER, name), 'utf8').split('\n');
  expect(first).toMatch(/^\/\/ [A-Z].+\. {3}in: .+ {3}out: .+$/);
});

describe('in the database', () => {
  let database: Database;
  let statements: Statements;
  beforeAll(async () => {
    database = new Database(testDatabase(), { statementTimeoutMs: 120_000 });
    statements = loadStatements(FOLDER, await buildPangolinkSchema());
  });
  afterAll(() => database.close());

  test('each statement can be planned, for the present and for an earlier instant', async () => {
    expect(statements.size).toBeGreaterThanOrEqual(files.length);
    for (const { now, asOf } of statements.values()) {
      await database.read(`EXPLAIN ${now}`, {});
      await database.read(`EXPLAIN ${asOf}`, {});
    }
  });
});

describe('a statement of its own text', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'pangolink-cypher-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  async function loaded(text: string): Promise<Statements> {
    writeFileSync(path.join(folder, 'one.cypher'), text);
    return loadStatements(folder, await buildPangolinkSchema());
  }

  test.each([
    ['a node past the guard', 'MATCH (n:Party) RETURN n.id'],
    ['a node without a name', 'MATCH (:Party|Territory) RETURN 1'],
    ['a relationship of any type', "MATCH ${node('n', 'Party')}-[r]->(m) RETURN m.id"],
    ['a relationship in short', "MATCH ${node('n', 'Party')}-->(m) RETURN m.id"],
    ['one without direction', "MATCH ${node('n', 'Party')}--(m) RETURN m.id"],
  ])('is refused for %s', async (_what, text) => {
    await expect(loaded(text)).rejects.toThrow('past the guard');
  });

  test.each([
    ["MATCH ${node('n', 'Partie')} RETURN n.id", 'no type of the schema'],
    ["MATCH ${node('n', 'Party')}${out('OWNS')}${node('m', 'Party')} RETURN n.id", '"OWNS"'],
    ["MATCH ${nodes('n', 'Party')} RETURN n.id", 'no hole "nodes"'],
    ["MATCH ${node('n', 'Party')} RETURN ${read('m')}.id", 'no node "m"'],
  ])('%j says what is wrong', async (text, message) => {
    await expect(loaded(text)).rejects.toThrow(message);
  });

  test('names a relationship that it reads, guarded as others are', async () => {
    const text =
      "MATCH ${node('n', 'TradeRoute')}${out('LEADS_THROUGH', 'leg')}${node('m', 'Party')} RETURN leg.role";
    const one = (await loaded(text)).get('one');
    expect(one?.now).toContain('-[leg:LEADS_THROUGH]->');
    expect(one?.asOf).toContain('-[leg:LEADS_THROUGH|LEADS_THROUGH_PAST WHERE leg.recordedFrom');
  });

  test('names a relationship of any type that its records write', async () => {
    const text =
      "MATCH ${node('n', 'TradeTerm')}${related('PlatformPresence', 'by')}${node('m', 'Party')} RETURN startNode(by).id";
    expect((await loaded(text)).get('one')?.now).toMatch(/-\[by:[A-Z_|]+\]-\(/);
  });

  test('gives one statement for each number of repetitions', async () => {
    const group = "((a)${out('CLASSED_UNDER')}${passed('b', 'Taxon')})${upTo('3')}";
    const statements = await loaded(`MATCH \${node('n', 'Taxon')} ${group} (m) RETURN m.id`);
    expect([...statements.keys()]).toEqual(['one/1', 'one/2', 'one/3']);
    expect(statements.get('one/2')?.now).toContain('){1,2} (m)');
  });
});
