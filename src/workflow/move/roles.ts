import { AccountKind, Designation, type Account } from '../../access/account.js';
import { ownerOf } from '../../access/viewer-of.js';
import { EnteredBy } from '../submission/entered-by.js';
import { type Role } from './transitions.js';

/** What of a submission decides who is who. */
export interface Ownership {
  readonly owner: string | null;
  readonly enteredBy: EnteredBy;
}

/** In which capacities an account acts on a submission. */
export function rolesOf(account: Account, { owner, enteredBy }: Ownership): readonly Role[] {
  if (account.kind === AccountKind.SECRETARIAT_OFFICER) {
    return enteredBy === EnteredBy.SECRETARIAT ? ['OFFICER', 'TRANSCRIBER'] : ['OFFICER'];
  }
  if (owner === null || ownerOf(account) !== owner) return [];
  return speaksForItsOwner(account) ? ['DRAFTER', 'SUBMITTER'] : ['DRAFTER'];
}

/** Of a Party only the designated focal point speaks; of a body everyone who has its account. */
function speaksForItsOwner({ kind, designation }: Account): boolean {
  return kind !== AccountKind.FOCAL_POINT || designation === Designation.DESIGNATED;
}
