import { readFileSync } from 'node:fs';
import { Kind, parse } from 'graphql';

/** Who asks in a step, as the README calls them. */
export type Asker = 'The public' | 'The focal point' | 'The officer';

export interface Step {
  readonly asker: Asker;
  /** What the README says is done. */
  readonly title: string;
  readonly document: string;
  readonly variables: readonly string[];
  /** An excerpt of the answer. */
  readonly excerpt: unknown;
}

const README = new URL('../../../README.md', import.meta.url);
const CHAPTER = /\n## A walk through\n(.*?)\n## /s;
const STEP =
  /\*\*(The public|The focal point|The officer)\*\*([^`]*):\n\n```graphql\n(.*?)```\n\n```json\n(.*?)```/gs;

/** The walk through of the README, step by step. */
export function stepsOfReadme(): readonly Step[] {
  const [, chapter = ''] = CHAPTER.exec(readFileSync(README, 'utf8')) ?? [];
  return [...chapter.matchAll(STEP)].map(([, asker, title = '', document = '', excerpt = '']) => ({
    asker: asker as Asker,
    title: `${String(asker)}${title.replaceAll('\n', ' ')}`,
    document,
    variables: variablesOf(document),
    excerpt: JSON.parse(excerpt) as unknown,
  }));
}

function variablesOf(document: string): readonly string[] {
  return parse(document).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? (definition.variableDefinitions ?? []).map(({ variable }) => variable.name.value)
      : [],
  );
}

/** All texts of an answer by their names, later ones in place of earlier ones. */
export function textsIn(answer: unknown): Readonly<Record<string, string>> {
  if (Array.isArray(answer)) return Object.assign({}, ...answer.map(textsIn)) as never;
  if (typeof answer !== 'object' || answer === null) return {};
  return Object.entries(answer).reduce(
    (texts, [name, value]: [string, unknown]) => ({
      ...texts,
      ...(typeof value === 'string' ? { [name]: value } : textsIn(value)),
    }),
    {},
  );
}
