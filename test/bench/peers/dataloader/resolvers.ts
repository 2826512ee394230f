import { type GraphQLResolveInfo } from 'graphql';
import { type Driver } from 'neo4j-driver';
import { type BulkInput, bulkWrite } from '../bulk-write.js';
import { SEARCH, TRACE, YEARLY } from '../statements.js';
import { asked, type Loadable } from './columns.js';
import { type Loaded, type Loaders, objectOf, type Relation } from './loaders.js';

export interface PeerContext {
  readonly driver: Driver;
  readonly loaders: Loaders;
}

type Resolver = (
  parent: Loaded,
  args: Loaded,
  context: PeerContext,
  info: GraphQLResolveInfo,
) => unknown;

const LONGEST_LIST = 250;

/** A connection: one more than asked for tells whether another page follows. */
function page(type: Loadable, relation: Relation): Resolver {
  return async (parent, { first, ...args }, { loaders }, info) => {
    const most = Number(first);
    const found = await loaders.load(String(parent['id']), {
      ...{ relation, asked: asked(type, info) },
      parameters: { ...args, first: most + 1 },
    });
    return { nodes: found.slice(0, most), pageInfo: { hasNextPage: found.length > most } };
  };
}

function list(type: Loadable, relation: Relation): Resolver {
  return (parent, _args, { loaders }, info) =>
    loaders.load(String(parent['id']), {
      ...{ relation, asked: asked(type, info) },
      parameters: { first: LONGEST_LIST },
    });
}

function one(type: Loadable, relation: Relation): Resolver {
  return async (parent, _args, { loaders }, info) => {
    const [found] = await loaders.load(String(parent['id']), {
      ...{ relation, asked: asked(type, info) },
      parameters: { first: 1 },
    });
    return found ?? null;
  };
}

function byId(type: Loadable): Resolver {
  return async (_parent, { id }, { loaders }, info) => {
    const columns = asked(type, info);
    const [row] = await loaders.rows(`MATCH (x:${type} {id: $id}) RETURN ${columns.list}`, { id });
    return row === undefined ? null : objectOf(columns, row[0] as readonly unknown[]);
  };
}

const relation = (name: string, match: string, order = 'x.id'): Relation => ({
  name,
  match,
  order,
});

/** What is missing comes last, as the least text. */
const LATEST_CHANGE = "coalesce(x.observedPeriodFromEarliest, '') DESC, x.id DESC";
const LATEST_READING = "coalesce(x.periodFromEarliest, '') DESC, x.id DESC";

const platforms: Resolver = async (_parent, { ids, first }, { loaders }, info) => {
  const columns = asked('Platform', info);
  const most = Number(first);
  const rows = await loaders.rows(
    `MATCH (x:Platform) WHERE x.id IN $ids
     WITH x ORDER BY x.id LIMIT toInteger($first) RETURN ${columns.list}`,
    { ids, first: most + 1 },
  );
  const nodes = rows.slice(0, most).map(([row]) => objectOf(columns, row as readonly unknown[]));
  return { nodes, pageInfo: { hasNextPage: rows.length > most } };
};

const search: Resolver = async (_parent, args, { loaders }) => {
  const rows = await loaders.rows(`${SEARCH}RETURN node.id, type`, args);
  return rows.map(([id, type]) => ({ record: { id, type } }));
};

const trace: Resolver = async (_parent, args, { loaders }) => {
  const rows = await loaders.rows(`${TRACE}RETURN id, atLeastMonths, atMostMonths`, args);
  const hits = rows.map(([id, atLeastMonths, atMostMonths]) => ({
    ...{ platform: { id: args['platform'] }, routeChange: { id } },
    lag: { atLeastMonths, atMostMonths },
  }));
  return { hits };
};

const tradeFlows: Resolver = async (_parent, args, { loaders }) => {
  const rows = await loaders.rows(
    `${YEARLY}RETURN year, directRows, reExportRows, directReported, directQuantity,
       reExportReported, reExportQuantity, appendixN, conflicting`,
    args,
  );
  const years = rows.map(([year, directRows, reExportRows, ...sums]) => {
    const [directN, direct, reExportN, reExport, appendixN, conflicting] = sums;
    const parts = {
      ...{ direct: reportedOf(directN, direct), reExport: reportedOf(reExportN, reExport) },
      ...{ directRows: Number(directRows), reExportRows: Number(reExportRows) },
      ...{ appendixN, conflicting },
    };
    return { year, parts };
  });
  const total = years.reduce((sum, { parts }) => sum + parts.directRows + parts.reExportRows, 0);
  return { rows: total, years };
};

/** Where nobody reported anything there is no zero to tell. */
const reportedOf = (n: unknown, quantity: unknown) => ({ value: n === 0 ? null : quantity, n });

const createPlatformPresences: Resolver = (_parent, args, { driver }) =>
  bulkWrite(driver, args as unknown as BulkInput);

const localised =
  (field: string): Resolver =>
  (parent) => ({ text: parent[field] });

export const resolvers = {
  Query: {
    platform: byId('Platform'),
    series: byId('Series'),
    party: byId('Party'),
    ...{ platforms, search, trace, tradeFlows },
  },
  Mutation: { createPlatformPresences },
  Platform: {
    title: localised('title'),
    adherences: page('Adherence', relation('adherences', '(from)<-[:COMMITS]-(x)')),
    attributedRouteChanges: page(
      'RouteChange',
      relation(
        'attributedRouteChanges',
        '(from)<-[:NAMES_CAUSE]-()-[:EXPLAINS]->(x) WITH DISTINCT x',
        LATEST_CHANGE,
      ),
    ),
  },
  Series: {
    readings: page(
      'Reading',
      relation(
        'readings',
        '(from)<-[:IN_SERIES]-(x:Reading) WHERE x.readingStatus = $status AND x.year >= $fromYear',
        LATEST_READING,
      ),
    ),
  },
  Reading: {
    period: ({ period }: Loaded) => (period === null ? null : { from: { edtf: period } }),
  },
  Party: {
    name: localised('name'),
    platforms: page('Platform', relation('platforms', '(from)<-[:BASED_IN]-(x:Platform)')),
  },
  Territory: { name: localised('name') },
  Jurisdiction: {
    __resolveType: ({ __typename: labels }: Loaded) =>
      (labels as readonly string[]).includes('Party') ? 'Party' : 'Territory',
  },
  Adherence: {
    code: one('CodeOfConduct', relation('code', '(from)-[:ADHERES_TO]->(x)')),
  },
  CodeOfConduct: { title: localised('title') },
  RouteChange: {
    title: localised('title'),
    taxa: list('Taxon', relation('taxa', '(from)-[:COVERS]->(x)')),
  },
  Taxon: {
    legislationChanges: page(
      'LegislationChange',
      relation('legislationChanges', '(from)<-[:COVERS]-(x:LegislationChange)'),
    ),
  },
  LegislationChange: {
    title: localised('title'),
    enactedBy: one('Jurisdiction', relation('enactedBy', '(from)-[:ENACTED_BY]->(x)')),
  },
};
