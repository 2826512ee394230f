import { mkdtempSync, rmSync } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made: string[] = [];

/** A folder of the test's own, removed by `removeFolders`. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pangolink-neo4j-'));
  made.push(folder);
  return folder;
}

export function removeFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** A program that stands in for Java or Maven: a shell script of this text. */
export async function aProgram(path: string, script: string): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
}

/** A Java that only answers the question for its version. */
export async function aJava(javaHome: string, version: string): Promise<void> {
  await aProgram(join(javaHome, 'bin', 'java'), `echo 'openjdk version "${version}"' >&2`);
}
