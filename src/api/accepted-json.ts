import { type IncomingMessage } from 'node:http';
import accepts from 'accepts';

const JSON_TYPES = ['application/json', 'application/graphql-response+json'];

/** As what a caller takes an answer that is none of GraphQL itself; JSON where it would take neither. */
export function acceptedJson(request: IncomingMessage): string {
  const [type = 'application/json'] = [accepts(request).types(JSON_TYPES)].flat();
  return type === false ? 'application/json' : type;
}
