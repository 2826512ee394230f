import { join } from 'node:path';
import { findJava } from '../../src/neo4j/java.js';
import { StartFailure } from '../../src/neo4j/start-failure.js';
import { aFolder, aJava, aProgram, removeFolders } from './support/folders.js';

afterAll(removeFolders);

const reported: string[] = [];
const report = (line: string): void => void reported.push(line);

async function javaOf(version: string): Promise<string> {
  const javaHome = aFolder();
  await aJava(javaHome, version);
  return findJava({ javaHome, report });
}

test('the Java on the PATH serves when no JAVA_HOME is given', async () => {
  await expect(findJava({ report })).resolves.toBe('java');
});

test.each(['17.0.15', '21', '21.0.2'])('Java %s is taken in silence', async (version) => {
  await expect(javaOf(version)).resolves.toMatch(/bin\/java$/);
  expect(reported).toEqual([]);
});

test('no Java: says what to install or set', async () => {
  const failure = findJava({ environment: { PATH: aFolder() }, report });
  await expect(failure).rejects.toThrow(StartFailure);
  await expect(failure).rejects.toThrow(
    'Java 17 or 21 is needed and was not found. Install it, set JAVA_HOME, or set NEO4J_URI.',
  );
});

test('a JAVA_HOME without Java is named', async () => {
  const javaHome = aFolder();
  await expect(findJava({ javaHome, report })).rejects.toThrow(
    `JAVA_HOME names ${javaHome}, where no working bin/java was found.`,
  );
});

test('a stub that runs no Java counts as no Java', async () => {
  const javaHome = aFolder();
  await aProgram(
    join(javaHome, 'bin', 'java'),
    'echo "Unable to locate a Java Runtime." >&2; exit 1',
  );
  await expect(findJava({ javaHome, report })).rejects.toThrow('no working bin/java');
});

test.each([
  ['11.0.2', 'Java 11'],
  ['1.8.0_392', 'Java 8'],
])('Java %s is too old', async (version, named) => {
  await expect(javaOf(version)).rejects.toThrow(
    new RegExp(`^${named} at .*/bin/java is too old: 17 or 21 is needed\\.`),
  );
});

test('a Java that Neo4j does not support is taken with a warning', async () => {
  await javaOf('25.0.1');
  expect(reported).toEqual(['Java 25 is not supported by Neo4j 5.26 (17 and 21 are); going on.']);
});
