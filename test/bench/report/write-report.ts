import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Results } from '../results.js';
import { markdownOf } from './markdown.js';
import { plotOf } from './plot.js';

/** Writes what a run showed as JSON, as tables and as a plot. Gives the file with the tables. */
export async function writeReport(results: Results, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const file = (ending: string) => path.join(folder, `${results.size}.${ending}`);
  await writeFile(file('json'), `${JSON.stringify(results, null, 2)}\n`);
  const smallest = await earlier(path.join(folder, 'S.json'));
  await writeFile(file('md'), markdownOf(results, results.size === 'S' ? null : smallest));
  await writeFile(file('svg'), plotOf(results));
  return file('md');
}

async function earlier(file: string): Promise<Results | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as Results);
}
