import { type Database } from '../../graph/database.js';
import { ACCESS_FACTS, ACCESS_GENESIS } from './access-log.js';
import { entryProblem } from './check-entry.js';
import { type ChainReport, type Finding } from './finding.js';

const ENTRIES_AT_ONCE = 500;

interface End {
  readonly sequence: number;
  readonly hash: string;
}

/** Walks the chain of refused sign-ins and used keys from its beginning, a page in memory at a time. */
export async function verifyAccess(database: Database): Promise<ChainReport> {
  const stored = await storedEnd(database);
  let end: End = { sequence: 0, hash: ACCESS_GENESIS };
  for (;;) {
    const page = await entriesAfter(database, end, stored);
    for (const properties of page) {
      const problem = problemOf(properties, end);
      if (problem !== null) {
        return report(end, { entry: `access:${end.sequence + 1}`, problem });
      }
      end = { sequence: end.sequence + 1, hash: String(properties['hash']) };
    }
    if (page.length < ENTRIES_AT_ONCE) break;
  }
  return report(end, endFinding(end, stored) ?? (await addedEntry(database)));
}

function report({ sequence, hash }: End, broken: Finding | null): ChainReport {
  return { entries: sequence, head: sequence === 0 ? null : hash, broken };
}

type Properties = Readonly<Record<string, unknown>>;

function problemOf(properties: Properties, end: End): string | null {
  if (properties['sequence'] !== end.sequence + 1) return 'it is missing';
  return entryProblem(properties, ACCESS_FACTS, end.hash);
}

async function storedEnd(database: Database): Promise<End> {
  const [row] = await database.read(
    `MATCH (s:AccessSequence {id: 'access-sequence'}) RETURN s.value, s.hash`,
    {},
  );
  const [sequence, hash] = (row ?? [0, ACCESS_GENESIS]) as readonly [number, string];
  return { sequence, hash };
}

async function entriesAfter(
  database: Database,
  { sequence }: End,
  stored: End,
): Promise<readonly Properties[]> {
  const rows = await database.read(
    `MATCH (e:AccessEntry WHERE e.sequence > $after AND e.sequence <= $last)
     RETURN properties(e) ORDER BY e.sequence LIMIT toInteger($page)`,
    { after: sequence, last: stored.sequence, page: ENTRIES_AT_ONCE },
  );
  return rows.map(([properties]) => properties as Properties);
}

function endFinding(end: End, stored: End): Finding | null {
  if (end.sequence < stored.sequence) {
    return { entry: `access:${end.sequence + 1}`, problem: 'it is missing' };
  }
  if (end.hash === stored.hash) return null;
  return {
    entry: `access:${end.sequence}`,
    problem: 'the sequence does not stand where its last entry left it',
  };
}

async function addedEntry(database: Database): Promise<Finding | null> {
  const [row] = await database.read(
    `MATCH (e:AccessEntry)
     OPTIONAL MATCH (s:AccessSequence {id: 'access-sequence'})
     WITH e, s WHERE coalesce(NOT (e.sequence >= 1 AND e.sequence <= s.value), true)
     RETURN e.id LIMIT 1`,
    {},
  );
  if (row === undefined) return null;
  const [entry] = row as readonly [string | null];
  return { entry, problem: 'it was added: the sequence never came to it' };
}
