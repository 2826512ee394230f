import { type DatabaseAddress } from '../../src/graph/database.js';
import { connectGraph } from '../../src/graph/graph.js';
import { type SizeName } from './generate/sizes.js';
import { parameterSets } from './parameters.js';
import { keepAlive, putSafely } from './put.js';
import { type QuestionName } from './questions.js';
import { startSystem, type SystemName } from './systems.js';

/** Milliseconds of first requests, by question. */
type FirstTimes = Readonly<Partial<Record<QuestionName, number>>>;

export interface ColdFigures {
  /** Of the process: it has just started, the database has planned the question before. */
  readonly afterStart: FirstTimes;
  /** The process is warm, the database has forgotten its plans. */
  readonly afterPlansWereCleared: FirstTimes;
}

interface Extent {
  readonly size: SizeName;
  readonly questions: readonly QuestionName[];
}

/** Starts a system anew and takes the time of each question's first request. */
export async function coldFigures(
  name: SystemName,
  address: DatabaseAddress,
  { size, questions }: Extent,
): Promise<ColdFigures> {
  const system = await startSystem(name, address);
  const agent = keepAlive(1);
  const firstTimes = async (): Promise<FirstTimes> => {
    const times: Partial<Record<QuestionName, number>> = {};
    for (const question of questions) {
      const [parameters = {}] = parameterSets(question, size, 1);
      const asking = system.asking(question, parameters);
      times[question] = (await putSafely(system.url, asking, agent)).milliseconds;
    }
    return times;
  };
  try {
    const afterStart = await firstTimes();
    await clearPlans(address);
    return { afterStart, afterPlansWereCleared: await firstTimes() };
  } finally {
    agent.destroy();
    await system.stop();
  }
}

async function clearPlans(address: DatabaseAddress): Promise<void> {
  const graph = connectGraph(address, { statementTimeoutMs: 10_000 });
  await graph.database.runAlone('CALL db.clearQueryCaches()');
  await graph.close();
}
