import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { StartFailure } from './start-failure.js';

export const NEO4J_VERSION = '5.26.31';

const VersionFile = z.object({ neo4j: z.string().regex(/^\d+\.\d+\.\d+$/) });

/** Refuses a home that another line of Neo4j, or a newer patch of ours, has written: no way down is promised. */
export async function checkVersion(home: string): Promise<void> {
  const used = await recordedVersion(home);
  if (used === undefined || isOpenableBy(used, NEO4J_VERSION)) return;
  throw new StartFailure(
    `${home} was written by Neo4j ${used} and cannot be opened by ${NEO4J_VERSION}. ` +
      'Use the release of Pangolink that wrote it, or set PANGOLINK_HOME to another folder.',
  );
}

/** Written before each start, since a start may already change the store. */
export async function recordVersion(home: string): Promise<void> {
  await writeFile(versionFile(home), `${JSON.stringify({ neo4j: NEO4J_VERSION })}\n`);
}

async function recordedVersion(home: string): Promise<string | undefined> {
  let text: string;
  try {
    text = await readFile(versionFile(home), 'utf8');
  } catch {
    return undefined;
  }
  try {
    return VersionFile.parse(JSON.parse(text)).neo4j;
  } catch {
    throw new StartFailure(
      `${versionFile(home)} is damaged, so the Neo4j version that wrote ${home} is unknown. ` +
        `If it was ${NEO4J_VERSION} or an older 5.26, remove that file and start again.`,
    );
  }
}

/** Whether a store of one version can be opened by another: the same line, and no newer patch. */
export function isOpenableBy(used: string, ours: string): boolean {
  const [usedMajor, usedMinor, usedPatch] = used.split('.').map(Number);
  const [ourMajor, ourMinor, ourPatch = 0] = ours.split('.').map(Number);
  return usedMajor === ourMajor && usedMinor === ourMinor && (usedPatch ?? 0) <= ourPatch;
}

function versionFile(home: string): string {
  return join(home, 'version.json');
}
