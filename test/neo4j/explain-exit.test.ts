import { explainExit } from '../../src/neo4j/explain-exit.js';

const STAMP = '2026-01-02 15:13:07.008+0000';

function explained(lines: readonly string[], code = 1): string {
  return explainExit({ home: '/home', port: 7687, exit: { code, signal: null }, lines }).message;
}

test.each<[string, string, RegExp]>([
  [
    'a port taken meanwhile',
    'Caused by: org.neo4j.configuration.helpers.PortBindException: An error occurred while trying to bind',
    /^Port 7687 is in use\./,
  ],
  [
    'an unknown setting',
    'Exception in thread "main" java.lang.IllegalArgumentException: Unrecognized setting. No declared setting with name: foo.bar.',
    /^neo4j\.conf was refused: Unrecognized setting\. No declared setting with name: foo\.bar\.$/,
  ],
  [
    'a bad value',
    `Exception in thread "main" java.lang.IllegalArgumentException: Error evaluating value for setting 'db.transaction.timeout'.`,
    /^neo4j\.conf was refused: Error evaluating value for setting 'db\.transaction\.timeout'\.$/,
  ],
  [
    'a setting given twice',
    'Exception in thread "main" java.lang.IllegalArgumentException: server.http.enabled declared multiple times.',
    /^neo4j\.conf was refused: server\.http\.enabled declared multiple times\.$/,
  ],
  [
    'too little memory for the settings',
    `${STAMP} ERROR Invalid memory configuration - exceeds physical memory.`,
    /^Neo4j wants more memory than this machine has \(Invalid memory configuration - exceeds physical memory\.\)/,
  ],
  [
    'too little memory for Java',
    'Error: Could not reserve enough space for 524288KB object heap',
    /^Neo4j wants more memory/,
  ],
  [
    'another server on the store',
    'Caused by: org.neo4j.io.locker.FileLockException: Lock file has been locked by another process: /home/data',
    /^\/home is in use by another Neo4j\./,
  ],
  [
    'a file for the data folder',
    'Caused by: java.io.IOException: Unable to write directory path [/home/data] for Neo4j store.',
    /^\/home\/data is not a folder that can be written\./,
  ],
  [
    'data of another user',
    'Caused by: java.nio.file.AccessDeniedException: /home/data/server_id',
    /^\/home cannot be written \(/,
  ],
  ['a full disk', 'java.io.IOException: No space left on device', /^The disk of \/home is full\./],
  [
    'an old Java',
    'Exception in thread "main" java.lang.UnsupportedClassVersionError: org/neo4j/server',
    /^This Java is too old: 17 or 21 is needed\./,
  ],
])('tells %s by what the server prints', (_, line, message) => {
  expect(explained([`${STAMP} INFO  Starting...`, line, `${STAMP} INFO  Stopped.`])).toMatch(
    message,
  );
});

test('the silent end with code 3 is that of a folder without the right to write', () => {
  expect(explained([`${STAMP} INFO  Stopped.`], 3)).toMatch(/^\/home cannot be written/);
});

test('any other end is told by its last cause, its code and the place of the log', () => {
  const lines = [
    'Caused by: a.b.FirstException: one',
    'Caused by: a.b.LastException: two',
    'Stopped.',
  ];
  expect(explained(lines)).toBe(
    'Neo4j ended before it was ready (exit code 1): two. Log: /home/logs/debug.log',
  );
});
