import { setTimeout } from 'node:timers/promises';
import { type GraphQLSchema } from 'graphql';
import { type Database } from '../../graph/database.js';
import { isSearchFresh } from '../../graph/search/refresh-search.js';
import { endedParts, ListDigest, WRITE_FACTS, type Genesis } from '../../graph/write/chain.js';
import {
  sealedWrite,
  stateDigest,
  storedRowDigest,
  storedSeal,
} from '../../graph/write/stored-digest.js';
import { StoredStates } from '../../graph/write/stored-states.js';
import { Vouched } from '../../graph/write/vouched.js';
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
import { entryProblem, type StoredWrite } from './check-entry.js';
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
  const checking = {
    schema,
    isSearchFresh: await isSearchFresh(database, schema),
    vouched: await vouchedIn(database),
  };
  return new WriteWalk(database, checking, sequence).report(genesis);
}

/** What all writes say that was erased; that they say what they said when they were written is checked apart. */
async function vouchedIn(database: Database): Promise<Vouched> {
  const rows = await database.read(
    'MATCH (w:Write) WHERE w.erased IS NOT NULL RETURN w.erased ORDER BY w.sequence',
    {},
  );
  return new Vouched(rows.map(([lines]) => lines as readonly string[]));
}

type Properties = Readonly<Record<string, unknown>>;

interface Walked {
  readonly end: ChainEnd;
  readonly broken: Finding | null;
}

type Look = (properties: Properties, end: ChainEnd) => Promise<string | null>;

/** What is wrong with an entry, whatever became of the states that it opened. */
function ownProblem(properties: Properties, { sequence, hash }: ChainEnd): string | null {
  if (properties['sequence'] !== sequence + 1) return 'it is missing';
  return entryProblem(properties, WRITE_FACTS, hash);
}

class WriteWalk {
  private readonly stored: StoredStates;
  private states = 0;

  constructor(
    private readonly database: Database,
    private checking: Checking,
    private readonly sequence: StoredSequence,
  ) {
    this.stored = new StoredStates(database.read.bind(database), checking.schema);
  }

  async report(genesis: Genesis): Promise<WriteChainReport> {
    const { through, takenInAt: at } = genesis;
    const takenIn = through === 0 ? null : { through, at };
    const { end, broken } = await this.walks(beginningOf(genesis));
    const { sequence: entries, hash } = end;
    const head = entries === 0 ? null : hash;
    return { entries, states: this.states, head, takenIn, broken };
  }

  /** First the entries by themselves: what states say is compared with what some of them say. */
  private async walks(from: ChainEnd): Promise<Walked> {
    const entries = await this.walk(from, (properties, end) => {
      const look: Look = (...seen) => Promise.resolve(ownProblem(...seen));
      return this.atSecondSight(look, properties, end);
    });
    if (entries.broken !== null) return entries;
    const all = await this.walk(from, async (properties, end) => {
      const look: Look = (...seen) => this.problem(...seen);
      const problem = await this.atSecondSight(look, properties, end);
      if (problem === null) this.states += (properties as unknown as StoredWrite).opened;
      return problem;
    });
    return { end: all.end, broken: all.broken ?? (await this.afterLast(all.end)) };
  }

  private async walk(from: ChainEnd, look: Look): Promise<Walked> {
    for (let end = from; ;) {
      const page = await this.writesAfter(end);
      for (const properties of page) {
        const problem = await look(properties, end);
        const entry = `write:${end.sequence + 1}`;
        if (problem !== null) return { end, broken: { entry, problem } };
        end = endAfter(end, properties as unknown as StoredWrite);
      }
      if (page.length < WRITES_AT_ONCE) return { end, broken: null };
    }
  }

  private async afterLast(end: ChainEnd): Promise<Finding | null> {
    return endFinding(this.sequence, end) ?? looseEnd(this.database, this.checking.schema);
  }

  private async writesAfter({ sequence }: ChainEnd): Promise<readonly Properties[]> {
    const rows = await this.database.read(
      `MATCH (w:Write WHERE w.sequence > $after AND w.sequence <= $last)
       RETURN properties(w) ORDER BY w.sequence LIMIT toInteger($page)`,
      { after: sequence, last: this.sequence.value, page: WRITES_AT_ONCE },
    );
    return rows.map(([properties]) => properties as Properties);
  }

  /** Something may be erased while the chain is walked, so a second look reads all of it anew. */
  private async atSecondSight(
    look: Look,
    properties: Properties,
    end: ChainEnd,
  ): Promise<string | null> {
    if ((await look(properties, end)) === null) return null;
    await moment();
    this.checking = { ...this.checking, vouched: await vouchedIn(this.database) };
    return look(await this.again(properties), end);
  }

  private async again(properties: Properties): Promise<Properties> {
    const [row] = await this.database.read('MATCH (w:Write {id: $id}) RETURN properties(w)', {
      id: properties['id'],
    });
    return (row?.[0] ?? properties) as Properties;
  }

  private async problem(properties: Properties, end: ChainEnd): Promise<string | null> {
    const write = properties as unknown as StoredWrite;
    return (
      ownProblem(properties, end) ??
      this.erasedProblem(properties) ??
      (await this.openedProblem(write)) ??
      (await this.endedProblem(write))
    );
  }

  private erasedProblem(properties: Properties): string | null {
    const { vouched } = this.checking;
    const id = String(properties['id']);
    return vouched.problem(id, sealedWrite(properties), storedSeal(properties));
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

const moment = (): Promise<void> => setTimeout(SECOND_LOOK_AFTER_MS);
