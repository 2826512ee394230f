import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Kind, parse, type DocumentNode, type OperationDefinitionNode } from 'graphql';

const ROOT = path.resolve(import.meta.dirname, '../..');
const QUESTIONS = path.join(ROOT, 'queries/graphql');

export const ANSWERS = path.join(ROOT, 'test/answers');

/** A file of `queries/graphql`, as people and the portal ask it. */
export interface AskedQuestion {
  readonly name: string;
  readonly source: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** Lines of the comment that opens the file. */
  readonly header: readonly string[];
}

export function readAskedQuestions(): readonly AskedQuestion[] {
  return readdirSync(QUESTIONS)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) =>
      askedQuestion(path.parse(file).name, readFileSync(path.join(QUESTIONS, file), 'utf8')),
    );
}

function askedQuestion(name: string, source: string): AskedQuestion {
  const document = parse(source);
  const operations = document.definitions.filter(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const [operation] = operations;
  if (operation === undefined || operations.length > 1) {
    throw new Error(`${name} holds ${operations.length} operations; a question is one.`);
  }
  const lines = source.split('\n');
  const header = lines.slice(
    0,
    lines.findIndex((line) => !line.startsWith('#')),
  );
  return { name, source, document, operation, header };
}

export function answerFile(name: string): string {
  return path.join(ANSWERS, `${name}.json`);
}
