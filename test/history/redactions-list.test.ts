import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Dice } from '../access/support/dice.js';
import { runCommand } from '../cli/support/run-command.js';
import { givenGraph, type GivenGraph } from '../support/given-graph.js';
import { testServerSettings } from '../support/test-database.js';
import { RandomPast } from './support/random-past.js';
import { redacted } from './support/redacted.js';

let given: GivenGraph;
let folder: string;
beforeAll(async () => {
  given = await givenGraph();
  folder = await mkdtemp(path.join(tmpdir(), 'pangolink-redactions-'));
});
afterAll(async () => {
  await given.close();
  await rm(folder, { recursive: true });
});

const run = (command: string) => runCommand(`redactions ${command}`, testServerSettings()).ended;

test('the list says what was erased where, and applied again it finds nothing left', async () => {
  const past = new RandomPast(given, new Dice(3));
  await past.begin();
  const recordId = past.ids.find((id) => id.startsWith('legislation-change:')) ?? '';
  await past.say([recordId], { note: 'Told by somebody.' });
  await redacted(given.graph.database, given.schema, { recordId, text: 'somebody' });

  const listed = await run('list');
  expect(listed.code).toBe(0);
  expect(listed.output).not.toContain('somebody');
  expect(JSON.parse(listed.output)).toMatchObject({
    record: recordId,
    reason: 'PRIVATE_PERSON',
    states: [{ fields: ['note'] }],
  });

  const file = path.join(folder, 'redactions.jsonl');
  await writeFile(file, listed.output);
  const applied = await run(`apply ${file}`);
  expect(applied).toMatchObject({ code: 0 });
  expect(applied.output).toContain(`nothing of it is left in ${recordId}`);
});

test('a list that is none is refused by its line, and nothing is erased', async () => {
  const file = path.join(folder, 'broken.jsonl');
  await writeFile(file, '{"redaction":"redaction:a"}\n');
  const { code, complaints } = await run(`apply ${file}`);
  expect(complaints).toContain('Line 1 is no redaction');
  expect(code).toBe(2);
});
