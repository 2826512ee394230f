import { type Account } from '../../access/account.js';
import { type UnitOfWork } from '../../graph/write/act.js';
import { RefusalCode } from '../refusal/refusal-code.js';
import { notFound, Refused, versionConflict } from '../refusal/refused.js';
import { factsOf, type SubmissionCase } from '../submission/submission-case.js';
import { type Move } from './move.js';
import { rolesOf } from './roles.js';
import { statesFor, TRANSITIONS, transitionOf, type Role, type Transition } from './transitions.js';

export interface Wanted {
  readonly submission: string;
  /** Left out where what is done hangs on no version of the submission itself. */
  readonly stateId?: string;
}

export interface AllowedMove {
  readonly submission: SubmissionCase;
  readonly transition: Transition;
  readonly roles: readonly Role[];
}

/**
 * Opens a submission for a move, if the table lets this account make it from the state that it has
 * come to. Throws `Refused`: what is hidden looks like what is not there.
 */
export async function allowed(
  unit: UnitOfWork,
  account: Account,
  move: Move,
  { submission: id, stateId }: Wanted,
): Promise<AllowedMove> {
  const submission = await openCase(unit, account, id);
  const roles = rolesOf(account, submission);
  refuseStranger(move, roles);
  const transition = transitionOf(move, submission.status);
  if (transition === undefined) throw notFrom(move, submission);
  if (!transition.who.some((role) => roles.includes(role))) throw notYours(move, transition.who);
  if (stateId !== undefined && stateId !== submission.held.stateId) {
    throw versionConflict('The submission');
  }
  return { submission, transition, roles };
}

/** The submission with an id as the actor may see it. */
async function openCase(unit: UnitOfWork, account: Account, id: string): Promise<SubmissionCase> {
  const held = (await unit.held([id])).get(id);
  if (held?.content.type.name !== 'Submission') throw notFound(['submission'], id);
  return { unit, account, ...factsOf(held) };
}

/** Whoever can never make a move is told so whatever the state is. */
function refuseStranger(move: Move, roles: readonly Role[]): void {
  const who = TRANSITIONS.filter((row) => row.move === move).flatMap((row) => row.who);
  if (!who.some((role) => roles.includes(role))) throw notYours(move, [...new Set(who)]);
}

const IN_WORDS: Readonly<Record<Role, string>> = {
  DRAFTER: 'an account of its submitter',
  SUBMITTER: 'whoever speaks for its submitter, of a Party the designated focal point',
  TRANSCRIBER: 'an officer, if the Secretariat entered it',
  OFFICER: 'an officer of the Secretariat',
};

function notYours(move: Move, who: readonly Role[]): Refused {
  const others = who.map((role) => IN_WORDS[role]).join('; ');
  return new Refused(
    RefusalCode.FORBIDDEN,
    `${move} is not yours to do here. It is for ${others}.`,
  );
}

function notFrom(move: Move, { status }: SubmissionCase): Refused {
  return new Refused(
    RefusalCode.INVALID_TRANSITION,
    `A submission that is ${status} allows no ${move}; one that is ${statesFor(move).join(' or ')} does.`,
    ['submission'],
  );
}
