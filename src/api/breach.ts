import { GraphQLError } from 'graphql';
import { type Limits } from '../config.js';

type LimitName = keyof Limits;

const LIMIT: Readonly<Record<LimitName, { readonly code: string; readonly counts: string }>> = {
  body: { code: 'BODY_LIMIT_EXCEEDED', counts: 'bytes' },
  tokens: { code: 'TOKEN_LIMIT_EXCEEDED', counts: 'words and signs' },
  depth: { code: 'DEPTH_LIMIT_EXCEEDED', counts: 'levels' },
  fields: { code: 'FIELD_LIMIT_EXCEEDED', counts: 'fields' },
  rootFields: { code: 'ROOT_FIELD_LIMIT_EXCEEDED', counts: 'fields at its root' },
  aliases: { code: 'ALIAS_LIMIT_EXCEEDED', counts: 'aliases' },
  directives: { code: 'DIRECTIVE_LIMIT_EXCEEDED', counts: 'directives' },
  cost: { code: 'COST_LIMIT_EXCEEDED', counts: 'objects to read at most' },
};

/** Numbers beyond this say nothing more; nested fragments can make them as long as a page. */
const COUNTED_TO = 1_000_000_000;

interface Breach {
  readonly name: LimitName;
  readonly value: number;
  readonly limits: Limits;
  /** What was measured. */
  readonly what?: string;
  readonly advice?: string;
  readonly status?: number;
}

/** The error for a request beyond a limit: it names the limit, its value, and what was asked. */
export function breachOf({
  name,
  value,
  limits,
  what,
  advice,
  status = 400,
}: Breach): GraphQLError {
  const { code, counts } = LIMIT[name];
  const maximum = limits[name];
  const message = `${what ?? 'The query'} has ${counted(value)} ${counts}; the limit is ${counted(maximum)}.`;
  return new GraphQLError(advice === undefined ? message : `${message} ${advice}`, {
    extensions: { code, limit: { name, value, maximum }, http: { status } },
  });
}

function counted(value: number): string {
  if (value > COUNTED_TO) return `more than ${counted(COUNTED_TO)}`;
  return value.toLocaleString('en');
}
