import {
  type PeerQuestion,
  type PeerQuestions,
  type PeerRequest,
} from '../questions/peer-questions.js';

/*
 * The questions in the schema that @neo4j/graphql makes: a relation is a list, texts are plain, and what
 * is one record in Pangolink is a list of one.
 */

const POINT = `query Point($id: ID!) {
  platforms(where: { id: { eq: $id } }) {
    id stateId title platformType channel url note status sharingLevel recordedAt
  }
}`;

const READING = 'id year value n denominator readingStatus recordedAt periodFrom';

const READINGS_WHERE = '{ readingStatus: { eq: "OBSERVED" }, year: { gte: $fromYear } }';

/** By its connection, which tells whether another page follows. */
const READINGS_CONNECTED = `query FilteredPage($id: ID!, $fromYear: Int!) {
  series(where: { id: { eq: $id } }) {
    id
    readingsConnection(
      where: { node: ${READINGS_WHERE} }
      sort: [{ node: { periodFromEarliest: DESC } }, { node: { id: DESC } }]
      first: 50
    ) {
      edges { node { ${READING} } }
      pageInfo { hasNextPage }
    }
  }
}`;

/** By its plain list, of one more than the page: the connection collects and counts every match. */
const READINGS_LISTED = `query FilteredPage($id: ID!, $fromYear: Int!) {
  series(where: { id: { eq: $id } }) {
    id
    readings(
      where: ${READINGS_WHERE}
      sort: [{ periodFromEarliest: DESC }, { id: DESC }]
      limit: 51
    ) { ${READING} }
  }
}`;

const TWO_HOPS = `query TwoHops($id: ID!) {
  parties(where: { id: { eq: $id } }) {
    id
    name
    platforms(sort: [{ id: ASC }], limit: 40) {
      id
      title
      adherences(sort: [{ id: ASC }], limit: 3) { id adherenceKind basis code { id title } }
    }
  }
}`;

const FOUR_HOPS = `query FourHops($ids: [ID!]!) {
  platforms(where: { id: { in: $ids } }, sort: [{ id: ASC }], limit: 20) {
    id
    title
    attributedRouteChanges(first: 10) {
      id
      title
      taxa(sort: [{ id: ASC }]) {
        id
        scientificName
        legislationChanges(sort: [{ id: ASC }], limit: 3) {
          id
          title
          enactedBy { __typename ... on Party { id code name } }
        }
      }
    }
  }
}`;

const SEARCH = `query Search($text: String!) {
  search(text: $text, first: 20) { id type }
}`;

const TRACE = `query Trace($platform: ID!, $atLeast: Float!) {
  trace(platform: $platform, atLeast: $atLeast, fromMonths: 0, toMonths: 36) {
    platform routeChange atLeastMonths atMostMonths
  }
}`;

const YEARLY = `query Yearly($taxon: String!, $term: String!, $fromYear: Int!, $toYear: Int!) {
  tradeFlows(taxon: $taxon, term: $term, unit: "", fromYear: $fromYear, toYear: $toYear) {
    year directRows reExportRows directReported directQuantity reExportReported reExportQuantity
    appendixN conflicting
  }
}`;

type Found = Readonly<Record<string, unknown>>;

const foundIn = (json: unknown, field: string): readonly Found[] =>
  (json as { data: Record<string, readonly Found[]> }).data[field] ?? [];

const listIn = (found: Found | undefined, field: string) => (found?.[field] ?? []) as Found[];

const textOf = (text: unknown) => (text === null ? null : { text });

const named = ({ id, title }: Found) => ({ id, title: textOf(title) });

function asked<Parameters>(
  query: string,
  canonical: (json: unknown) => Found,
): PeerQuestion<Parameters> {
  const request = (variables: Parameters): PeerRequest => ({
    path: '/',
    body: { query, variables },
  });
  return { request, canonical };
}

const platformOf = (json: unknown) => {
  const [found] = foundIn(json, 'platforms');
  return { platform: found === undefined ? null : { ...found, title: textOf(found['title']) } };
};

const readingOf = ({ periodFrom, ...reading }: Found) => ({
  ...reading,
  period: periodFrom === null ? null : { from: { edtf: periodFrom } },
});

function connectedReadings(json: unknown) {
  const [found] = foundIn(json, 'series');
  if (found === undefined) return { series: null };
  const { edges, pageInfo } = found['readingsConnection'] as {
    readonly edges: readonly { readonly node: Found }[];
    readonly pageInfo: unknown;
  };
  const nodes = edges.map(({ node }) => readingOf(node));
  return { series: { id: found['id'], readings: { nodes, pageInfo } } };
}

function listedReadings(json: unknown) {
  const [found] = foundIn(json, 'series');
  if (found === undefined) return { series: null };
  const all = listIn(found, 'readings');
  const nodes = all.slice(0, 50).map(readingOf);
  const pageInfo = { hasNextPage: all.length > 50 };
  return { series: { id: found['id'], readings: { nodes, pageInfo } } };
}

function partyOf(json: unknown) {
  const [found] = foundIn(json, 'parties');
  if (found === undefined) return { party: null };
  const nodes = listIn(found, 'platforms').map((platform) => ({
    ...named(platform),
    adherences: { nodes: listIn(platform, 'adherences').map(adherenceOf) },
  }));
  return { party: { id: found['id'], name: textOf(found['name']), platforms: { nodes } } };
}

function adherenceOf(adherence: Found) {
  const [code] = listIn(adherence, 'code');
  return { ...adherence, code: code === undefined ? null : named(code) };
}

function changedPlatforms(json: unknown) {
  const nodes = foundIn(json, 'platforms').map((platform) => ({
    ...named(platform),
    attributedRouteChanges: {
      nodes: listIn(platform, 'attributedRouteChanges').map((change) => ({
        ...named(change),
        taxa: listIn(change, 'taxa').map(taxonOf),
      })),
    },
  }));
  return { platforms: { nodes } };
}

const taxonOf = ({ id, scientificName, ...taxon }: Found) => ({
  ...{ id, scientificName },
  legislationChanges: {
    nodes: listIn(taxon, 'legislationChanges').map((law) => ({
      ...named(law),
      enactedBy: placeOf(listIn(law, 'enactedBy')[0]),
    })),
  },
});

function placeOf(place: Found | undefined) {
  if (place === undefined) return null;
  return 'name' in place ? { ...place, name: textOf(place['name']) } : place;
}

const searched = (json: unknown) => ({
  search: foundIn(json, 'search').map(({ id, type }) => ({ record: { __typename: type, id } })),
});

const traced = (json: unknown) => ({
  trace: {
    hits: foundIn(json, 'trace').map(({ platform, routeChange, ...lag }) => ({
      ...{ platform: { id: platform }, routeChange: { id: routeChange }, lag },
    })),
  },
});

function traded(json: unknown) {
  const found = foundIn(json, 'tradeFlows');
  const rows = found.reduce(
    (sum, { directRows, reExportRows }) => sum + Number(directRows) + Number(reExportRows),
    0,
  );
  return { tradeFlows: { rows, years: found.map(yearOf) } };
}

/** Where nobody reported anything there is no zero to tell. */
const reportedOf = (n: unknown, quantity: unknown) => ({ value: n === 0 ? null : quantity, n });

const yearOf = (found: Found) => {
  const { year, directReported, directQuantity, reExportReported, reExportQuantity, ...counts } =
    found;
  const direct = reportedOf(directReported, directQuantity);
  return {
    year,
    parts: { direct, reExport: reportedOf(reExportReported, reExportQuantity), ...counts },
  };
};

/** With the page of readings asked for by its connection. */
export const CONNECTED: PeerQuestions = {
  point: asked(POINT, platformOf),
  'filtered-page': asked(READINGS_CONNECTED, connectedReadings),
  'two-hops': asked(TWO_HOPS, partyOf),
  'four-hops': asked(FOUR_HOPS, changedPlatforms),
  search: asked(SEARCH, searched),
  trace: asked(TRACE, traced),
  yearly: asked(YEARLY, traded),
};

/** With the page of readings asked for by its plain list, which is read in fewer steps. */
export const LISTED: PeerQuestions = {
  ...CONNECTED,
  'filtered-page': asked(READINGS_LISTED, listedReadings),
};
