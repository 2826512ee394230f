import { type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { Audience } from '../../access/audience.js';
import { SharingLevel } from '../../domain/vocabulary/sharing-level.js';
import { memberOf } from '../act/member-of.js';
import { coveringAll } from '../publication/reach.js';
import { type Sharing } from '../submission/submission-access.js';
import { isEvidence } from './check-draft.js';
import { type DraftBody } from './draft.js';
import { typeNamed } from './record-input.js';

/** Sources and organisations bear no marking: whom they are for follows from what names them. */
export const markingFor = (audience: Audience): SharingLevel =>
  audience === Audience.NAMED ? SharingLevel.AMBER : SharingLevel.CLEAR;

/** The marking of a draft beside an audience for it. */
export function sharingOf(
  type: GraphQLObjectType,
  { fields, readers }: Pick<DraftBody, 'fields' | 'readers'>,
  audience: Audience,
): Sharing {
  const marked = memberOf(SharingLevel, fields['sharingLevel'] ?? SharingLevel.GREEN);
  return {
    sharingLevel: isEvidence(type) ? marked : markingFor(audience),
    audience,
    readers: audience === Audience.NAMED ? readers : null,
  };
}

export type Sharings = ReadonlyMap<string, Sharing>;

/** Whom each record of a submission is for, by its id, as far as its submitter chose. */
export function sharingsOf(schema: GraphQLSchema, drafts: readonly DraftBody[]): Sharings {
  const typed = drafts.map((body) => ({ body, type: typeNamed(schema, body.type) }));
  const chosen = typed
    .filter(({ type }) => isEvidence(type))
    .map(({ body, type }) => sharingOf(type, body, body.audience ?? Audience.OFFICERS));
  const covering = coveringAll(chosen);
  return new Map(
    typed.map(({ body, type }) => {
      if (isEvidence(type)) {
        return [body.recordId, sharingOf(type, body, body.audience ?? Audience.OFFICERS)];
      }
      const readers = body.audience === null ? (covering.readers ?? []) : body.readers;
      const audience = body.audience ?? covering.audience;
      return [body.recordId, sharingOf(type, { ...body, readers }, audience)];
    }),
  );
}
