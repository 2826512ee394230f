import { type GraphQLSchema } from 'graphql';
import { type Database } from '../../graph/database.js';
import { isSearchFresh } from '../../graph/search/refresh-search.js';
import { endedParts, ListDigest, type Genesis } from '../../graph/write/chain.js';
import { stateDigest, storedRowDigest } from '../../graph/write/stored-digest.js';
import { StoredStates } from '../../graph/write/stored-states.js';
import {
  beginningOf,
  endAfter,
  endFinding,
  storedGenesis,
  storedSequence,
  type ChainEnd,
  type StoredSequence,
} from './chain-end.js';
import { type Checking } from './check-node.js';
import { rowProblem, stateProblem } from './check-state.js';
import { entryProblem, WRITE_FACTS, type StoredWrite } from './check-entry.js';
import { type Finding, type WriteChainReport } from './finding.js';
import { looseEnd } from './loose-ends.js';

const WRITES_AT_ONCE = 200;
/** A write that the store is just taking over looks wrong for a moment. */
const SECOND_LOOK_AFTER_MS = 500;

/** Walks the chain of writes from its beginning, a page of it in memory at a time. */
export async function verifyWrites(
  database: Database,
  schema: GraphQLSchema,
): Promise<WriteChainReport> {
  const sequence = await storedSequence(database);
  const genesis = await storedGenesis(database);
  const checking = { schema, isSearchFresh: await isSearchFresh(database, schema) };
  return new WriteWalk(database, checking, sequence).report(genesis);
}

type Properties = Readonly<Record<string, unknown>>;

class WriteWalk {
  private readonly stored: StoredStates;
  private states = 0;

  constructor(
    private readonly database: Database,
    private readonly checking: Checking,
    private readonly sequence: StoredSequence,
  ) {
    this.stored = new StoredStates(database.read.bind(database), checking.schema);
  }

  async report(genesis: Genesis): Promise<WriteChainReport> {
    const { through, takenInAt: at } = genesis;
    const takenIn = through === 0 ? null : { through, at };
    const { end, broken } = await this.walk(beginningOf(genesis));
    const { sequence: entries, hash } = end;
    const head = entries === 0 ? null : hash;
    return { entries, states: this.states, head, takenIn, broken };
  }

  private async walk(from: ChainEnd): Promise<{ end: ChainEnd; broken: Finding | null }> {
    for (let end = from; ;) {
      const page = await this.writesAfter(end);
      for (const properties of page) {
        const problem = await atSecondLook(() => this.problem(properties, end));
        const entry = `write:${end.sequence + 1}`;
        if (problem !== null) return { end, broken: { entry, problem } };
        end = endAfter(end, properties as unknown as StoredWrite);
        this.states += (properties as unknown as StoredWrite).opened;
      }
      if (page.length < WRITES_AT_ONCE) return { end, broken: await this.afterLast(end) };
    }
  }

  private async afterLast(end: ChainEnd): Promise<Finding | null> {
    const finding = endFinding(this.sequence, end);
    return finding ?? atSecondLook(() => looseEnd(this.database, this.checking.schema));
  }

  private async writesAfter({ sequence }: ChainEnd): Promise<readonly Properties[]> {
    const rows = await this.database.read(
      `MATCH (w:Write WHERE w.sequence > $after AND w.sequence <= $last)
       RETURN properties(w) ORDER BY w.sequence LIMIT toInteger($page)`,
      { after: sequence, last: this.sequence.value, page: WRITES_AT_ONCE },
    );
    return rows.map(([properties]) => properties as Properties);
  }

  private async problem(properties: Properties, end: ChainEnd): Promise<string | null> {
    const write = properties as unknown as StoredWrite;
    if (write.sequence !== end.sequence + 1) return 'it is missing';
    return (
      entryProblem(properties, WRITE_FACTS, end.hash) ??
      (await this.openedProblem(write)) ??
      (await this.endedProblem(write))
    );
  }

  private async openedProblem(write: StoredWrite): Promise<string | null> {
    const opened = new ListDigest();
    for await (const page of this.stored.openedAt(write.recordedAt)) {
      for (const state of page) {
        const problem = stateProblem(this.checking, state, write);
        if (problem !== null) return problem;
        opened.add(state.id, String(state.properties['stateId']), stateDigest(state));
      }
    }
    for await (const page of this.stored.rowsOpenedAt(write.recordedAt)) {
      for (const row of page) {
        const problem = rowProblem(this.checking, row, write);
        if (problem !== null) return problem;
        opened.add(row.id, String(row.properties['stateId']), storedRowDigest(row));
      }
    }
    const { count, digest } = opened.close();
    if (digest === write.openedDigest) return null;
    return `it opened ${write.opened} states, and there are ${count}, or others`;
  }

  private async endedProblem(write: StoredWrite): Promise<string | null> {
    const ended = new ListDigest();
    for (const pages of [
      this.stored.endedAt(write.recordedAt),
      this.stored.rowsEndedAt(write.recordedAt),
    ]) {
      for await (const page of pages) {
        for (const state of page) ended.add(...endedParts(state));
      }
    }
    const { count, digest } = ended.close();
    if (digest === write.endedDigest) return null;
    return `it ended ${write.ended} states, and there are ${count}, or others`;
  }
}

async function atSecondLook<T>(look: () => Promise<T | null>): Promise<T | null> {
  if ((await look()) === null) return null;
  await new Promise((resolve) => setTimeout(resolve, SECOND_LOOK_AFTER_MS));
  return look();
}
