import { PUBLIC_VIEWER, type Viewer } from '../src/graph/viewer.js';
import { type AccessFields } from '../src/graph/write/access-fields.js';
import { givenGraph, mayRead, type GivenGraph, type GivenRecord } from './support/given-graph.js';

/*
 * Paths in small random graphs, compared with those that a search written anew finds in what is left
 * when everything hidden is taken away; now and as of an earlier instant.
 */

const VIEWERS: Readonly<Record<string, Viewer>> = {
  everyone: PUBLIC_VIEWER,
  officer: { access: ['PUBLIC', 'OFFICERS'], owner: null, ids: [] },
  owner: { access: ['PUBLIC'], owner: 'party:VN', ids: ['party:VN'] },
};

const OPEN: AccessFields = { access: 'PUBLIC', owner: null, readers: null, status: 'PUBLISHED' };
const SUBMITTED: AccessFields = { ...OPEN, access: 'OFFICERS', owner: 'party:VN' };
const DRAFT: AccessFields = { ...OPEN, access: 'NAMED', owner: 'party:BR' };

/** A generator of one sequence, so that a failing graph can be made again. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * sides);
  };
}

const ORGANISATIONS = 9;
const CLAIMS = 7;
const SOURCES = 2;

const EVIDENCE = {
  sourceKind: 'PUBLIC_RECORD',
  verification: 'SOURCE_STATED',
  confidence: 'LOW',
  sharingLevel: 'CLEAR',
  demo: false,
};

/** Organisations that are partners, claims about them and by them, sources that most of them cite. */
function randomWorld(roll: (sides: number) => number): readonly GivenRecord[] {
  const some = (kind: string, count: number, most: number) =>
    Array.from({ length: roll(most + 1) }, () => `${kind}:${roll(count)}`);
  const access = () => [SUBMITTED, DRAFT][roll(9)] ?? OPEN;
  const citations = () => some('source', SOURCES, 1).map((source) => ({ source }));
  const organisations = Array.from({ length: ORGANISATIONS }, (_, n) => ({
    id: `organisation:${n}`,
    name: `Organisation ${n}`,
    organisationKind: 'OTHER',
    partnerOf: some('organisation', ORGANISATIONS, 3).filter((id) => id !== `organisation:${n}`),
    citations: citations(),
  }));
  const claims = Array.from({ length: CLAIMS }, (_, n) => ({
    id: `claim:${n}`,
    title: `Claim ${n}`,
    statement: 'It is said.',
    claimKind: 'STATEMENT',
    legalStage: 'NOT_ASSESSED',
    ...EVIDENCE,
    about: some('organisation', ORGANISATIONS, 3),
    ...(roll(2) === 0 ? {} : { madeBy: `organisation:${roll(ORGANISATIONS)}` }),
    citations: citations(),
  }));
  const sources = Array.from({ length: SOURCES }, (_, n) => ({
    id: `source:${n}`,
    title: `Source ${n}`,
    sourceType: 'NEWS',
    reliability: 'STANDARD',
  }));
  return [...organisations, ...claims, ...sources].map((raw) => ({ raw, access: access() }));
}

/** One relation of the visible graph: who writes it, in which field, and whom it names. */
interface Link {
  readonly owner: string;
  readonly relation: string;
  readonly named: string;
}

function linksOf({ raw }: GivenRecord): readonly Link[] {
  const lists = ['partnerOf', 'about', 'citations', 'madeBy'] as const;
  return lists.flatMap((relation) => {
    const value = raw[relation];
    const items = (Array.isArray(value) ? value : value === undefined ? [] : [value]) as unknown[];
    const names = items.map((item) =>
      typeof item === 'string' ? item : (item as { source: string }).source,
    );
    return [...new Set(names)].map((named) => ({ owner: raw.id, relation, named }));
  });
}

interface Walk {
  readonly ids: readonly string[];
  readonly links: readonly Link[];
}

const TYPE: Readonly<Record<string, string>> = {
  partnerOf: 'PARTNER_OF',
  about: 'ABOUT',
  citations: 'CITES',
  madeBy: 'SAID_BY',
};

/** All walks between two records that use no link twice and touch the ends only at the ends. */
function walks(links: readonly Link[], [from, to]: Ends, most: number): readonly Walk[] {
  const done: Walk[] = [];
  const go = ({ ids, links: used }: Walk): void => {
    const at = ids.at(-1)!;
    for (const link of links.filter((candidate) => !used.includes(candidate))) {
      const next = link.owner === at ? link.named : link.named === at ? link.owner : null;
      if (next === null || next === from) continue;
      const walk = { ids: [...ids, next], links: [...used, link] };
      if (next === to) done.push(walk);
      else if (!next.startsWith('source:') && walk.links.length < most) go(walk);
    }
  };
  go({ ids: [from], links: [] });
  return done;
}

type Ends = readonly [string, string];

interface Asked {
  readonly ends: Ends;
  readonly maxLength: number;
  readonly first: number;
}

const LONGEST = 6;

function naivePaths(visible: readonly GivenRecord[], { ends, maxLength, first }: Asked): unknown {
  const ids = new Set(visible.map(({ raw: { id } }) => id));
  if (!ends.every((end) => ids.has(end))) return [];
  const links = visible.flatMap(linksOf).filter(({ named }) => ids.has(named));
  const all = walks(links, ends, LONGEST);
  const lengths = [...new Set(all.map(({ links: { length } }) => length))].sort().slice(0, 2);
  return all
    .filter(({ links: { length } }) => lengths.includes(length) && length <= maxLength)
    .filter((walk) => new Set(walk.ids).size === walk.ids.length)
    .sort((a, b) => a.links.length - b.links.length || (sortKey(a) < sortKey(b) ? -1 : 1))
    .slice(0, first)
    .map(answerOf);
}

const sortKey = ({ ids, links }: Walk): string =>
  [...ids, ...links.flatMap(({ relation, owner }) => [TYPE[relation], owner])].join('\u0001');

function answerOf({ ids, links }: Walk): unknown {
  const steps = ids.map((id, position) => {
    const link = links[position - 1];
    const direction = link?.named === id ? 'FORWARD' : 'BACKWARD';
    return {
      relation: link?.relation ?? null,
      direction: link === undefined ? null : direction,
      record: { id },
    };
  });
  return { length: links.length, steps };
}

const fields = 'length steps { relation direction record { id } }';
const variables = '$from: ID!, $to: ID!, $maxLength: Int!, $first: Int!';
const given = 'from: $from, to: $to, maxLength: $maxLength, first: $first';
const NOW = `query Connect(${variables}) { connect(${given}) { ${fields} } }`;
const AS_OF = `query Connect(${variables}, $asOf: DateTime!) @asOf(recordedAt: $asOf) {
  connect(${given}) { ${fields} } }`;

let world: GivenGraph;
beforeAll(async () => {
  world = await givenGraph();
});
afterAll(() => world.close());

async function paths(viewer: Viewer, asked: Asked, asOf: string | null): Promise<unknown> {
  const { ends, ...rest } = asked;
  const [from, to] = ends;
  const values = { from, to, ...rest, ...(asOf === null ? {} : { asOf }) };
  const { data, errors } = await world.ask(asOf === null ? NOW : AS_OF, values, viewer);
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data?.['connect'])) as unknown;
}

function randomAsked(roll: (sides: number) => number): Asked {
  const end = () => {
    const kind = roll(8);
    if (kind === 0) return `source:${roll(SOURCES)}`;
    return kind < 3 ? `claim:${roll(CLAIMS)}` : `organisation:${roll(ORGANISATIONS)}`;
  };
  const from = end();
  let to = end();
  while (to === from) to = end();
  return { ends: [from, to], maxLength: 1 + roll(LONGEST), first: 1 + roll(10) };
}

/** What a viewer may see of a graph; as of an earlier instant both then and now must permit it. */
function visibleTo(
  viewer: Viewer,
  records: readonly GivenRecord[],
  accessNow: ReadonlyMap<string, AccessFields>,
): readonly GivenRecord[] {
  return records.filter(
    ({ raw: { id }, access }) =>
      mayRead(viewer, access) && mayRead(viewer, accessNow.get(id) ?? access),
  );
}

const QUESTIONS = 12;

describe.each([1, 2, 3, 4, 5, 6])('random graph %d', (seed) => {
  const roll = dice(seed * 7919);
  const first = randomWorld(roll);
  const second = randomWorld(roll);
  const closed = [`claim:${roll(CLAIMS)}`];
  const kept = second.filter(({ raw: { id } }) => !closed.includes(id));
  const accessNow = new Map(kept.map(({ raw: { id }, access }) => [id, access]));
  const questions = Array.from({ length: QUESTIONS }, () => randomAsked(roll));
  let then = '';

  beforeAll(async () => {
    await world.empty();
    await world.write(first);
    const [row] = await world.graph.database.read(
      'MATCH (w:WriteSequence) RETURN w.publicRecordedAt',
      {},
    );
    then = String(row?.[0]);
    await world.write(kept, closed);
  });

  test.each(Object.entries(VIEWERS))('now, for %s', async (_name, viewer) => {
    for (const asked of questions) {
      const expected = naivePaths(visibleTo(viewer, kept, accessNow), asked);
      expect({ asked, found: await paths(viewer, asked, null) }).toEqual({
        asked,
        found: expected,
      });
    }
  });

  test.each(Object.entries(VIEWERS))(
    'as of before the second write, for %s',
    async (_name, viewer) => {
      for (const asked of questions) {
        const expected = naivePaths(visibleTo(viewer, first, accessNow), asked);
        expect({ asked, found: await paths(viewer, asked, then) }).toEqual({
          asked,
          found: expected,
        });
      }
    },
  );

  test('the same when everything hidden is removed', async () => {
    const before = await Promise.all(questions.map((asked) => paths(PUBLIC_VIEWER, asked, null)));
    const visible = new Set(visibleTo(PUBLIC_VIEWER, kept, accessNow).map(({ raw: { id } }) => id));
    await world.remove(kept.map(({ raw: { id } }) => id).filter((id) => !visible.has(id)));
    const after = await Promise.all(questions.map((asked) => paths(PUBLIC_VIEWER, asked, null)));
    expect(after).toEqual(before);
  });
});
