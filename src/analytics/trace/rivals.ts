import { monthsLater, overlap } from '../traction/day-span.js';
import { type Onset } from '../traction/onset.js';
import { type LagWindow } from './lag.js';
import { couldBearOn } from './links.js';
import { type DatedChange, type PossibleRival } from './traced.js';

/** Something else that could explain a change. */
export interface RivalCause {
  readonly cause: string | null;
  readonly attribution: string | null;
  readonly causeKind: string | null;
  readonly basis: 'DOCUMENTED' | 'SAME_WINDOW_AND_PLACE' | 'SAME_WINDOW_AND_TAXON';
}

interface Joined {
  readonly onset: Onset;
  readonly change: DatedChange;
}

/** Other causes that somebody documented, and whatever was dated in the same window and place. */
export function rivalsOf(
  { onset, change }: Joined,
  possible: readonly PossibleRival[],
  window: LagWindow,
): readonly RivalCause[] {
  const documented = change.causes
    .filter(({ causeKind }) => causeKind !== 'PLATFORM')
    .map(({ cause, attribution, causeKind }) => ({
      cause,
      attribution,
      causeKind,
      basis: 'DOCUMENTED' as const,
    }));
  const span = windowOf(onset, change, window);
  const named = new Set(documented.map(({ cause }) => cause));
  const concurrent = possible
    .filter((rival) => !named.has(rival.id) && overlap(rival, span))
    .flatMap((rival) => {
      const basis = basisOf(rival, change);
      return basis === null ? [] : [{ cause: rival.id, attribution: null, causeKind: null, basis }];
    });
  return [...documented, ...concurrent];
}

/** From the onset, or the window's length before the change where the onset is not known, to the change. */
function windowOf(onset: Onset, { began, ended }: DatedChange, { toMonths }: LagWindow) {
  const from = onset.earliest ?? monthsLater(began.earliest, -toMonths);
  return { from, to: ended?.latest ?? began.latest };
}

function basisOf(rival: PossibleRival, change: DatedChange): RivalCause['basis'] | null {
  const place = rival.jurisdictions.some((id) => change.jurisdictions.includes(id));
  if (place) return 'SAME_WINDOW_AND_PLACE';
  const taxon = rival.taxa.some((line) =>
    change.taxa.some((changed) => couldBearOn(line, changed)),
  );
  return taxon ? 'SAME_WINDOW_AND_TAXON' : null;
}
