import { isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { sharingRefusal } from '../../access/access-code.js';
import { Audience } from '../../access/audience.js';
import { SharingLevel } from '../../domain/vocabulary/sharing-level.js';
import { type RecordContent } from '../../graph/write/content.js';
import { parseRecord, type RawRecord } from '../../graph/write/parse-record.js';
import { memberOf } from '../act/member-of.js';
import { RefusalCode } from '../refusal/refusal-code.js';
import { detail, Refused } from '../refusal/refused.js';

function submissionType(schema: GraphQLSchema): GraphQLObjectType {
  const type = schema.getType('Submission');
  if (!isObjectType(type)) throw new Error('The schema has no Submission.');
  return type;
}

/** The content of a submission from what is said of it; `path` is where that stands in the input. */
export function submissionContent(
  schema: GraphQLSchema,
  raw: RawRecord,
  path: readonly string[],
): RecordContent {
  const { content, problems } = parseRecord(schema, submissionType(schema), raw);
  const details = problems.map((problem) => detail([...path, ...problem.path], problem.message));
  const wrong = [...details, ...futureReceipt(content, path), ...badOriginal(raw, path)];
  if (wrong.length > 0) {
    throw new Refused(
      RefusalCode.INVALID_INPUT,
      'Something in the head of the submission is wrong; the details say what. Nothing was saved.',
      path,
      wrong,
    );
  }
  refuseSharing(content, path);
  return content;
}

export const today = (): string => new Date().toISOString().slice(0, 10);

function futureReceipt({ properties }: RecordContent, path: readonly string[]) {
  const earliest = properties['receivedOnEarliest'];
  if (typeof earliest !== 'string' || earliest <= today()) return [];
  const given = String(properties['receivedOn']);
  return [detail([...path, 'receivedOn'], `${given} lies in the future; name the day of receipt`)];
}

const SHA_256 = /^[0-9a-f]{64}$/i;

function badOriginal({ original }: RawRecord, path: readonly string[]) {
  const { sha256 } = (original ?? {}) as { readonly sha256?: string };
  if (sha256 === undefined || SHA_256.test(sha256)) return [];
  return [
    detail(
      [...path, 'original', 'sha256'],
      'a SHA-256 has 64 hexadecimal digits; count them again',
    ),
  ];
}

/** The head names no readers, so it can be for any audience but NAMED. */
function refuseSharing({ properties }: RecordContent, path: readonly string[]): void {
  const refusal = sharingRefusal({
    sharingLevel: memberOf(SharingLevel, properties['sharingLevel']),
    audience: memberOf(Audience, properties['audience']),
    readers: null,
  });
  if (refusal === null) return;
  throw new Refused(RefusalCode.SHARING_REFUSED, refusal, [...path, 'audience']);
}

/** What a head that was sent says, over what the submission said before: see `SubmissionHead`. */
export const HEAD_DEFAULTS: RawRecord = {
  audience: 'OFFICERS',
  sharingLevel: 'GREEN',
  nilReturn: false,
  naming: 'NAMED',
};
