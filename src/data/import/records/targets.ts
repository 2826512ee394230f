import { PUBLISHED_TO_ALL } from '../../../graph/write/access-fields.js';
import { type CandidatePlace, type Fault } from './candidate.js';
import { type HeldRecord } from './held-records.js';
import { refused, type Judged, type RowOutcome } from './judged.js';
import { type Path } from './record-header.js';

type Held = ReadonlyMap<string, HeldRecord>;

/** What a row may refer to of its own file: a row that waits is looked at as if others were taken. */
const COUNTED: Readonly<Record<RowOutcome, readonly RowOutcome[]>> = {
  TAKEN: ['TAKEN', 'UNCHANGED'],
  WAITING: ['TAKEN', 'UNCHANGED', 'WAITING'],
  UNCHANGED: [],
  LEFT: [],
  REFUSED: [],
};

/**
 * Refuses rows that refer to what is neither held for all to see nor taken from the same file, and then
 * those that refer to the refused ones, until there are no more.
 */
export function withTargets(
  place: Pick<CandidatePlace, 'columns'>,
  rows: readonly Judged[],
  held: Held,
): readonly Judged[] {
  const byId = new Map(rows.map((row) => [row.content.id, row]));
  const next = rows.map((row) => {
    const fault = COUNTED[row.outcome].length === 0 ? undefined : targetFault(row, byId, held);
    return fault === undefined ? row : refused(place, row, fault);
  });
  const count = (of: readonly Judged[]) => of.filter(({ outcome }) => outcome === 'REFUSED').length;
  return count(next) === count(rows) ? rows : withTargets(place, next, held);
}

function targetFault(
  row: Judged,
  byId: ReadonlyMap<string, Judged>,
  held: Held,
): Fault | undefined {
  const missing = row.content.relations.find(({ to }) => {
    const beside = byId.get(to);
    return !isOpen(held.get(to)) && !(beside && COUNTED[row.outcome].includes(beside.outcome));
  });
  if (missing === undefined) return undefined;
  const path = pathOf(row.raw, missing.to) ?? ['citations', 0, 'source'];
  return { path, ...said(missing.to, byId.get(missing.to), held.get(missing.to)) };
}

const isOpen = (held: HeldRecord | undefined): boolean =>
  held?.isClosed === false && held.access === PUBLISHED_TO_ALL.access;

function said(to: string, beside: Judged | undefined, held: HeldRecord | undefined) {
  if (held?.mergedInto !== undefined && held.mergedInto !== null) {
    return { wrong: `${to} was merged as a duplicate`, right: held.mergedInto };
  }
  if (beside === undefined) return { wrong: `${to} is not held` };
  const waits = beside.outcome === 'WAITING' ? 'waits for a decision' : 'is not taken';
  return {
    wrong: `${to} stands on line ${beside.line}, which ${waits}`,
    right: 'that row first, or another record',
  };
}

/** Where a reference stands in a row, also where it is not named by its id. */
function pathOf(value: unknown, text: string): Path | undefined {
  if (value === text) return [];
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const below = pathOf(inner, text);
    if (below !== undefined) return [Array.isArray(value) ? Number(key) : key, ...below];
  }
  return undefined;
}
