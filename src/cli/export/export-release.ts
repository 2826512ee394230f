import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { SOFTWARE_VERSION } from '../../analytics/citation/software-version.js';
import { buildPangolinkSchema } from '../../api/schema.js';
import { type Config } from '../../config.js';
import { isCompressed } from '../../data/release/file-lines.js';
import { type Header } from '../../data/release/line.js';
import { headerOf } from '../../data/release/read-release.js';
import { releaseText } from '../../data/release/write-release.js';
import { type StoreFacts } from '../../graph/store-facts.js';
import { fingerprint } from '../backup/manifest.js';
import { CommandFailure, Outcome } from '../outcome.js';
import { patient } from '../patient.js';
import { releaseFailure } from '../release-failure.js';
import { type Surroundings } from '../surroundings.js';
import { withGraph } from '../with-graph.js';
import { writeWhole } from './write-whole.js';

export interface ReleaseOrder {
  readonly output: string;
  /** Whether a file that is there may go. */
  readonly mayReplace: boolean;
  /** Asks the user a question to be answered with yes or no; undefined where nobody is there to ask. */
  readonly confirm?: ((question: string) => Promise<boolean>) | undefined;
}

/** What a file holds, and by what it is known to be the same. */
export interface ExportedRelease extends StoreFacts {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Writes all that the database of the home holds, for every audience, as one file. */
export async function exportRelease(
  config: Config,
  order: ReleaseOrder,
  surroundings: Surroundings,
): Promise<ExportedRelease> {
  const { output } = order;
  await refuseUnconfirmed(order);
  await withGraph(patient(config), surroundings, async ({ database }) => {
    surroundings.report(`Writing all that the database holds to ${output} ...`);
    const schema = await buildPangolinkSchema();
    const origin = { database, schema, software: SOFTWARE_VERSION };
    const text = Readable.from(releaseText(origin), { highWaterMark: 1 });
    await writeWhole(text, {
      output,
      signal: surroundings.signal,
      isCompressed: isCompressed(output),
    });
  }).catch((error: unknown) => {
    throw releaseFailure(error);
  });
  return { file: output, ...(await fingerprint(output)), ...factsIn(await headerOf(output)) };
}

async function refuseUnconfirmed({ output, mayReplace, confirm }: ReleaseOrder): Promise<void> {
  const found = await stat(output).catch(() => undefined);
  if (found === undefined || mayReplace) return;
  if ((await confirm?.(`Put the release in the place of ${output}, which is there?`)) === true) {
    return;
  }
  throw new CommandFailure(
    Outcome.UNCONFIRMED,
    `${output} is there and stays as it is. Name another file, or add --replace to put the release in its place.`,
  );
}

const factsIn = ({ dataVersion, writes, chainHash, nodes, relationships }: Header): StoreFacts => ({
  dataVersion,
  writes,
  chainHash,
  nodes,
  relationships,
});

/** What was written, in words. */
export function exportedReleaseTold(made: ExportedRelease): string {
  const { file, bytes, sha256, dataVersion, writes, nodes, relationships } = made;
  return [
    `${file} (${bytes} bytes) holds data version ${dataVersion} (${writes} writes, ${nodes} nodes, ${relationships} relationships).`,
    `SHA-256 ${sha256}. It holds what is not public too: keep it as you keep the database. API keys are not in it.`,
  ].join('\n');
}
