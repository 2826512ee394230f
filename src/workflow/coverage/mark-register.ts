import { AccountKind } from '../../access/account.js';
import { typed } from '../../graph/typed.js';
import { type Held } from '../../graph/write/held.js';
import { perform, type Actor } from '../act/perform.js';
import { RefusalCode } from '../refusal/refusal-code.js';
import { notFound, Refused, versionConflict } from '../refusal/refused.js';
import { type MarkRegisterCompleteInput } from './mark-register.input.js';

/** Says that all answers to a Notification are in the graph, or takes that back. */
export async function markRegister(actor: Actor, input: MarkRegisterCompleteInput) {
  if (actor.account.kind !== AccountKind.SECRETARIAT_OFFICER) {
    throw new Refused(
      RefusalCode.FORBIDDEN,
      'Only officers of the Secretariat know whether the register of a round is complete; ask one.',
    );
  }
  const { notification: id, isComplete, stateId } = input;
  const answer = await perform(actor, { reason: 'REGISTER_MARKED', input }, async (unit) => {
    const held = (await unit.held([id])).get(id);
    if (held?.content.properties['documentKind'] !== 'NOTIFICATION') {
      throw notFound(['notification'], id);
    }
    if (held.stateId !== stateId) throw versionConflict(`The Notification "${id}"`);
    unit.write(marked(held, isComplete ? unit.recordedAt.slice(0, 10) : null));
    return { notificationId: id };
  });
  return typed('RegisterMarked', answer);
}

function marked({ content, access }: Held, day: string | null) {
  const properties = {
    ...content.properties,
    registerCompletedOn: day,
    registerCompletedOnEarliest: day,
    registerCompletedOnLatest: day,
  };
  return { content: { ...content, properties }, access };
}
