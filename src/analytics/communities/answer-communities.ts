import { badUserInput } from '../../graph/errors.js';
import { type GraphSession } from '../../graph/session.js';
import { caveat, type Caveat } from '../estimate/caveat.js';
import { described, type Estimate, type Measured } from '../estimate/estimate.js';
import { type Refusal } from '../estimate/refusal.js';
import { askPlatformTaxa } from './ask-communities.js';
import {
  communitiesOf,
  SEARCHES,
  type CommunitiesQuestion,
  type Community,
} from './communities.js';
import {
  LEAST_RESOLUTION,
  MOST_RESOLUTION,
  type CommunitiesArguments,
} from './communities.input.js';

const MOST_PLATFORMS = 1000;

/** Checks a question; what is wrong is an error that names the argument. */
export function checkedCommunities({
  resolution,
  seed,
}: CommunitiesArguments): CommunitiesQuestion {
  if (resolution >= LEAST_RESOLUTION && resolution <= MOST_RESOLUTION) return { resolution, seed };
  throw badUserInput(
    `"resolution" is ${resolution}; it is from ${LEAST_RESOLUTION} to ${MOST_RESOLUTION}.`,
    ['resolution'],
  );
}

/** Asks the graph and gives the answer in the form of the schema. */
export async function answerCommunities(
  graph: GraphSession,
  question: CommunitiesQuestion,
  asOf: string | null,
) {
  const held = await askPlatformTaxa(graph, MOST_PLATFORMS + 1, asOf);
  const platforms = held.slice(0, MOST_PLATFORMS);
  const { communities, apart, links, modularity } = communitiesOf(platforms, question);
  const joined = platforms.length - apart.length;
  return {
    tally: {
      platforms: platforms.length,
      withTaxa: platforms.filter(({ taxa }) => taxa.length > 0).length,
      joined,
      links,
      isTruncated: held.length > MOST_PLATFORMS,
    },
    communities: communities.map(shownCommunity),
    apartIds: apart,
    modularity: inShape(modularity, { unit: 'modularity', n: joined }),
    caveats: caveatsOf(joined),
    searched: [{ kind: 'Platform', records: platforms.length }],
  };
}

const shownCommunity = ({ platforms, taxa, together }: Community) => ({
  platformIds: platforms,
  taxonIds: taxa,
  together: inShape(together, { unit: 'share of searches', n: SEARCHES }),
});

const inShape = (outcome: Measured | Refusal, frame: { unit: string; n: number }): Estimate =>
  described(outcome, { ...frame, denominator: null, caveats: caveatsOf(frame.n) });

/** Which platforms and taxa are written about together is a choice of those who studied them. */
const caveatsOf = (records: number): readonly Caveat[] => [
  caveat('SELECTED_RECORDS', { records }),
  caveat('COLLECTION_NOT_WORLD', { records }),
];
