import { personalTracesIn, type TraceAt } from '../../../domain/personal-data/personal-data.js';
import { PUBLISHED_TO_ALL } from '../../../graph/write/access-fields.js';
import { contentHash, type RecordContent } from '../../../graph/write/content.js';
import { IMPORTS } from '../land-observations.js';
import { cellFault, type Candidate, type CandidatePlace, type Fault } from './candidate.js';
import { decisionOn, type Decisions } from './decisions.js';
import { type HeldRecord } from './held-records.js';

/** What becomes of a row; a row that waits or is left holds something like the trace of a person. */
export type RowOutcome = 'REFUSED' | 'UNCHANGED' | 'WAITING' | 'LEFT' | 'TAKEN';

export interface Judged extends Candidate {
  readonly outcome: RowOutcome;
  /** What in it looks like traces of private persons, of a row that is not refused and not held so. */
  readonly traces: readonly TraceAt[];
}

type Held = ReadonlyMap<string, HeldRecord>;

/** What becomes of one row, but for the records that it refers to. */
export function judged(
  place: CandidatePlace & { readonly decisions: Decisions },
  candidate: Candidate,
  held: Held,
): Judged {
  if (candidate.faults.length > 0) return { ...candidate, outcome: 'REFUSED', traces: [] };
  const stored = held.get(candidate.content.id);
  if (isHeldSo(candidate.content, stored)) {
    return { ...candidate, outcome: 'UNCHANGED', traces: [] };
  }
  const fault = ownershipFault(stored);
  if (fault !== undefined) return refused(place, { ...candidate, traces: [] }, fault);
  const traces = personalTracesIn(candidate.raw);
  const decision = traces.length === 0 ? 'TAKE' : decisionOn(place.decisions, candidate, traces);
  return { ...candidate, traces, outcome: OUTCOMES[decision] };
}

const OUTCOMES = { TAKE: 'TAKEN', LEAVE: 'LEFT', NONE: 'WAITING' } as const;

export const refused = (
  place: Pick<CandidatePlace, 'columns'>,
  row: Candidate & Pick<Judged, 'traces'>,
  fault: Fault,
): Judged => ({ ...withFault(place, row, fault), traces: row.traces, outcome: 'REFUSED' });

export const withFault = <Row extends Candidate>(
  place: Pick<CandidatePlace, 'columns'>,
  row: Row,
  fault: Fault,
): Row => ({ ...row, faults: [...row.faults, cellFault(place, row, fault)] });

const isHeldSo = (content: RecordContent, stored: HeldRecord | undefined): boolean =>
  stored?.isClosed === false && stored.contentHash === contentHash(content, PUBLISHED_TO_ALL);

/**
 * An import changes what imports wrote, and nothing else: seeds would be at odds with the graph, and
 * what people reviewed, merged, closed or erased would be undone without anyone seeing it.
 */
function ownershipFault(stored: HeldRecord | undefined): Fault | undefined {
  if (stored === undefined) return undefined;
  const not = (wrong: string, right: string): Fault => ({ path: ['id'], wrong, right });
  if (stored.mergedInto !== null) {
    return not('a duplicate that was merged', `${stored.mergedInto}, which answers for it`);
  }
  if (stored.isRedacted) return not('a record of which something was erased', REVISION);
  if (stored.isClosed) return not('a record that was closed', 'another id');
  if (stored.seedHash !== null) {
    return not('a record of the seeds, held otherwise', `${REVISION}, or a change of the seeds`);
  }
  return stored.lastActor === IMPORTS.actor
    ? undefined
    : not('a record that people wrote, held otherwise', REVISION);
}

const REVISION = 'a revision that is proposed and reviewed';
