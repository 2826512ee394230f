import { type Held } from '../../graph/write/held.js';
import { RefusalCode } from '../refusal/refusal-code.js';
import { Refused } from '../refusal/refused.js';

/** A proposal rests on a state that is no longer the present one. */
export class Outdated extends Refused {
  constructor(
    readonly recordId: string,
    readonly baseStateId: string,
    readonly presentStateId: string,
    path = 'baseStateId',
  ) {
    super(
      RefusalCode.VERSION_CONFLICT,
      'The record was changed since the state that this rests on; the details say what it says now. Read it again and propose anew.',
      [path],
    );
  }
}

export function refuseOutdated(held: Held, baseStateId: string, path?: string): void {
  if (held.stateId === baseStateId) return;
  throw new Outdated(held.content.id, baseStateId, held.stateId, path);
}
