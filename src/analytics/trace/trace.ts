import { type Onset } from '../traction/onset.js';
import { type PlatformTraction } from '../traction/platform-traction.js';
import { hitsAmong, type TraceHit, type UntestableChange, type UntestablePair } from './hits.js';
import { isBeyond } from './lag.js';
import { isSameLine } from './links.js';
import { tallyOf, type TraceTally } from './tally.js';
import {
  isDated,
  isExplainedOtherwise,
  type DatedChange,
  type PossibleRival,
  type TaxonLine,
  type TracedChange,
  type TracedPlatform,
  type TraceQuestion,
} from './traced.js';

/*
 * Which route changes began after which platforms gained traction. Everything here is pure: data in,
 * answer out. An answer joins by time and by what both sides share; it says nothing of causes.
 */

export interface TraceData {
  readonly platforms: readonly TracedPlatform[];
  readonly changes: readonly TracedChange[];
  readonly rivals: readonly PossibleRival[];
}

export interface Trace {
  readonly onsets: readonly Onset[];
  readonly withoutOnset: readonly PlatformTraction[];
  readonly eligible: readonly DatedChange[];
  readonly hits: readonly TraceHit[];
  readonly notTestable: readonly UntestableChange[];
  readonly explainedOtherwise: readonly TracedChange[];
  readonly unexplained: readonly DatedChange[];
  readonly onsetsWithoutChange: readonly Onset[];
  readonly notDated: readonly TracedChange[];
  readonly forecasts: readonly TracedChange[];
  readonly tally: TraceTally;
}

/** Answers the key question. Lists are in the order of ids, so that the same data give the same answer. */
export function traceOf({ platforms, changes, rivals }: TraceData, question: TraceQuestion): Trace {
  const sorted = sortedOut(changes.filter((change) => isAskedFor(change, question)));
  const { eligible } = sorted;
  const { hits, untestable } = hitsAmong(platforms, eligible, { question, rivals });
  const hitChanges = new Set(hits.map(({ change }) => change.id));
  const hitPlatforms = new Set(hits.map(({ onset }) => onset.platform));
  const open = eligible.filter(({ id }) => !hitChanges.has(id));
  const notTestable = notTestableOf(open, untestable, platforms);
  const beyond = new Set(notTestable.map(({ change }) => change.id));
  const tractions = platforms.map(({ traction }) => traction);
  const onsets = tractions.flatMap(({ onset }) => onset ?? []);
  return {
    ...sorted,
    onsets,
    withoutOnset: tractions.filter(({ onset }) => onset === null),
    hits,
    notTestable,
    unexplained: open.filter(({ id }) => !beyond.has(id)),
    onsetsWithoutChange: onsets.filter(({ platform }) => !hitPlatforms.has(platform)),
    tally: tallyOf({ recorded: changes.length, eligible, hits, notTestable }),
  };
}

/** What is explained otherwise and what is foreseen never stands among what may be a hit. */
function sortedOut(asked: readonly TracedChange[]) {
  const open = asked.filter((change) => !isExplainedOtherwise(change));
  const observed = open.filter(({ nature }) => nature !== 'FORECAST');
  return {
    explainedOtherwise: asked.filter(isExplainedOtherwise),
    forecasts: open.filter(({ nature }) => nature === 'FORECAST'),
    eligible: observed.filter(isDated),
    notDated: observed.filter((change) => !isDated(change)),
  };
}

function isAskedFor(
  change: TracedChange,
  { taxa, jurisdictions, measuredIn }: TraceQuestion,
): boolean {
  const byTaxon = taxa === null || taxa.some((asked) => concerns(change, asked));
  const byPlace =
    jurisdictions === null || change.jurisdictions.some((place) => jurisdictions.includes(place));
  return byTaxon && byPlace && (measuredIn === null || change.jurisdictions.includes(measuredIn));
}

const concerns = ({ taxa }: TracedChange, asked: TaxonLine): boolean =>
  taxa.some((taxon) => isSameLine(asked, taxon));

function notTestableOf(
  open: readonly DatedChange[],
  pairs: readonly UntestablePair[],
  platforms: readonly TracedPlatform[],
): readonly UntestableChange[] {
  const lastDays = platforms.flatMap(({ traction }) => traction.lastDay ?? []);
  const isBeyondAll = ({ began }: DatedChange) =>
    lastDays.length > 0 && lastDays.every((day) => isBeyond(day, began));
  return open
    .map((change) => ({
      change,
      platforms: pairs.filter((pair) => pair.change === change.id).map(({ platform }) => platform),
    }))
    .filter(({ change, platforms: sharing }) => sharing.length > 0 || isBeyondAll(change));
}
