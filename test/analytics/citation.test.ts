import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  getNamedType,
  graphql,
  isInterfaceType,
  isObjectType,
  type GraphQLErrorExtensions,
} from 'graphql';
import { resultHash } from '../../src/analytics/citation/result-hash.js';
import { viewerOf } from '../../src/access/viewer-of.js';
import { idPrefix } from '../../src/graph/mapping.js';
import { ACCOUNTS, type AccountName } from '../access/support/accounts.js';
import { Dice } from '../access/support/dice.js';
import { SAMPLES, type Pool } from '../access/support/samples.js';
import { RandomPast } from '../history/support/random-past.js';
import { analysisInThread } from '../support/analysis-in-thread.js';
import { givenGraph, type GivenGraph } from '../support/given-graph.js';

describe('the hash of an answer', () => {
  test('is of canonical JSON at 12 significant digits', () => {
    expect(resultHash({ b: 0.1 + 0.2, a: [1, 'x', null] })).toBe(
      resultHash({ a: [1, 'x', null], b: 0.3 }),
    );
    expect(resultHash({ a: -0 })).toBe(resultHash({ a: 0 }));
    expect(resultHash({ a: 1.00000000001 })).not.toBe(resultHash({ a: 1 }));
  });

  test('is SHA-256 of the text of RFC 8785', () => {
    // By `sha256sum` over {"a":1,"b":"x"}
    expect(resultHash({ b: 'x', a: 1 })).toBe(
      'ecf9e98ec0641e23113ff3ce8bdc78d0ddd249886517fd4a7f68cc83d4e65667',
    );
  });
});

interface Cited {
  readonly asOf: string;
  readonly resultHash: string;
  readonly question: string;
  readonly [field: string]: unknown;
}

interface CitedQuestion {
  readonly field: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const CITATION =
  'citation { question parameters viewerClass dataVersion asOf softwareVersion seed resultHash }';
const TIMES = 6;

let given: GivenGraph;
let past: RandomPast;
const dice = new Dice(5);

beforeAll(async () => {
  given = await givenGraph();
  past = new RandomPast(given, dice);
  await past.begin();
  await past.say(past.ids.slice(0, 40), {});
});
afterAll(() => given.close());

const pool: Pool = {
  instant: () => '2020-01-01T00:00:00.000000Z',
  idsOf: (name) => {
    const type = past.records.types.find((each) => each.name === name);
    return [...(type === undefined ? [] : past.records.idsOf(type)), `${idPrefix(name)}:nowhere`];
  },
  anyId: (from) => from.oneOf(past.ids),
  manyIds: (from) => from.some(past.ids, 8),
  cursorOf: () => null,
};

/** Every field of Query that can be cited, so that one added later is held to the same. */
function citedFields(): readonly string[] {
  const { schema } = given;
  const cited = schema.getType('CitedAnswer');
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  return fields
    .filter(({ type }) => {
      const named = getNamedType(type);
      return isInterfaceType(cited) && isObjectType(named) && named.getInterfaces().includes(cited);
    })
    .map(({ name }) => name);
}

/** Some of the random questions cannot be asked. */
const isRefusal = ({ code }: GraphQLErrorExtensions): boolean => code === 'BAD_USER_INPUT';

async function ask(who: AccountName, text: string, variables: object): Promise<unknown> {
  const viewer = viewerOf(ACCOUNTS[who]);
  const result = await graphql({
    schema: given.schema,
    source: text,
    variableValues: { ...variables },
    contextValue: { graph: given.graph.as(viewer), analysis: analysisInThread },
  });
  const failures = result.errors?.filter(({ extensions }) => !isRefusal(extensions)) ?? [];
  if (failures.length > 0) throw new Error(failures.map(String).join('\n'));
  return Object.values(result.data ?? {})[0];
}

async function citationOf(
  who: AccountName,
  { field, variables }: CitedQuestion,
  asOf?: string,
): Promise<Cited | null> {
  const sample = SAMPLES[field];
  if (sample === undefined) throw new Error(`Query.${field} has no sample.`);
  const directive = asOf === undefined ? '' : ` @asOf(recordedAt: "${asOf}")`;
  const answer = await ask(
    who,
    `query (${sample.variables})${directive} { ${field}(${sample.arguments}) { ${CITATION} } }`,
    variables,
  );
  return (answer as { citation: Cited | null } | null)?.citation ?? null;
}

const verify = (who: AccountName, citation: object) =>
  ask(who, 'query ($citation: AnswerCitationInput!) { verify(citation: $citation) }', { citation });

type Asked = readonly [AccountName, CitedQuestion, Cited];

/** Each question several times, by the public and by somebody who says of which instant. */
async function askedAndCited(): Promise<readonly Asked[]> {
  const asked: Asked[] = [];
  const instant = (await given.graph.as(viewerOf(null)).lastPublicInstant()) ?? '';
  for (const field of citedFields()) {
    for (let time = 0; time < TIMES; time += 1) {
      const question = { field, variables: SAMPLES[field]?.values(dice, pool) ?? {} };
      const citation = await citationOf('nobody', question);
      if (citation !== null) asked.push(['nobody', question, citation]);
      const own = await citationOf('kenya', question, instant);
      if (own !== null) asked.push(['kenya', question, own]);
    }
  }
  return asked;
}

test('every cited answer is given again after later writes, and verified', async () => {
  const asked = await askedAndCited();
  expect(new Set(asked.map(([, { field }]) => field))).toEqual(new Set(citedFields()));
  for (let write = 0; write < 3; write += 1) await past.say(dice.some(past.ids, 30, 20), {});
  for (const [who, question, citation] of asked) {
    const again = await citationOf(who, question, citation.asOf);
    expect(again?.resultHash).toBe(citation.resultHash);
    expect(await verify(who, citation)).toBe('MATCH');
  }
});

describe('a citation that was changed', () => {
  const question = { field: 'trace', variables: { level: 40 } };

  test.each([
    ['its hash', { resultHash: '0'.repeat(64) }],
    ['its question', { question: 'meta' }],
    ['its question, to one that there never was', { question: 'constructor' }],
    ['its parameters, to some that are refused', { parameters: {} }],
    ['its instant, to one before all', { asOf: '2020-01-01T00:00:00.000000Z' }],
    ['who asked', { viewerClass: 'RESEARCHER' }],
  ])('in %s matches nothing', async (_what, change) => {
    const citation = await citationOf('nobody', question);
    expect(await verify('nobody', { ...citation })).toBe('MATCH');
    expect(await verify('nobody', { ...citation, ...change })).toBe('NO_MATCH');
  });
});

test('a citation of one class of viewer is nothing to another', async () => {
  const citation = await citationOf('nobody', { field: 'trace', variables: { level: 40 } });
  expect(await verify('officer', { ...citation })).toBe('NO_MATCH');
});

test('the present of somebody who signed in is not cited', async () => {
  const question = { field: 'trace', variables: { level: 40 } };
  expect(await citationOf('officer', question)).toBeNull();
});

test('an answer says what was searched, as of when, and for whom', async () => {
  const text =
    '{ trace(traction: { level: { atLeast: 40 } }) { certificate { searched { kind records } asOf viewerClass } } }';
  const { certificate } = (await ask('officer', text, {})) as { certificate: object };
  expect(certificate).toEqual({
    searched: [
      'DomesticMeasure',
      'Event',
      'Finding',
      'LegislationChange',
      'Listing',
      'Platform',
      'PlatformPolicy',
      'PlatformPresence',
      'Reading',
      'RouteChange',
      'Study',
      'TradeAssessment',
    ].map((kind) => ({ kind, records: expect.any(Number) })),
    asOf: null,
    viewerClass: 'SECRETARIAT_OFFICER',
  });
});
