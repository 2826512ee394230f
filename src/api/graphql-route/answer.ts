import { HeaderMap, type ApolloServer, type BaseContext } from '@apollo/server';
import { type Sent } from '../send.js';
import { type Asked } from './asked.js';

/** What Apollo answers, before it goes out. */
export interface Answer extends Sent {
  readonly headers: ReadonlyMap<string, string>;
}

/** Has Apollo answer what was asked in a context. */
export async function answerOf<Context extends BaseContext>(
  apollo: ApolloServer<Context>,
  asked: Asked,
  context: Context,
): Promise<Answer> {
  const { method, search, body } = asked;
  const answered = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method, search, body, headers: headersOf(asked) },
    context: () => Promise.resolve(context),
  });
  const { status = 200, headers } = answered;
  if (answered.body.kind !== 'complete') throw new Error('An answer came in parts.');
  const type = headers.get('content-type') ?? 'application/json';
  headers.delete('content-type');
  return { status, type, headers, body: answered.body.string };
}

function headersOf({ headers }: Asked): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, typeof value === 'string' ? value : value.join(', '));
  }
  return map;
}
