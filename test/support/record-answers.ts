/**
 * Writes the answers to all questions, or to those named, as they are now. What differs is to be
 * judged by hand against the sources before it is committed: the answers are the proof of the seeds.
 *
 *   node --import tsx test/support/dev-neo4j.ts      (prints three lines; run them in another shell)
 *   node --import tsx test/support/record-answers.ts [name of a question ...]
 */
import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import { answerFile, readAskedQuestions } from './questions.js';
import { seededGraph } from './seeded-graph.js';

const names = process.argv.slice(2);
const seeded = await seededGraph();
try {
  for (const { name, source } of readAskedQuestions()) {
    if (names.length > 0 && !names.includes(name)) continue;
    const { data, errors } = await seeded.ask(source);
    if (errors) throw new Error(`${name}: ${errors.map(({ message }) => message).join('; ')}`);
    const text = await format(JSON.stringify(data), { parser: 'json', printWidth: 100 });
    await writeFile(answerFile(name), text);
  }
} finally {
  await seeded.close();
}
