import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';

/** A question that people ask, as a query that answers it. */
export interface Question {
  /** The name of its file. */
  readonly id: string;
  /** The question in words: the first line of the comment that opens the file. */
  readonly title: string;
  /** What the comment says beyond that. */
  readonly note: string;
  readonly query: string;
}

const OPENING_COMMENT = /^(?:#.*\n)*/;

/** All questions of a folder, by title. */
export function readQuestions(folder: string): readonly Question[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .map((name) => questionOf(parse(name).name, readFileSync(join(folder, name), 'utf8')))
    .sort((a, b) => a.title.localeCompare(b.title, 'en'));
}

function questionOf(id: string, query: string): Question {
  const [comment = ''] = OPENING_COMMENT.exec(query) ?? [];
  const [title = '', ...rest] = comment
    .split('\n')
    .map((line) => line.replace(/^#\s*/, ''))
    .filter((line) => line !== '');
  return { id, title: title || id, note: rest.join(' '), query };
}
