import { SOFTWARE_VERSION } from '../../analytics/citation/software-version.js';
import { buildPangolinkSchema } from '../../api/schema.js';
import { type Config } from '../../config.js';
import { type Progress } from '../../data/import/context.js';
import { type Header } from '../../data/release/line.js';
import { discardLoad, endLoad, loadRelease, type Target } from '../../data/release/load-release.js';
import { proveRelease } from '../../data/release/prove-release.js';
import { headerOf } from '../../data/release/read-release.js';
import { ReleaseRefused } from '../../data/release/release-refused.js';
import { storeForm } from '../../data/release/store-form.js';
import { refuseOtherMigrations } from '../../graph/prepare-store.js';
import { livingServer } from '../../neo4j/living-server.js';
import { verifyAudit, type AuditReport } from '../../workflow/audit/verify-audit.js';
import { told } from '../audit.js';
import { isNewer } from '../is-newer.js';
import { CommandFailure, Outcome } from '../outcome.js';
import { patient } from '../patient.js';
import { SCHEMA } from '../places.js';
import { releaseFailure } from '../release-failure.js';
import { prepareGraph } from '../prepare-graph.js';
import { type Surroundings } from '../surroundings.js';
import { withStore } from '../with-graph.js';

export interface ReleaseImport {
  readonly file: string;
  readonly progress?: (progress: Progress) => void;
}

/** What was loaded, and what the walk through the audit chains found in the end. */
export interface LoadedRelease extends Pick<
  Header,
  'dataVersion' | 'writes' | 'nodes' | 'relationships'
> {
  readonly file: string;
  readonly audit: AuditReport;
}

/**
 * Loads a release into the empty database of the home. The file is proved first; what was loaded is
 * served by nobody before its audit chains are walked.
 */
export async function importRelease(
  config: Config,
  order: ReleaseImport,
  surroundings: Surroundings,
): Promise<LoadedRelease> {
  try {
    return await proveAndLoad(config, order, surroundings);
  } catch (error) {
    throw releaseFailure(error);
  }
}

async function proveAndLoad(
  config: Config,
  { file: path, ...shown }: ReleaseImport,
  surroundings: Surroundings,
): Promise<LoadedRelease> {
  const header = await headerOf(path);
  await refuseNewer(path, header);
  await refuseInUse(config);
  const schema = await buildPangolinkSchema();
  const form = storeForm(schema);
  const watching = { ...shown, signal: surroundings.signal };
  surroundings.report(`Checking ${path} ...`);
  await proveRelease({ path, header }, form, watching);
  return withStore(patient(config), surroundings, async (graph) => {
    const { database } = graph;
    const target = { database, form, schemaFolder: SCHEMA };
    surroundings.report(`Loading ${path} ...`);
    await loadRelease(target, { path, header }, watching);
    surroundings.report('Walking the audit chains ...');
    const audit = await verifyAudit(database, schema);
    if (!audit.isIntact) await refuseBroken(target, path, audit);
    await endLoad(database);
    await prepareGraph(graph, schema, surroundings);
    const { dataVersion, writes, nodes, relationships } = header;
    return { file: path, dataVersion, writes, nodes, relationships, audit };
  });
}

async function refuseNewer(path: string, { software, migrations }: Header): Promise<void> {
  if (isNewer(software, SOFTWARE_VERSION)) {
    throw new ReleaseRefused(
      `${path} was written by Pangolink ${software}, and this is ${SOFTWARE_VERSION}; load it with that version or a later one.`,
    );
  }
  const done = migrations.map(({ name, checksum }) => [name, checksum] as const);
  await refuseOtherMigrations(new Map(done), SCHEMA);
}

/** Whoever serves an empty store would serve a part of what is loaded into it. */
async function refuseInUse({ home, remote }: Config): Promise<void> {
  if (remote !== undefined || (await livingServer(home)) === undefined) return;
  throw new CommandFailure(
    Outcome.IN_USE,
    `A Pangolink runs on ${home}; stop it first, or set PANGOLINK_HOME to another folder.`,
  );
}

async function refuseBroken(target: Target, path: string, audit: AuditReport): Promise<never> {
  await discardLoad(target);
  throw new ReleaseRefused(
    `What ${path} was taken from had been altered, and nothing of it is kept here. ${told(audit)}`,
  );
}

/** What was loaded, in words. */
export function loadedReleaseTold(loaded: LoadedRelease): string {
  const { file, dataVersion, writes, nodes, relationships, audit } = loaded;
  return [
    `${file} is loaded: data version ${dataVersion} (${writes} writes, ${nodes} nodes, ${relationships} relationships).`,
    told(audit),
    'If something was erased for good since the release was made, run "pangolink redactions apply <file>" before others use it. API keys have to be made anew.',
  ].join('\n');
}
