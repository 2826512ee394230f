import { HeldOnDay } from '../../domain/period/held-on-day.js';
import { CellState } from './cell-state.js';
import { type PartyRow, type Round, type RoundDuty } from './coverage.js';
import { RateGroup } from './rate-group.js';

export interface Rate {
  readonly duty: RoundDuty;
  readonly group: RateGroup;
  /** Parties of the day of the Notification: what the share is a share of. */
  readonly parties: number;
  readonly withAnswer: number;
  readonly share: number | null;
  /** Parties left out because it is not known whether they were Parties on that day. */
  readonly cannotTell: number;
}

const EUROPEAN_UNION = 'party:EU';
const ANSWERED = [CellState.PUBLISHED, CellState.NIL, CellState.RECEIVED];

/** How many Parties have an answer on record; null where the register is not known to be complete. */
export function ratesOf(round: Round, rows: readonly PartyRow[]): readonly Rate[] | null {
  if (round.registerCompletedOn === null) return null;
  const union = rows.filter(({ party }) => party.id === EUROPEAN_UNION);
  const states = rows.filter(({ party }) => party.id !== EUROPEAN_UNION);
  return round.duties.flatMap((duty) => [
    rateOf(duty, RateGroup.STATES, states),
    rateOf(duty, RateGroup.EUROPEAN_UNION, union),
  ]);
}

function rateOf(duty: RoundDuty, group: RateGroup, rows: readonly PartyRow[]): Rate {
  const addressed = rows.filter(({ wasParty }) => wasParty === HeldOnDay.YES);
  const withAnswer = addressed.filter(({ cells }) => hasAnswer(cells, duty)).length;
  const parties = addressed.length;
  return {
    duty,
    group,
    parties,
    withAnswer,
    share: parties === 0 ? null : withAnswer / parties,
    cannotTell: rows.filter(({ wasParty }) => wasParty === HeldOnDay.CANNOT_TELL).length,
  };
}

const hasAnswer = (cells: PartyRow['cells'], { id }: RoundDuty): boolean =>
  cells.some(({ duty, state }) => duty.id === id && ANSWERED.includes(state));

export interface Reminder {
  readonly party: string;
  readonly duties: readonly string[];
}

/** Parties without a recorded answer to a duty, by code; null where the register is not complete. */
export function remindersOf(round: Round, rows: readonly PartyRow[]): readonly Reminder[] | null {
  if (round.registerCompletedOn === null) return null;
  return rows
    .map(({ party, cells }) => ({
      party: party.id,
      duties: cells
        .filter(({ state }) => state === CellState.NO_ANSWER_RECORDED)
        .map(({ duty }) => duty.id),
    }))
    .filter(({ duties }) => duties.length > 0);
}
