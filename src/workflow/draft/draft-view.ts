import { type GraphQLSchema } from 'graphql';
import { type Trace } from '../naming/traces.js';
import { personalTracesIn } from '../../domain/personal-data/personal-data.js';
import { checkDraft } from './check-draft.js';
import { type DraftDocument } from './draft.js';
import { type Draft, type DraftRemark } from './draft.type.js';
import { typeNamed } from './record-input.js';

/** A draft as it is shown to those who may read it. */
export function draftView(
  schema: GraphQLSchema,
  { id, stateId, body }: DraftDocument,
  telling: readonly Trace[],
): Draft {
  const { recordId, fields, audience, readers } = body;
  const type = typeNamed(schema, body.type);
  const { missing } = checkDraft(schema, { type, recordId, fields });
  return {
    id,
    stateId,
    recordId,
    recordType: type.name,
    fields,
    audience,
    readers,
    missing: missing.map(remark),
    telling: telling.map(remark),
    warnings: personalWarnings(fields),
  };
}

const remark = ({ path, message }: Trace): DraftRemark => ({ path: path.map(String), message });

export function personalWarnings(fields: object): readonly DraftRemark[] {
  return personalTracesIn(fields).map(({ path, text }) => ({
    path: path.map(String),
    message:
      `"${text}" looks like the trace of a private person; take it out, unless it is the public ` +
      'address of an authority or a firm',
  }));
}
