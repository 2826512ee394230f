import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, expect, test } from '@jest/globals';
import { replaceData, settleReplacement } from '../../src/neo4j/replace-data.js';
import { aFolder, removeFolders } from './support/folders.js';

afterAll(removeFolders);

function place(home: string, name: string, content: string): string {
  mkdirSync(join(home, name), { recursive: true });
  writeFileSync(join(home, name, 'store'), content);
  return join(home, name);
}

const move = (home: string, from: string, to: string): void => {
  if (existsSync(join(home, from))) renameSync(join(home, from), join(home, to));
};

/** The renames of a replacement: the new data are proved, the present ones go aside, the new come in. */
const RENAMES = [
  ['scratch-a/data', 'data.next'],
  ['data', 'data.former'],
  ['data.next', 'data'],
] as const;

test.each([
  ['with data', 'old'],
  ['without data', undefined],
] as const)('a kill at any point leaves the old or the new: a home %s', async (_what, old) => {
  for (let done = 0; done <= RENAMES.length; done += 1) {
    const home = aFolder();
    if (old !== undefined) place(home, 'data', old);
    place(home, 'scratch-a/data', 'new');
    for (const [from, to] of RENAMES.slice(0, done)) move(home, from, to);
    await settleReplacement(home);
    // Before its first rename nothing is promised but the old.
    const expected = done === 0 ? old : 'new';
    expect(readdirSync(home)).toEqual(expected === undefined ? [] : ['data']);
    if (expected !== undefined) {
      expect(readFileSync(join(home, 'data', 'store'), 'utf8')).toBe(expected);
    }
  }
});

test('a replacement undisturbed, over what an earlier one left', async () => {
  const home = aFolder();
  place(home, 'data', 'old');
  place(home, 'data.former', 'older');
  await replaceData(home, place(home, 'scratch-a/data', 'new'));
  expect(readdirSync(home)).toEqual(['data']);
  expect(readFileSync(join(home, 'data', 'store'), 'utf8')).toBe('new');
});

const FILES = 40;

/** Replaces the data of a home over and over, each time by a folder of as many files with the next number. */
const REPLACING = `
  import { mkdirSync, writeFileSync } from 'node:fs';
  import { replaceData } from './src/neo4j/replace-data.ts';
  const home = process.argv[1];
  for (let number = 1; ; number += 1) {
    const next = home + '/scratch-' + number;
    mkdirSync(next);
    for (let file = 0; file < ${FILES}; file += 1) writeFileSync(next + '/' + file, String(number));
    await replaceData(home, next);
    console.log(number);
  }`;

test('a process that is killed outright among replacements leaves data that are whole', async () => {
  const home = aFolder();
  const waits = [0, 3, 7, 11, 17, 23];
  for (const wait of waits) {
    const words = ['--import', 'tsx', '--input-type=module', '--eval', REPLACING, home];
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    await delay(wait);
    child.kill('SIGKILL');
    await once(child, 'exit');
    await settleReplacement(home);
    expect(readdirSync(home)).toEqual(['data']);
    const files = readdirSync(join(home, 'data'));
    const numbers = files.map((name) => readFileSync(join(home, 'data', name), 'utf8'));
    expect(numbers).toHaveLength(FILES);
    expect(new Set(numbers).size).toBe(1);
  }
});
