import { badUserInput } from '../../graph/errors.js';
import { refuseMalformedId } from '../../graph/malformed-id.js';
import { type GraphSession } from '../../graph/session.js';
import { appliedOf, type AppliedItem } from './applied.js';
import { type AppliedArguments, type AppliedItemsArguments } from './applied.input.js';
import { askRecords, askSubjects, type AskedSubjects } from './ask-applied.js';
import { type AppliedChange } from './changes.js';

/** Checks the question, asks the graph and gives the answer in the form of the schema. */
export async function answerApplied(
  graph: GraphSession,
  question: AppliedArguments,
  asOf: string | null,
) {
  const held = await askSubjects(graph, subjectsOf(question), asOf);
  if (held === null) return NOWHERE;
  const { records, truncated, searched } = await askRecords(graph, held, asOf);
  const { items, tallies, changed } = appliedOf(records, { ...held, day: question.date });
  return {
    searched,
    placeId: held.place.id,
    allItems: items,
    tallies: tallies.map((tally) => ({ ...tally, isTruncated: truncated.includes(tally.kind) })),
    changed: {
      earlierChanges: changed.earlier,
      earlierCount: changed.earlier.length,
      laterChanges: changed.later,
      laterCount: changed.later.length,
    },
  };
}

/** The answer where the viewer sees no such place, taxon or platform. */
const NOWHERE = { searched: [], placeId: null } as const;

function subjectsOf({ jurisdiction, taxon, platform, channel }: AppliedArguments): AskedSubjects {
  refuseMalformedId(jurisdiction, ['jurisdiction']);
  if (taxon) refuseMalformedId(taxon, ['taxon']);
  if (platform) refuseMalformedId(platform, ['platform']);
  return {
    place: jurisdiction,
    taxon: taxon ?? null,
    platform: platform ?? null,
    channel: channel ?? null,
  };
}

const MOST_ON_A_PAGE = 100;

function refuseUnboundedPage(first: number): void {
  if (first >= 1 && first <= MOST_ON_A_PAGE) return;
  throw badUserInput(`"first" is ${first}; ask for 1 to ${MOST_ON_A_PAGE} at a time.`, ['first']);
}

/** A page of the items of some kinds and statuses, in their order. */
export function itemsOnPage(
  items: readonly AppliedItem[],
  { kinds, statuses, first, after }: AppliedItemsArguments,
): readonly AppliedItem[] {
  refuseUnboundedPage(first);
  const at = after ? items.findIndex(({ recordId }) => recordId === after) : -1;
  if (after && at < 0) {
    throw badUserInput(`"${after}" is no item; take the id of the last record of a page before.`, [
      'after',
    ]);
  }
  return items
    .slice(at + 1)
    .filter(({ kind }) => kinds?.includes(kind) ?? true)
    .filter(({ status }) => statuses?.includes(status) ?? true)
    .slice(0, first);
}

/** The first of some changes, by their first day. */
export function firstChanges(
  changes: readonly AppliedChange[],
  first: number,
): readonly AppliedChange[] {
  refuseUnboundedPage(first);
  return changes.slice(0, first);
}
