import { WRITING } from '../act/reasons.js';
import { RefusalCode } from '../refusal/refusal-code.js';
import { Refused } from '../refusal/refused.js';
import { EnteredBy } from '../submission/entered-by.js';
import { type SubmissionCase } from '../submission/submission-case.js';
import { type Need } from './transitions.js';

/** What was sent with a move, as far as the table may ask for it. */
export interface MoveInput {
  readonly reason?: string | null;
  readonly personsChecked?: boolean;
}

type Check = (submission: SubmissionCase, input: MoveInput) => Promise<void> | void;

/**
 * How each need of the table is tested before a move. What is complete, what was agreed to and what
 * tells who sent it are seen record by record while the move is made, under the same lock.
 */
const CHECKS: Readonly<Record<Need, Check>> = {
  REASON: (_submission, { reason }) => {
    if ((reason ?? '').trim() !== '') return;
    throw new Refused(
      RefusalCode.REASON_REQUIRED,
      'A reason is needed; write in "reason" what the submitter shall read.',
      ['reason'],
    );
  },
  PERSONS_CHECKED: (_submission, { personsChecked }) => {
    if (personsChecked === true) return;
    throw new Refused(
      RefusalCode.PERSONS_CHECK_REQUIRED,
      'Read the records for names and traces of private persons, then set "personsChecked" to true.',
      ['personsChecked'],
    );
  },
  TRANSCRIBED: ({ enteredBy }) => {
    if (enteredBy === EnteredBy.SECRETARIAT) return;
    throw new Refused(
      RefusalCode.INVALID_TRANSITION,
      'Its submitter sent it in here, so there is nothing to confirm.',
      ['submission'],
    );
  },
  FOUR_EYES: fourEyes,
  CONSENT: () => undefined,
  COMPLETE: () => undefined,
  UNTELLING: () => undefined,
};

/** Nobody publishes what they wrote or entered. */
async function fourEyes({ unit, id, account }: SubmissionCase): Promise<void> {
  const hands = await unit.actorsOf({ submission: id, reasons: WRITING });
  if (!hands.includes(account.id)) return;
  throw new Refused(
    RefusalCode.FOUR_EYES,
    'You wrote or entered a part of it, so another officer must publish it.',
  );
}

/** Throws `Refused` for the first need that is not met. */
export async function refuseUnmet(
  needs: readonly Need[],
  submission: SubmissionCase,
  input: MoveInput,
): Promise<void> {
  for (const need of needs) await CHECKS[need](submission, input);
}
