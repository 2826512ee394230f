import { UndirectedGraph } from 'graphology';
import louvainModule from 'graphology-communities-louvain';
import { type Measured } from '../estimate/estimate.js';
import { refusal, RefusalReason, type Refusal } from '../estimate/refusal.js';
import { randomStream, shuffled, uniform } from '../statistics/random-stream.js';

/** A platform with the taxa that records name together with it, groups so wide as to join all left out. */
export interface PlatformTaxa {
  readonly platform: string;
  readonly taxa: readonly string[];
}

/** How to look for communities. */
export interface CommunitiesQuestion {
  /** Greater than 1 gives more and smaller communities, smaller than 1 fewer and larger ones. */
  readonly resolution: number;
  readonly seed: number;
}

/** Platforms joined more among each other than with the others. */
export interface Community {
  /** By id. */
  readonly platforms: readonly string[];
  /** Taxa that records name with two of its platforms or more, by id. */
  readonly taxa: readonly string[];
  /** In what share of the repeated searches two of its platforms stood together, mean over all pairs. */
  readonly together: Measured | Refusal;
}

export interface Communities {
  /** By the id of their first platform. */
  readonly communities: readonly Community[];
  /** Platforms that share no taxon with any other, by id. */
  readonly apart: readonly string[];
  /** How many pairs of platforms share a taxon. */
  readonly links: number;
  /** Of the communities given, from -0.5 to below 1. */
  readonly modularity: Measured | Refusal;
}

// The package is CommonJS that exports the function itself, which its types call `default`.
const louvain = louvainModule as unknown as typeof louvainModule.default;

/** How often it is searched, each time from another seed, for the best and to see what rests on the seed. */
export const SEARCHES = 100;

/**
 * Communities of platforms by shared taxa: platforms are nodes, two are linked with a weight of as many
 * taxa as records name with both, and the method of Louvain (Blondel et al. 2008,
 * doi:10.1088/1742-5468/2008/10/P10008) makes groups of high modularity. It finds groups in chance links
 * too, and others from another seed: the best of many searches is given, and `together` says how much of a
 * group rests on the seed.
 */
export function communitiesOf(
  platforms: readonly PlatformTaxa[],
  question: CommunitiesQuestion,
): Communities {
  const links = linksAmong(platforms);
  const joined = endsOf(links);
  const apart = platforms.map(({ platform }) => platform).filter((id) => !joined.includes(id));
  if (links.length === 0) {
    return { communities: [], apart, links: 0, modularity: refusal(RefusalReason.EMPTY) };
  }
  const searches = Array.from({ length: SEARCHES }, (_, index) => found(links, question, index));
  const { communities, modularity } = best(searches);
  return {
    communities: grouped(communities).map((members) => ({
      platforms: members,
      taxa: sharedTaxa(platforms.filter(({ platform }) => members.includes(platform))),
      together: togetherIn(searches, members),
    })),
    apart,
    links: links.length,
    modularity: { value: modularity, interval: null },
  };
}

interface Link {
  readonly one: string;
  readonly other: string;
  /** How many taxa records name with both. */
  readonly weight: number;
}

const linksAmong = (platforms: readonly PlatformTaxa[]): readonly Link[] =>
  platforms.flatMap(({ platform, taxa }, index) =>
    platforms.slice(index + 1).flatMap((other) => {
      const weight = taxa.filter((taxon) => other.taxa.includes(taxon)).length;
      return weight === 0 ? [] : [{ one: platform, other: other.platform, weight }];
    }),
  );

/** A partition: the number of the community of each platform, and its modularity. */
interface Search {
  readonly communities: Readonly<Record<string, number>>;
  readonly modularity: number;
}

/** The method goes through nodes in their order, so each search has one of its own. */
function found(
  links: readonly Link[],
  { resolution, seed }: CommunitiesQuestion,
  index: number,
): Search {
  const stream = randomStream({ seed, purpose: 'communities', index });
  const graph = new UndirectedGraph();
  for (const platform of shuffled(stream, endsOf(links))) graph.addNode(platform);
  for (const { one, other, weight } of links) graph.addEdge(one, other, { weight });
  return louvain.detailed(graph, {
    resolution,
    rng: () => uniform(stream),
    getEdgeWeight: 'weight',
  });
}

const endsOf = (links: readonly Link[]): readonly string[] =>
  [...new Set(links.flatMap(({ one, other }) => [one, other]))].sort();

/** That of the greatest modularity, the first of several. */
const best = (searches: readonly Search[]): Search =>
  searches.reduce((so, other) => (other.modularity > so.modularity ? other : so));

function grouped(communityOf: Search['communities']): readonly (readonly string[])[] {
  const platforms = Object.keys(communityOf).sort();
  const numbers = [...new Set(platforms.map((platform) => communityOf[platform]))];
  return numbers.map((number) => platforms.filter((platform) => communityOf[platform] === number));
}

function sharedTaxa(members: readonly PlatformTaxa[]): readonly string[] {
  const named = members.flatMap(({ taxa }) => taxa);
  const counts = new Map<string, number>();
  for (const taxon of named) counts.set(taxon, (counts.get(taxon) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > 1)
    .map(([taxon]) => taxon)
    .sort();
}

function togetherIn(searches: readonly Search[], members: readonly string[]): Measured | Refusal {
  const pairs = members.flatMap((one, index) =>
    members.slice(index + 1).map((other) => [one, other] as const),
  );
  if (pairs.length === 0) return refusal(RefusalReason.TOO_FEW, { platforms: members.length });
  const joined = searches.map(
    ({ communities }) =>
      pairs.filter(([one, other]) => communities[one] === communities[other]).length,
  );
  const total = joined.reduce((sum, count) => sum + count, 0);
  return { value: total / (searches.length * pairs.length), interval: null };
}
