import { setTimeout as delay } from 'node:timers/promises';

type Values = Readonly<Record<string, unknown>>;

export interface Request {
  readonly url: string;
  readonly token: string;
  readonly query: string;
  readonly input: Values;
}

/** Whether a client sends again what was not answered, or leaves it at that. */
export enum Patience {
  PERSISTENT = 'PERSISTENT',
  GIVES_UP = 'GIVES_UP',
}

export interface Sent {
  /** Null where the client gave up. */
  readonly done: Values | null;
  /** The answer, if it could do nothing with it. */
  readonly useless: string | null;
  readonly milliseconds: number;
  readonly timesSent: number;
}

const ANSWER_WITHIN_MS = 30_000;
const PERSISTS_FOR_MS = 240_000;
const PAUSE_MS = 500;

type Outcome =
  | { readonly kind: 'DONE'; readonly done: Values }
  /** No answer came, or one that says so. */
  | { readonly kind: 'ASK_AGAIN'; readonly afterMs: number }
  | { readonly kind: 'USELESS'; readonly text: string };

/** Sends one mutation until it is answered, with the same key and input each time. */
export async function send(request: Request, patience: Patience): Promise<Sent> {
  const begin = performance.now();
  for (let timesSent = 1; ; timesSent += 1) {
    const outcome = await sendOnce(request);
    const milliseconds = performance.now() - begin;
    const sent = { done: null, useless: null, milliseconds, timesSent };
    if (outcome.kind === 'DONE') return { ...sent, done: outcome.done };
    if (outcome.kind === 'USELESS') return { ...sent, useless: outcome.text };
    if (patience === Patience.GIVES_UP) return sent;
    if (milliseconds > PERSISTS_FOR_MS) return { ...sent, useless: 'none within four minutes' };
    // Not all at the same moment.
    await delay(outcome.afterMs * (0.5 + Math.random()));
  }
}

async function sendOnce({ url, token, query, input }: Request): Promise<Outcome> {
  try {
    const response = await fetch(`${url}graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        authorization: `Bearer ${token}`,
      },
      body: JSON.stringify({ query, variables: { input } }),
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    return outcomeOf(response, await response.text());
  } catch {
    // Nobody listens, the connection broke off, or it took too long.
    return { kind: 'ASK_AGAIN', afterMs: PAUSE_MS };
  }
}

interface Body {
  readonly data?: { readonly done?: Values } | null;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

function outcomeOf({ status, headers }: Response, text: string): Outcome {
  const seconds = Number(headers.get('retry-after') ?? NaN);
  if (status === 503 && seconds > 0) return { kind: 'ASK_AGAIN', afterMs: seconds * 1000 };
  if (status !== 200) return { kind: 'USELESS', text: `${status} ${text}` };
  const { data, errors = [] } = JSON.parse(text) as Body;
  // It was done, and then the database went away before what it left could be looked up.
  const isCutOff = errors.some(({ extensions }) => extensions.code === 'SERVICE_UNAVAILABLE');
  if (isCutOff) return { kind: 'ASK_AGAIN', afterMs: PAUSE_MS };
  const done = errors.length === 0 ? doneIn(data) : undefined;
  return done === undefined ? { kind: 'USELESS', text } : { kind: 'DONE', done };
}

/** Undefined where it was refused. */
function doneIn(data: Body['data']): Values | undefined {
  return data?.done?.['__typename'] === 'Refusal' ? undefined : data?.done;
}
