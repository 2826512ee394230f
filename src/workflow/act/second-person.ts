import { AccountKind, type Account } from '../../access/account.js';
import { type Document } from '../../graph/write/documents.js';
import { RefusalCode } from '../refusal/refusal-code.js';
import { Refused, versionConflict } from '../refusal/refused.js';

/** What one person proposes and another decides. */
interface Proposed {
  readonly status: string;
  readonly proposedBy: string;
}

/** How it is spoken of: "The proposal", and as which argument it was named. */
interface Words {
  readonly called: string;
  readonly argument: string;
}

/** Refuses what is decided or taken back already, and a version that is not the one that was read. */
export function refuseNotOpen(
  { body, stateId }: Pick<Document<Proposed>, 'body' | 'stateId'>,
  read: string,
  { called, argument }: Words,
): void {
  if (body.status !== 'OPEN') {
    throw new Refused(
      RefusalCode.INVALID_TRANSITION,
      `${called} is ${body.status}; make another one.`,
      [argument],
    );
  }
  if (stateId !== read) throw versionConflict(called);
}

/** Only officers decide on some things, named in the plural. */
export function refuseUnlessOfficer({ kind }: Account, things: string): void {
  if (kind === AccountKind.SECRETARIAT_OFFICER) return;
  throw new Refused(RefusalCode.FORBIDDEN, `Officers of the Secretariat decide on ${things}.`);
}

/** Four eyes: whoever proposed it does not decide on it. */
export function refuseProposer({ id }: Account, { proposedBy }: Proposed): void {
  if (id !== proposedBy) return;
  throw new Refused(
    RefusalCode.FOUR_EYES,
    'You made the proposal, so another officer must decide.',
  );
}

/** Only whoever proposed it takes it back. */
export function refuseOtherThanProposer(
  { id }: Account,
  { proposedBy }: Proposed,
  argument: string,
): void {
  if (id === proposedBy) return;
  throw new Refused(
    RefusalCode.FORBIDDEN,
    'Only whoever made a proposal takes it back; officers decide on it instead.',
    [argument],
  );
}
