import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type GraphQLSchema } from 'graphql';
import { mintLocalToken } from '../../../src/access/sign-in/local-tokens.js';
import { connectGraph, type Graph } from '../../../src/graph/graph.js';
import { livingServer } from '../../../src/neo4j/living-server.js';
import { verifyAudit } from '../../../src/workflow/audit/verify-audit.js';
import { type Act } from './act.js';
import { submitRecords, type FocalPoint } from './focal-point.js';
import { giveParties, partyCodes } from './parties.js';
import { Progress } from './progress.js';
import { reckon, type Reckoning } from './reckoning.js';
import { Patience } from './send.js';
import { Service } from './service.js';
import { readStored } from './stored.js';
import { strike, type Strikes } from './strikes.js';

/** How many submit at once, and how many records each. */
export interface Load {
  readonly focalPoints: number;
  readonly records: number;
}

/** To begin, to save each record, to hand in. */
export const actsOf = ({ focalPoints, records }: Load): number => focalPoints * (records + 2);

export interface RoundPlan {
  readonly load: Load;
  /** Null for a round in which nothing is killed. */
  readonly strikes: Strikes | null;
}

export interface RoundReport extends Reckoning {
  readonly acts: readonly Act[];
  /** How long the load took, with all that came between. */
  readonly seconds: number;
  /** What the audit found broken; null where both chains hold. */
  readonly broken: string | null;
}

/** Where something is killed, one in so many clients gives up at the first request that is not answered. */
const GIVES_UP_EACH = 3;

/** A database that is killed soon has no time to gain from compiling itself well. */
const QUICK_START = '-XX:TieredStopAtLevel=1';

/** Starts the product on a fresh home, lets everybody submit while it is struck, and reckons. */
export async function playRound(schema: GraphQLSchema, plan: RoundPlan): Promise<RoundReport> {
  const home = await mkdtemp(join(tmpdir(), 'pangolink-faults-'));
  const service = await Service.on(home, plan.strikes === null ? '' : QUICK_START);
  const parties = partyCodes(plan.load.focalPoints);
  try {
    await service.untilReady();
    await inGraphOf(home, (graph) => giveParties(graph, schema, parties));
    const { acts, seconds } = await underLoad(service, parties, { home, ...plan });
    await service.untilReady();
    const found = await inGraphOf(home, (graph) => reckoned(graph, schema, acts));
    return { acts, seconds, ...found };
  } finally {
    await service.stop().finally(() => rm(home, { recursive: true, force: true }));
  }
}

async function underLoad(
  service: Service,
  parties: readonly string[],
  { home, load, strikes }: RoundPlan & { readonly home: string },
): Promise<{ readonly acts: readonly Act[]; readonly seconds: number }> {
  const progress = new Progress();
  const acts: Act[] = [];
  const onAct = (act: Act): void => {
    acts.push(act);
    progress.add();
  };
  const desks = await Promise.all(
    parties.map(async (party, index): Promise<FocalPoint> => ({
      url: service.url,
      token: await tokenOf(home, party),
      party,
      patience: patienceOf(index, strikes),
      onAct,
    })),
  );
  const begin = performance.now();
  const struck = strikes === null ? undefined : strike(service, progress, strikes);
  await Promise.all(desks.map((desk) => submitRecords(desk, load.records)));
  const seconds = (performance.now() - begin) / 1000;
  progress.end();
  await struck;
  return { acts, seconds };
}

function patienceOf(index: number, strikes: Strikes | null): Patience {
  const givesUp = strikes !== null && index % GIVES_UP_EACH === 1;
  return givesUp ? Patience.GIVES_UP : Patience.PERSISTENT;
}

function tokenOf(home: string, party: string): Promise<string> {
  const id = `party:${party}`;
  return mintLocalToken(home, { role: 'focal-point', party: id, name: 'Focal point', hours: 2 });
}

async function reckoned(graph: Graph, schema: GraphQLSchema, acts: readonly Act[]) {
  const { writes, access } = await verifyAudit(graph.database, schema);
  const found = writes.broken ?? access.broken;
  const broken = found === null ? null : `${found.entry ?? 'beside the chain'}: ${found.problem}`;
  return { ...reckon(acts, await readStored(graph.database)), broken };
}

/** Looks into the database that runs on a home, past the API. */
async function inGraphOf<T>(home: string, work: (graph: Graph) => Promise<T>): Promise<T> {
  const login = await livingServer(home);
  if (login === undefined) throw new Error(`No database runs on ${home}.`);
  const graph = connectGraph(login, { statementTimeoutMs: 120_000 });
  try {
    return await work(graph);
  } finally {
    await graph.close();
  }
}
