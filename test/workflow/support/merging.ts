import { type AccountName } from '../../access/support/accounts.js';
import { type Desk, type Done } from './desk.js';
import { type Values } from './review.js';
import { stateOf } from './submission.js';

const SELECTION = `... on MergeDone { record { id } duplicate { id } undoneInPart { id }
  merge { id stateId act status isOutdated differences { field keep duplicate merged } } }`;

/** A duplicate, and the record to keep. */
export type Two = readonly [duplicate: string, keep: string];

export interface Proposed {
  readonly id: string;
  readonly stateId: string;
  readonly differences: readonly Values[];
}

export function proposedIn(done: Done): Proposed {
  if (done['merge'] === undefined) throw new Error(JSON.stringify(done));
  return done['merge'] as Proposed;
}

/** Officers, and others, who merge records and part them again. */
export class Merging {
  constructor(private readonly desk: Desk) {}

  async propose(who: AccountName, [duplicate, keep]: Two, more: Values = {}): Promise<Done> {
    const states = {
      keepStateId: await stateOf(this.desk, keep),
      duplicateStateId: await stateOf(this.desk, duplicate),
    };
    const input = { keep, duplicate, ...states, reason: 'One site under two names.', ...more };
    return this.desk.call(who, 'proposeMerge', input, SELECTION);
  }

  decide(who: AccountName, { id, stateId }: Proposed, more: Values = {}): Promise<Done> {
    const input = { merge: id, stateId, decision: 'ACCEPT', ...more };
    return this.desk.call(who, 'decideMerge', input, SELECTION);
  }

  withdraw(who: AccountName, { id, stateId }: Proposed): Promise<Done> {
    return this.desk.call(who, 'withdrawMerge', { merge: id, stateId }, SELECTION);
  }

  proposeUnmerge(who: AccountName, { id }: Proposed): Promise<Done> {
    const input = { merge: id, reason: 'They are two after all.' };
    return this.desk.call(who, 'proposeUnmerge', input, SELECTION);
  }

  /** Proposed by one officer and accepted by another. */
  async merged(two: Two): Promise<Proposed> {
    const proposal = proposedIn(await this.propose('officer', two));
    const done = await this.decide('secondOfficer', proposal);
    expect(done).toMatchObject({ record: { id: two[1] }, duplicate: { id: two[1] } });
    return proposal;
  }

  async parted(merge: Proposed): Promise<Done> {
    return this.decide('officer', proposedIn(await this.proposeUnmerge('secondOfficer', merge)));
  }

  /** Fields of a seeded record changed by two officers. */
  async revise(recordId: string, kind: string, changes: Values): Promise<void> {
    const selection = '... on ProposalDone { proposal { id stateId } }';
    const baseStateId = await stateOf(this.desk, recordId);
    const input = { recordId, baseStateId, reason: 'So it is.', changes: { [kind]: changes } };
    const proposed = await this.desk.call('officer', 'proposeRevision', input, selection);
    const { id: proposal, stateId } = proposed['proposal'] as Proposed;
    const decisions = Object.keys(changes).map((field) => ({ field, accepted: true }));
    const decided = { proposal, stateId, decisions };
    const done = await this.desk.call('secondOfficer', 'decideRevision', decided, selection);
    expect(done).toHaveProperty('proposal');
  }
}
