import { type Onset } from '../traction/onset.js';
import { lagOf, isBeyond, type Fit, type Lag } from './lag.js';
import { isJoined, linksOf, type TraceLink } from './links.js';
import { rivalsOf, type RivalCause } from './rivals.js';
import {
  gradeOf,
  type DatedChange,
  type HitGrade,
  type PossibleRival,
  type TracedPlatform,
  type TraceQuestion,
} from './traced.js';

export interface TraceHit {
  readonly onset: Onset;
  readonly change: DatedChange;
  readonly lag: Lag;
  /** CERTAIN only where the lag is and the links that are enough for the rule are. */
  readonly fit: Fit;
  readonly grade: HitGrade;
  readonly links: readonly TraceLink[];
  /** Attributions of this change to this platform: claims, which make no hit. */
  readonly claims: readonly string[];
  readonly rivals: readonly RivalCause[];
}

/** A platform and a change that share something, though the readings end before the change begins. */
export interface UntestablePair {
  readonly platform: string;
  readonly change: string;
}

/** A change that cannot be held against platforms, because their readings end before it begins. */
export interface UntestableChange {
  readonly change: DatedChange;
  /** Those that share something with it; none where it is later than all readings there are. */
  readonly platforms: readonly string[];
}

interface Found {
  readonly hits: readonly TraceHit[];
  readonly untestable: readonly UntestablePair[];
}

/** Holds every eligible change against every platform with readings, in the order given. */
export function hitsAmong(
  platforms: readonly TracedPlatform[],
  changes: readonly DatedChange[],
  asked: { readonly question: TraceQuestion; readonly rivals: readonly PossibleRival[] },
): Found {
  const pairs = platforms.flatMap((platform) =>
    changes.map((change) => pairOf(platform, change, asked.question)),
  );
  const hits = pairs.flatMap(({ hit }) =>
    hit === null ? [] : [{ ...hit, rivals: rivalsOf(hit, asked.rivals, asked.question.window) }],
  );
  return { hits, untestable: pairs.flatMap(({ untestable }) => untestable ?? []) };
}

interface Pair {
  readonly hit: Omit<TraceHit, 'rivals'> | null;
  readonly untestable: UntestablePair | null;
}

const NOTHING: Pair = { hit: null, untestable: null };

function pairOf(
  platform: TracedPlatform,
  change: DatedChange,
  { window, link }: TraceQuestion,
): Pair {
  const { onset, lastDay } = platform.traction;
  if (lastDay === null) return NOTHING;
  const links = linksOf(platform, change, link);
  if (links === null) return NOTHING;
  if (isBeyond(lastDay, change.began)) {
    return { hit: null, untestable: { platform: platform.id, change: change.id } };
  }
  const lag = onset === null ? null : lagOf(onset, change.began, window);
  if (onset === null || lag === null) return NOTHING;
  const certain = links.filter(({ fit }) => fit === 'CERTAIN');
  const isCertain = lag.fit === 'CERTAIN' && isJoined(certain, link);
  const claims = change.causes.filter(({ cause }) => cause === platform.id);
  const hit = {
    onset,
    change,
    lag,
    fit: isCertain ? ('CERTAIN' as const) : ('POSSIBLE' as const),
    grade: gradeOf(change),
    links,
    claims: claims.map(({ attribution }) => attribution),
  };
  return { hit, untestable: null };
}
