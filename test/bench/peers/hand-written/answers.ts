import { SEARCH, TRACE, YEARLY } from '../statements.js';

/*
 * One statement for each question, its rows as lists by position, and the answer in the form that
 * Pangolink gives it. Labels stand only where a relation leads to nodes of several; what is missing
 * comes last in a descending order as the least text. Nothing else stands between the database and the
 * wire.
 */

type Row = readonly unknown[];

export interface HandWritten {
  readonly text: string;
  /** Gives the answer to what the statement returned in its only row. */
  readonly answer: (row: unknown) => unknown;
}

const title = (node: string, property = 'title'): string =>
  `coalesce(${node}.${property}En, ${node}.${property}Fr, ${node}.${property}Es)`;

const textOf = (text: unknown) => (text === null ? null : { text });

const rowsIn = (list: unknown) => list as readonly Row[];

const point: HandWritten = {
  text: `
MATCH (p:Platform {id: $id})
RETURN [p.id, p.stateId, ${title('p')}, p.platformType, p.channel, p.url, p.note, p.status,
  p.sharingLevel, p.recordedAt]`,
  answer: (row) => ({ platform: row === undefined ? null : platformOf(row as Row) }),
};

const platformOf = ([id, stateId, name, platformType, channel, url, note, ...rest]: Row) => {
  const [status, sharingLevel, recordedAt] = rest;
  const head = { id, stateId, title: textOf(name), platformType, channel, url, note };
  return { ...head, status, sharingLevel, recordedAt };
};

const PAGE = 50;

const filteredPage: HandWritten = {
  text: `
MATCH (s:Series {id: $id})
RETURN [s.id, COLLECT {
  MATCH (s)<-[:IN_SERIES]-(r:Reading)
  WHERE r.readingStatus = 'OBSERVED' AND r.year >= $fromYear
  WITH r ORDER BY coalesce(r.periodFromEarliest, '') DESC, r.id DESC
  LIMIT ${PAGE + 1}
  RETURN [r.id, r.year, r.value, r.n, r.denominator, r.readingStatus, r.recordedAt, r.period, r.periodFrom]
}]`,
  answer: (row) => ({ series: row === undefined ? null : seriesOf(row as Row) }),
};

function seriesOf([id, readings]: Row) {
  const found = rowsIn(readings);
  const nodes = found.slice(0, PAGE).map(readingOf);
  return { id, readings: { nodes, pageInfo: { hasNextPage: found.length > PAGE } } };
}

const readingOf = ([id, year, value, n, denominator, readingStatus, ...rest]: Row) => {
  const [recordedAt, period, from] = rest;
  return {
    ...{ id, year, value, n, denominator, readingStatus, recordedAt },
    period: period === null ? null : { from: from === null ? null : { edtf: from } },
  };
};

const twoHops: HandWritten = {
  text: `
MATCH (j:Party {id: $id})
RETURN [j.id, ${title('j', 'name')}, COLLECT {
  MATCH (j)<-[:BASED_IN]-(p:Platform)
  WITH p ORDER BY p.id LIMIT 40
  RETURN [p.id, ${title('p')}, COLLECT {
    MATCH (p)<-[:COMMITS]-(a)
    WITH a ORDER BY a.id LIMIT 3
    RETURN [a.id, a.adherenceKind, a.basis, COLLECT {
      MATCH (a)-[:ADHERES_TO]->(c) RETURN [c.id, ${title('c')}] LIMIT 1
    }]
  }]
}]`,
  answer: (row) => ({ party: row === undefined ? null : partyOf(row as Row) }),
};

const partyOf = ([id, name, platforms]: Row) => ({
  ...{ id, name: textOf(name) },
  platforms: {
    nodes: rowsIn(platforms).map(([platform, label, adherences]) => ({
      ...{ id: platform, title: textOf(label) },
      adherences: { nodes: rowsIn(adherences).map(adherenceOf) },
    })),
  },
});

const adherenceOf = ([id, adherenceKind, basis, codes]: Row) => {
  const [code] = rowsIn(codes);
  return {
    ...{ id, adherenceKind, basis },
    code: code === undefined ? null : { id: code[0], title: textOf(code[1]) },
  };
};

/** Taxa and their laws stand in many changes: each is read once, and changes name their taxa by id. */
const fourHops: HandWritten = {
  text: `
MATCH (p:Platform) WHERE p.id IN $ids
WITH p ORDER BY p.id LIMIT 20
WITH collect([p, COLLECT {
  MATCH (p)<-[:NAMES_CAUSE]-()-[:EXPLAINS]->(c)
  WITH DISTINCT c ORDER BY coalesce(c.observedPeriodFromEarliest, '') DESC, c.id DESC
  LIMIT 10
  RETURN c
}]) AS platforms
RETURN [
  [each IN platforms | [each[0].id, ${title('(each[0])')}, [c IN each[1] |
    [c.id, ${title('c')}, [(c)-[:COVERS]->(t) | t.id]]]]],
  COLLECT {
    UNWIND platforms AS each
    UNWIND each[1] AS c
    MATCH (c)-[:COVERS]->(t)
    WITH DISTINCT t
    RETURN [t.id, t.scientificName, COLLECT {
      MATCH (t)<-[:COVERS]-(l:LegislationChange)
      WITH l ORDER BY l.id LIMIT 3
      RETURN [l.id, ${title('l')}, COLLECT {
        MATCH (l)-[:ENACTED_BY]->(j)
        RETURN [j:Party, j.id, j.code, ${title('j', 'name')}] LIMIT 1
      }]
    }]
  }
]`,
  answer: (row) => {
    const [platforms, taxa] = row as Row;
    const byId = new Map(rowsIn(taxa).map((taxon) => [taxon[0], taxonOf(taxon)]));
    return { platforms: { nodes: rowsIn(platforms).map((each) => changedOf(each, byId)) } };
  },
};

const changedOf = ([id, name, changes]: Row, taxa: ReadonlyMap<unknown, unknown>) => ({
  ...{ id, title: textOf(name) },
  attributedRouteChanges: {
    nodes: rowsIn(changes).map(([change, label, covered]) => ({
      ...{ id: change, title: textOf(label) },
      taxa: [...(covered as readonly string[])].sort().map((taxon) => taxa.get(taxon)),
    })),
  },
});

const taxonOf = ([id, scientificName, laws]: Row) => ({
  ...{ id, scientificName },
  legislationChanges: {
    nodes: rowsIn(laws).map(([law, label, enactedBy]) => ({
      ...{ id: law, title: textOf(label) },
      enactedBy: placeOf(rowsIn(enactedBy)[0]),
    })),
  },
});

function placeOf(row: Row | undefined) {
  if (row === undefined) return null;
  const [isParty, id, code, name] = row;
  if (isParty !== true) return { __typename: 'Territory' };
  return { __typename: 'Party', id, code, name: textOf(name) };
}

const search: HandWritten = {
  text: `${SEARCH}RETURN collect([node.id, type])`,
  answer: (row) => ({
    search: rowsIn(row).map(([id, type]) => ({ record: { __typename: type, id } })),
  }),
};

const trace: HandWritten = {
  text: `${TRACE}RETURN collect([$platform, id, atLeastMonths, atMostMonths])`,
  answer: (row) => ({ trace: { hits: rowsIn(row).map(hitOf) } }),
};

const hitOf = ([platform, id, atLeastMonths, atMostMonths]: Row) => ({
  platform: { id: platform },
  routeChange: { id },
  lag: { atLeastMonths, atMostMonths },
});

const yearly: HandWritten = {
  text: `${YEARLY}RETURN collect([year, directRows, reExportRows, directReported, directQuantity,
  reExportReported, reExportQuantity, appendixN, conflicting])`,
  answer: (row) => {
    const years = rowsIn(row).map(yearOf);
    const rows = years.reduce((sum, { parts }) => sum + parts.directRows + parts.reExportRows, 0);
    return { tradeFlows: { rows, years } };
  },
};

const yearOf = ([year, directRows, reExportRows, ...sums]: Row) => {
  const [directReported, directQuantity, reExportReported, reExportQuantity, ...counts] = sums;
  const [appendixN, conflicting] = counts;
  return {
    year,
    parts: {
      direct: reportedOf(directReported, directQuantity),
      reExport: reportedOf(reExportReported, reExportQuantity),
      directRows: directRows as number,
      reExportRows: reExportRows as number,
      ...{ appendixN, conflicting },
    },
  };
};

/** Where nobody reported anything there is no zero to tell. */
const reportedOf = (n: unknown, quantity: unknown) => ({ value: n === 0 ? null : quantity, n });

export const HAND_WRITTEN: Readonly<Record<string, HandWritten>> = {
  point,
  'filtered-page': filteredPage,
  'two-hops': twoHops,
  'four-hops': fourHops,
  search,
  trace,
  yearly,
};

/** What every asking of a question has beside its own parameters. */
export const CONSTANTS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  search: { first: 20 },
  trace: { fromMonths: 0, toMonths: 36 },
  yearly: { unit: '' },
};
