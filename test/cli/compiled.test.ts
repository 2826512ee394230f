import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/* The command on a house of one room. */

const ROOT = join(import.meta.dirname, '../..');

let house: string;

const file = (name: string) => join(house, name);
const say = (word: string) =>
  writeFile(file('src/main.ts'), `const word: string = '${word}';\nconsole.log(word);\n`);
const run = async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [file('src/pangolink.js')], {
    env: {},
  });
  return stdout.trim();
};

beforeAll(async () => {
  house = await mkdtemp(join(tmpdir(), 'pangolink-house-'));
  for (const name of ['package.json', 'package-lock.json', 'tsconfig.json']) {
    await cp(join(ROOT, name), file(name));
  }
  for (const name of ['pangolink.js', 'compiled.js']) {
    await cp(join(ROOT, 'src', name), file(join('src', name)));
  }
  await symlink(join(ROOT, 'node_modules'), file('node_modules'));
});

afterAll(() => rm(house, { recursive: true }));

test('the command runs what stands in the sources now, and makes it once', async () => {
  await say('first');
  expect(await run()).toBe('first');
  // Whatever was made is run, not the sources.
  await writeFile(file('compiled/main.js'), "console.log('made');");
  expect(await run()).toBe('made');
  await say('second');
  expect(await run()).toBe('second');
});

test('commands that begin at once run the same, and leave nothing else behind', async () => {
  await say('third');
  expect(await Promise.all([run(), run(), run()])).toEqual(['third', 'third', 'third']);
  expect((await readdir(house)).filter((name) => name.startsWith('compiled'))).toEqual([
    'compiled',
  ]);
});

test('where what is made cannot be kept, the sources are read', async () => {
  await say('fourth');
  // As a folder that may not be written; that says nothing to a superuser.
  await cp(file('src/compiled.js'), file('src/kept.js'));
  await writeFile(
    file('src/compiled.js'),
    'export const compiledProgram = () => Promise.resolve(undefined);',
  );
  expect(await run()).toBe('fourth');
  await cp(file('src/kept.js'), file('src/compiled.js'));
});
