import { RecordStatus } from '../../domain/vocabulary/record-status.js';
import { Move } from './move.js';

/** In which capacity somebody acts on a submission; one account may have several. */
export type Role =
  /** Works for its submitter. */
  | 'DRAFTER'
  /** Speaks for its submitter: the designated focal point, a partner, an organisation, an expert. */
  | 'SUBMITTER'
  /** An officer, where the Secretariat entered it for its submitter. */
  | 'TRANSCRIBER'
  /** An officer of the Secretariat. */
  | 'OFFICER';

/** What a move takes beyond the right state and the right account. */
export type Need =
  /** A reason in words, which the submitter reads. */
  | 'REASON'
  /** Each record complete and with a source, or the answer that there is nothing. */
  | 'COMPLETE'
  /** Whoever does it wrote and entered no part of it. */
  | 'FOUR_EYES'
  /** The submitter agreed to the audience for this very wording. */
  | 'CONSENT'
  /** The Secretariat entered it for its submitter. */
  | 'TRANSCRIBED'
  /** Nothing tells who sent it, where that is not to be told. */
  | 'UNTELLING'
  /** A reviewer confirms that no private person is named. */
  | 'PERSONS_CHECKED';

export interface Transition {
  readonly move: Move;
  readonly from: readonly RecordStatus[];
  /** Null where the state stays as it is. */
  readonly to: RecordStatus | null;
  /** Any of these may do it. */
  readonly who: readonly Role[];
  /** All of these are needed. */
  readonly needs: readonly Need[];
}

const { DRAFT, SUBMITTED, UNDER_REVIEW, RETURNED, REJECTED, WITHDRAWN, PUBLISHED } = RecordStatus;

/** Every move of a submission. What does not stand here cannot be done. */
export const TRANSITIONS: readonly Transition[] = [
  {
    move: Move.EDIT,
    from: [DRAFT, RETURNED],
    to: null,
    who: ['DRAFTER', 'TRANSCRIBER'],
    needs: [],
  },
  {
    move: Move.SUBMIT,
    from: [DRAFT, RETURNED],
    to: SUBMITTED,
    who: ['SUBMITTER', 'TRANSCRIBER'],
    needs: ['COMPLETE', 'UNTELLING'],
  },
  { move: Move.TAKE_UP, from: [SUBMITTED], to: UNDER_REVIEW, who: ['OFFICER'], needs: [] },
  { move: Move.RETURN, from: [UNDER_REVIEW], to: RETURNED, who: ['OFFICER'], needs: ['REASON'] },
  { move: Move.REJECT, from: [UNDER_REVIEW], to: REJECTED, who: ['OFFICER'], needs: ['REASON'] },
  {
    move: Move.PUBLISH,
    from: [UNDER_REVIEW],
    to: PUBLISHED,
    who: ['OFFICER'],
    needs: ['FOUR_EYES', 'CONSENT', 'UNTELLING', 'PERSONS_CHECKED'],
  },
  {
    move: Move.WITHDRAW,
    from: [DRAFT],
    to: WITHDRAWN,
    who: ['SUBMITTER', 'TRANSCRIBER'],
    needs: [],
  },
  {
    move: Move.WITHDRAW,
    from: [SUBMITTED, UNDER_REVIEW, RETURNED, PUBLISHED],
    to: WITHDRAWN,
    who: ['SUBMITTER', 'TRANSCRIBER'],
    needs: ['REASON'],
  },
  {
    move: Move.CONFIRM,
    from: [SUBMITTED, UNDER_REVIEW, RETURNED, PUBLISHED],
    to: null,
    who: ['SUBMITTER', 'TRANSCRIBER'],
    needs: ['TRANSCRIBED'],
  },
  {
    move: Move.COMMENT,
    from: [DRAFT, SUBMITTED, UNDER_REVIEW, RETURNED, REJECTED, PUBLISHED, WITHDRAWN],
    to: null,
    who: ['DRAFTER', 'OFFICER'],
    needs: [],
  },
];

/** The row that a move from a state follows; undefined where there is none. */
export function transitionOf(move: Move, from: RecordStatus): Transition | undefined {
  return TRANSITIONS.find((row) => row.move === move && row.from.includes(from));
}

/** The states from which a move can be made at all. */
export function statesFor(move: Move): readonly RecordStatus[] {
  return TRANSITIONS.filter((row) => row.move === move).flatMap(({ from }) => from);
}
