import { type Config } from '../../config.js';
import { holdsDatabase } from '../../neo4j/dump.js';
import { hasJars } from '../../neo4j/jars.js';
import { livingServer } from '../../neo4j/living-server.js';
import { StartFailure } from '../../neo4j/start-failure.js';
import { patient } from '../patient.js';
import { type Surroundings } from '../surroundings.js';
import { withGraph } from '../with-graph.js';
import { checkGraph } from './check-graph.js';
import { checkMachine } from './check-machine.js';
import { type Check } from './check.js';

export interface Diagnosis {
  readonly isWell: boolean;
  readonly checks: readonly Check[];
}

/** Looks at the machine, and at the graph where one can be opened; starts its database if it has to. */
export async function doctor(config: Config, surroundings: Surroundings): Promise<Diagnosis> {
  const machine = await checkMachine(config, surroundings);
  surroundings.signal.throwIfAborted();
  const hindrance = await hindranceOf(config, machine);
  const graph =
    hindrance === undefined
      ? await examined(config, surroundings)
      : [{ check: 'database', status: 'NOT_CHECKED', says: hindrance } as const];
  const checks = [...machine, ...graph];
  return { isWell: checks.every(({ status }) => status !== 'FAULT'), checks };
}

async function examined(config: Config, surroundings: Surroundings): Promise<readonly Check[]> {
  try {
    return await withGraph(patient(config), surroundings, ({ database }) =>
      checkGraph(config, database),
    );
  } catch (error) {
    if (surroundings.signal.aborted || !(error instanceof StartFailure)) throw error;
    return [{ check: 'database', status: 'FAULT', says: error.message }];
  }
}

/** Why no database is opened for a look at it; undefined where one is. */
async function hindranceOf(
  { home, cache, remote }: Config,
  machine: readonly Check[],
): Promise<string | undefined> {
  if (remote !== undefined || (await livingServer(home)) !== undefined) return undefined;
  if (!(await holdsDatabase(home))) {
    return `There is no database in ${home} yet; "pangolink start" makes one.`;
  }
  const isUnfit = machine.some(({ check, status }) => status === 'FAULT' && check !== 'port');
  if (isUnfit) return 'It is not started before the faults above are mended.';
  if (!(await hasJars(cache))) return 'It is not started as long as Neo4j has still to be fetched.';
  return undefined;
}
