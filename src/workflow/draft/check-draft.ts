import { type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { askedFields } from '../../domain/record/asked-fields.js';
import { recordFaults } from '../../domain/record/record-faults.js';
import { withRecordDefaults } from '../../domain/record/record.seed.js';
import { type RecordContent } from '../../graph/write/content.js';
import { parseRecord, type Problem, type RawRecord } from '../../graph/write/parse-record.js';
import { SubmitterKind } from '../submission/submitter-kind.js';

/** What was written in a draft so far. */
export interface Written {
  readonly type: GraphQLObjectType;
  readonly recordId: string;
  readonly fields: RawRecord;
}

export interface CheckedDraft {
  /** Of use only where nothing is wrong and nothing is missing. */
  readonly content: RecordContent;
  /** What can never be right as it stands; it is refused at every save. */
  readonly wrong: readonly Problem[];
  /** What is not there yet; it is refused at handing in. */
  readonly missing: readonly Problem[];
}

/**
 * Checks a draft against the declaration of its type and the rules for records of evidence. By whom
 * it is sent decides what the record says of its way, and nothing of what is wrong or missing.
 */
export function checkDraft(
  schema: GraphQLSchema,
  { type, recordId, fields }: Written,
  submitterKind = SubmitterKind.PARTY,
): CheckedDraft {
  const raw = { ...defaultsOf(type, fields, submitterKind), ...fields, id: recordId };
  const { content, problems } = parseRecord(schema, type, raw);
  const gaps = gapsIn(fields);
  const all = [
    ...problems,
    ...faultsIn(content),
    ...gapProblems(type, fields, gaps),
    ...unanswered(type, fields, gaps),
    ...unsourced(content),
  ];
  return {
    content,
    wrong: all.filter(({ fault }) => fault === 'FORM'),
    missing: all.filter(({ fault }) => fault === 'MISSING'),
  };
}

/** A record that is handed in goes no further than its submitter said, and says by which way it came. */
function defaultsOf(
  type: GraphQLObjectType,
  fields: RawRecord,
  submitterKind: SubmitterKind,
): RawRecord {
  const defaults = withRecordDefaults(type, {});
  if (!isEvidence(type)) return defaults;
  const fromParty = submitterKind === SubmitterKind.PARTY;
  const sent = fromParty ? 'PARTY_SUBMISSION' : 'PARTNER_SUBMISSION';
  return {
    ...defaults,
    sharingLevel: 'GREEN',
    sourceKind: fields['demo'] === true ? 'DEMO' : sent,
  };
}

export function isEvidence(type: GraphQLObjectType): boolean {
  return type.getInterfaces().some(({ name }) => name === 'Record');
}

const faultsIn = (content: RecordContent): readonly Problem[] =>
  recordFaults(content).map(({ field, message }) => wrong([field], message));

interface Gap {
  readonly field: string;
  readonly reason: string;
}

function gapsIn({ gaps }: RawRecord): readonly Gap[] {
  return Array.isArray(gaps) ? (gaps as readonly Gap[]) : [];
}

/** A gap stands for a field that may be empty, and beside no value. */
function gapProblems(
  type: GraphQLObjectType,
  fields: RawRecord,
  gaps: readonly Gap[],
): readonly Problem[] {
  return gaps.flatMap(({ field }, index) => {
    const path = ['gaps', index];
    if (type.getFields()[field] === undefined) {
      return [wrong(path, `${type.name} has no field "${field}"`)];
    }
    if (fields[field] === undefined) return [];
    return [wrong(path, `"${field}" has a value; clear it, or take the reason away`)];
  });
}

function unanswered(
  type: GraphQLObjectType,
  fields: RawRecord,
  gaps: readonly Gap[],
): readonly Problem[] {
  return askedFields(type.name)
    .filter((name) => fields[name] === undefined && !gaps.some(({ field }) => field === name))
    .map((name) => ({
      fault: 'MISSING',
      path: [name],
      message:
        `"${name}" is asked for; give it, or say in "gaps" why there is none: NOT_REPORTED, ` +
        'NOT_APPLICABLE, WITHHELD or NONE',
    }));
}

/** Every claim has a source. */
function unsourced({ type, relations }: RecordContent): readonly Problem[] {
  if (!isEvidence(type) || relations.some(({ type: name }) => name === 'CITES')) return [];
  const message = 'at least one source must be cited';
  return [{ fault: 'MISSING', path: ['citations'], message }];
}

function wrong(path: Problem['path'], message: string): Problem {
  return { fault: 'FORM', path, message };
}
