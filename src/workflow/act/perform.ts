import { type GraphQLSchema } from 'graphql';
import { SharingRefused } from '../../access/access-code.js';
import { type Account } from '../../access/account.js';
import { type GraphSession } from '../../graph/session.js';
import { typed } from '../../graph/typed.js';
import { type UnitOfWork } from '../../graph/write/act.js';
import { MissingTarget } from '../../graph/write/relations.js';
import { IdempotencyKeyReused } from '../../graph/write/write-records.js';
import { RefusalCode } from '../refusal/refusal-code.js';
import { type Refusal } from '../refusal/refusal.type.js';
import { Refused } from '../refusal/refused.js';
import { type Reason } from './reasons.js';

/** Who asks for something to be done, and in which graph. */
export interface Asking {
  readonly graph: GraphSession;
  readonly account: Account | null;
  readonly schema: GraphQLSchema;
}

/** The same once it is known that somebody signed in. */
export interface Actor extends Asking {
  readonly account: Account;
}

/** What an act is recorded under. */
export interface Recorded {
  readonly reason: Reason;
  readonly submission?: string;
  readonly input: { readonly idempotencyKey: string };
  readonly dryRun?: boolean;
}

/** Turns what is refused on the way into the refusal of a result; all else is an error of ours. */
export async function answered<Success extends object>(
  asking: Asking,
  work: (actor: Actor) => Promise<Success>,
): Promise<Success | Refusal> {
  try {
    return await work(signedIn(asking));
  } catch (error) {
    const refused = asRefused(error);
    if (refused === null) throw error;
    const { code, message, path, details } = refused;
    return typed('Refusal', { code, message, path, details });
  }
}

function signedIn({ account, ...asking }: Asking): Actor {
  if (account !== null) return { ...asking, account };
  throw new Refused(RefusalCode.SIGN_IN_REQUIRED, 'Nobody signed in; send a token and try again.');
}

function asRefused(error: unknown): Refused | null {
  if (error instanceof Refused) return error;
  if (error instanceof SharingRefused) {
    return new Refused(RefusalCode.SHARING_REFUSED, error.message);
  }
  if (error instanceof IdempotencyKeyReused) {
    return new Refused(
      RefusalCode.IDEMPOTENCY_KEY_REUSED,
      'This key of yours already stands for another input; take a new key for a new input.',
      ['idempotencyKey'],
    );
  }
  if (error instanceof MissingTarget) {
    return new Refused(RefusalCode.INVALID_INPUT, error.message);
  }
  return null;
}

const LONGEST_KEY = 200;

/** Does something once, all of it or nothing, in the name of an account. */
export function perform<Answer>(
  { graph, schema, account }: Actor,
  { reason, submission, input, dryRun = false }: Recorded,
  work: (unit: UnitOfWork) => Promise<Answer>,
): Promise<Answer> {
  const { idempotencyKey } = input;
  if (idempotencyKey.length === 0 || idempotencyKey.length > LONGEST_KEY) {
    throw new Refused(
      RefusalCode.INVALID_INPUT,
      `The key has ${idempotencyKey.length} signs; take one of 1 to ${LONGEST_KEY}, such as a UUID.`,
      ['idempotencyKey'],
    );
  }
  const order = {
    actor: account.id,
    actorKind: account.kind,
    reason,
    ...(submission === undefined ? {} : { submission }),
    idempotencyKey,
    input,
    dryRun,
  };
  return graph.act(schema, order, work);
}
