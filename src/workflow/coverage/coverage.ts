import { HeldOnDay } from '../../domain/period/held-on-day.js';
import { type DutyForce } from '../../domain/duty/duty-force.js';
import { RecordStatus } from '../../domain/vocabulary/record-status.js';
import { CellState } from './cell-state.js';
import { type Days } from './days.js';
import { ReceiptTiming } from './receipt-timing.js';

export interface RoundDuty {
  readonly id: string;
  readonly paragraph: string;
  readonly force: DutyForce;
  readonly deadline: Days | null;
}

/** A Notification, and what it invites answers to. */
export interface Round {
  readonly id: string;
  readonly issued: Days | null;
  /** The day on which an officer marked the register complete; null as long as nobody did. */
  readonly registerCompletedOn: string | null;
  /** The force of the words of the Notification itself. */
  readonly force: DutyForce | null;
  readonly invitedUntil: Days | null;
  readonly duties: readonly RoundDuty[];
}

export interface PartyOfRound {
  readonly id: string;
  readonly code: string;
  readonly entryIntoForce: Days | null;
}

/** A submission of a Party that was not withdrawn. */
export interface PartyAnswer {
  readonly submission: string;
  readonly party: string;
  readonly status: RecordStatus;
  readonly isNil: boolean;
  readonly received: (Days & { readonly edtf: string }) | null;
  readonly duties: readonly string[];
}

export interface CoverageData {
  readonly round: Round;
  /** In the order of their codes. */
  readonly parties: readonly PartyOfRound[];
  readonly answers: readonly PartyAnswer[];
}

export interface Cell {
  readonly duty: RoundDuty;
  readonly state: CellState;
  readonly received: PartyAnswer['received'];
  /** Null where nothing was received. */
  readonly timing: ReceiptTiming | null;
  readonly submissions: readonly string[];
}

export interface PartyRow {
  readonly party: PartyOfRound;
  readonly wasParty: HeldOnDay;
  readonly cells: readonly Cell[];
}

/** One row for each Party, one cell in it for each duty of the round. */
export function rowsOf({ round, parties, answers }: CoverageData): readonly PartyRow[] {
  return parties.map((party) => {
    const wasParty = wasPartyAt(party.entryIntoForce, round.issued);
    const own = answers.filter((answer) => answer.party === party.id);
    const cells = round.duties.map((duty) => cellOf(round, duty, wasParty, own));
    return { party, wasParty, cells };
  });
}

/** Whether a State was a Party on the day of the Notification. */
export function wasPartyAt(entry: Days | null, issued: Days | null): HeldOnDay {
  if (entry === null || issued === null) return HeldOnDay.CANNOT_TELL;
  if (entry.latest <= issued.earliest) return HeldOnDay.YES;
  return entry.earliest > issued.latest ? HeldOnDay.NO : HeldOnDay.CANNOT_TELL;
}

function cellOf(
  round: Round,
  duty: RoundDuty,
  wasParty: HeldOnDay,
  answers: readonly PartyAnswer[],
): Cell {
  const given = answers.filter(({ duties }) => duties.includes(duty.id));
  const submissions = given.map(({ submission }) => submission);
  const state = furthest(given) ?? withoutAnswer(round, wasParty);
  const handedIn = given.filter(({ status }) => status !== RecordStatus.DRAFT);
  const received = earliestOf(handedIn);
  const invited = round.invitedUntil ?? duty.deadline;
  const timing = handedIn.length === 0 ? null : timingOf(received, invited);
  return { duty, state, received, timing, submissions };
}

const FURTHEST_FIRST = [CellState.PUBLISHED, CellState.NIL, CellState.RECEIVED, CellState.DRAFT];

/** Of several answers the one that came furthest decides. */
function furthest(answers: readonly PartyAnswer[]): CellState | undefined {
  const states = answers.map(answerState);
  return FURTHEST_FIRST.find((state) => states.includes(state));
}

function answerState({ status, isNil }: PartyAnswer): CellState {
  if (status === RecordStatus.DRAFT) return CellState.DRAFT;
  if (status !== RecordStatus.PUBLISHED) return CellState.RECEIVED;
  return isNil ? CellState.NIL : CellState.PUBLISHED;
}

/** Without a complete register nothing follows from finding nothing. */
function withoutAnswer({ registerCompletedOn }: Round, wasParty: HeldOnDay): CellState {
  if (registerCompletedOn === null) return CellState.NOT_KNOWN;
  return {
    [HeldOnDay.YES]: CellState.NO_ANSWER_RECORDED,
    [HeldOnDay.NO]: CellState.NOT_ADDRESSED,
    [HeldOnDay.CANNOT_TELL]: CellState.CANNOT_TELL,
  }[wasParty];
}

function earliestOf(answers: readonly PartyAnswer[]): PartyAnswer['received'] {
  const dates = answers.map(({ received }) => received).filter((received) => received !== null);
  return dates.sort((a, b) => (a.earliest < b.earliest ? -1 : 1))[0] ?? null;
}

export function timingOf(received: Days | null, invited: Days | null): ReceiptTiming {
  if (received === null || invited === null) return ReceiptTiming.NOT_KNOWN;
  if (received.latest <= invited.earliest) return ReceiptTiming.BEFORE_INVITED_DATE;
  if (received.earliest > invited.latest) return ReceiptTiming.AFTER_INVITED_DATE;
  return ReceiptTiming.NOT_KNOWN;
}
