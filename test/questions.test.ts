import 'reflect-metadata';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  getVariableValues,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
  type GraphQLSchema,
} from 'graphql';
import { withinInputDepth, withinLimits } from '../src/api/limits.js';
import { Reckoning } from '../src/api/reckoning.js';
import { readConfig } from '../src/config.js';
import { isNodeType } from '../src/graph/mapping.js';
import { expectedStatements } from './support/expected-statements.js';
import {
  ANSWERS,
  answerFile,
  readAskedQuestions,
  type AskedQuestion,
} from './support/questions.js';
import { seededGraph, type SeededGraph } from './support/seeded-graph.js';

const QUESTIONS = readAskedQuestions();
const DUTIES = [
  '15.57 a)',
  '15.57 b)',
  '15.57 c)',
  '15.57 d)',
  '17.92 a)',
  '17.92 b)',
  '17.92 c)',
  '17.93 c)',
];
const DUTY_LINE = /^# Duty: (?:15\.57|17\.9[23]) [a-d]\)(?:, (?:15\.57|17\.9[23]) [a-d]\))*$/;

let seeded: SeededGraph;

beforeAll(async () => {
  seeded = await seededGraph();
});

afterAll(() => seeded.close());

describe.each(QUESTIONS.map((question) => [question.name, question] as const))(
  '%s',
  (name, question) => {
    test('says what it asks, which duty it serves, and runs as it is', () => {
      const { header, operation } = question;
      expect(header[0]).toMatch(/^# .*\?$/);
      expect(header[1]).toMatch(DUTY_LINE);
      expect(operation.name?.value).toBe(inPascalCase(name));
      const withoutDefault = (operation.variableDefinitions ?? [])
        .filter(({ defaultValue }) => defaultValue === undefined)
        .map(({ variable }) => variable.name.value);
      expect(withoutDefault).toEqual([]);
    });

    test('keeps the limits of the API', () => {
      const { limits } = readConfig({});
      expect(validate(seeded.schema, question.document)).toEqual([]);
      const rules = [withinLimits(limits), withinInputDepth(limits)];
      expect(validate(seeded.schema, question.document, rules)).toEqual([]);
      expect(costOf(seeded.schema, question)).toBeLessThanOrEqual(limits.cost);
    });

    test('gives its answer over the seeds, in the statements that it may take', async () => {
      const { data, errors } = await seeded.ask(question.source);
      expect(errors).toBeUndefined();
      const answer = JSON.parse(JSON.stringify(data)) as Readonly<Record<string, unknown>>;
      expect(answer).toEqual(JSON.parse(readFileSync(answerFile(name), 'utf8')));
      expect(seeded.statements).toHaveLength(expectedStatements(seeded.schema, question, answer));
    });
  },
);

describe('The questions together', () => {
  test('have no answer without a question', () => {
    const answers = readdirSync(ANSWERS).map((file) => path.parse(file).name);
    expect(answers.sort()).toEqual(QUESTIONS.map(({ name }) => name));
  });

  test('serve every duty', () => {
    const served = QUESTIONS.flatMap(({ header }) => header[1]?.match(/\d+\.\d+ [a-d]\)/g) ?? []);
    expect([...new Set(served)].sort()).toEqual(DUTIES);
  });

  test('read every type of record', () => {
    const types = Object.values(seeded.schema.getTypeMap()).filter(isNodeType);
    const read = QUESTIONS.flatMap((question) => typesRead(seeded.schema, question));
    expect(types.map(({ name }) => name).filter((name) => !read.includes(name))).toEqual([]);
  });

  test.each([
    'trace',
    'applied',
    'search',
    'connect',
    'coverage',
    'sharing',
    'reminders',
    'node',
    'nodes',
    'meta',
  ])('ask "%s", which is of no one type', (field) => {
    const asked = QUESTIONS.flatMap(({ operation }) => operation.selectionSet.selections).map(
      (selection) => ('name' in selection ? selection.name.value : ''),
    );
    expect(asked).toContain(field);
  });

  test('read on page by page to the end, each record once and in order', async () => {
    const { source } = questionNamed('which-platforms-are-on-record');
    const ids: string[] = [];
    let cursor: string | null = null;
    do {
      const { platforms }: Platforms = await askFor(source, { first: 7, after: cursor });
      ids.push(...platforms.nodes.map(({ id }) => id));
      cursor = platforms.pageInfo.hasNextPage ? platforms.pageInfo.endCursor : null;
    } while (cursor !== null);
    expect(new Set(ids).size).toBe(ids.length);
    const atOnce: Platforms = await askFor(source, { first: 100 });
    expect(ids).toHaveLength(atOnce.platforms.totalCount);
    expect(ids).toEqual(atOnce.platforms.nodes.map(({ id }) => id));
  });

  test('give at the instant of the last public change what they give now', async () => {
    const [row] = await seeded.graph.database.read(
      'MATCH (w:WriteSequence) RETURN w.publicRecordedAt',
      {},
    );
    const { source } = questionNamed('what-did-the-record-say-then');
    const { now, then } = await askFor<Readonly<Record<string, unknown>>>(source, {
      recordedAt: row?.[0],
    });
    expect(now).not.toBeNull();
    expect(then).toEqual(now);
  });
});

interface Platforms {
  readonly platforms: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly id: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

async function askFor<Data>(source: string, variables: Record<string, unknown>): Promise<Data> {
  const { data, errors } = await seeded.ask(source, variables);
  expect(errors).toBeUndefined();
  return data as Data;
}

function questionNamed(wanted: string): AskedQuestion {
  const question = QUESTIONS.find(({ name }) => name === wanted);
  if (question === undefined) throw new Error(`There is no question "${wanted}".`);
  return question;
}

const inPascalCase = (name: string): string =>
  name.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());

function costOf(schema: GraphQLSchema, { document, operation }: AskedQuestion): number {
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], {});
  return new Reckoning(schema, document, coerced ?? {}).costOf(operation);
}

/** Types of which a question selects a field by name, not only through an interface. */
function typesRead(schema: GraphQLSchema, { document }: AskedQuestion): readonly string[] {
  const info = new TypeInfo(schema);
  const read: string[] = [];
  visit(
    document,
    visitWithTypeInfo(info, { Field: () => void read.push(info.getParentType()?.name ?? '') }),
  );
  return read;
}
