import { z } from 'zod';
import { type GraphQLSchema } from 'graphql';
import { AccountKind } from '../../access/account.js';
import { ErasureReason } from '../../domain/erasure/erasure-reason.js';
import { type Database } from '../../graph/database.js';
import { PUBLIC_VIEWER } from '../../graph/viewer.js';
import { act, type UnitOfWork } from '../../graph/write/act.js';
import { allDocuments } from '../../graph/write/documents.js';
import { randomSigns } from '../act/random-slug.js';
import { erasableType } from './propose-redaction.js';
import { redact } from './redact.js';
import { orderAgain } from './redaction-order.js';
import {
  REDACTION,
  REGISTER,
  type Erased,
  type RedactionBody,
  type RedactionDocument,
} from './redaction.js';
import { RedactionStatus } from './redaction-status.js';

const Access = z.strictObject({
  access: z.string(),
  owner: z.string().nullable(),
  readers: z.array(z.string()).nullable(),
  status: z.string(),
});

/** One redaction that was done, for a store that comes out of a backup; it says nothing that was erased. */
const Line = z.strictObject({
  redaction: z.string(),
  record: z.string(),
  reason: z.enum(ErasureReason),
  proposedBy: z.string(),
  proposedAt: z.string(),
  decidedBy: z.string(),
  erasedAt: z.string(),
  byText: z.boolean(),
  fields: z.array(z.string()),
  states: z.array(
    z.strictObject({
      stateId: z.string(),
      fields: z.array(z.string()),
      onRelations: z.array(z.string()),
    }),
  ),
  papers: z.array(z.string()),
  access: Access,
});

export type RedactionLine = z.infer<typeof Line>;

/** A list that cannot be read. */
export class ListRefused extends Error {
  override readonly name = 'ListRefused';
}

/** All redactions that were done, the oldest first. */
export async function redactionsDone(database: Database): Promise<readonly RedactionLine[]> {
  const all = await allDocuments<RedactionBody>(
    (text, parameters) => database.read(text, parameters),
    { kind: REDACTION, about: REGISTER },
  );
  return all.flatMap(lineOf).sort((a, b) => (a.erasedAt < b.erasedAt ? -1 : 1));
}

function lineOf({ id, access, body }: RedactionDocument): readonly RedactionLine[] {
  const { status, decidedBy, decidedAt, erased, recordId: record } = body;
  if (status !== RedactionStatus.DONE || decidedBy === null || decidedAt === null) return [];
  const { fields, byText, reason, proposedBy, proposedAt } = body;
  const { owner, readers } = access;
  return [
    {
      redaction: id,
      record,
      reason,
      proposedBy,
      proposedAt,
      decidedBy,
      erasedAt: decidedAt,
      byText,
      fields: [...fields],
      states: erased.states.map((state) => ({
        ...state,
        fields: [...state.fields],
        onRelations: [...state.onRelations],
      })),
      papers: [...erased.papers],
      access: { ...access, owner, readers: readers === null ? null : [...readers] },
    },
  ];
}

/** Reads a list, one JSON object a line. Throws `ListRefused` before anything is done. */
export function readRedactions(text: string): readonly RedactionLine[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const parsed = Line.safeParse(jsonIn(line, index));
    if (parsed.success) return [parsed.data];
    const [issue] = parsed.error.issues;
    throw new ListRefused(
      `Line ${index + 1} is no redaction: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}. Take the list as "pangolink redactions list" gave it.`,
    );
  });
}

function jsonIn(line: string, index: number): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch (error) {
    throw new ListRefused(
      `Line ${index + 1} is no JSON: ${(error as Error).message}. Take the list as "pangolink redactions list" gave it.`,
    );
  }
}

/** Nothing of what a line names was still there, so nothing is written. */
class NothingLeft extends Error {
  override readonly name = 'NothingLeft';
}

/**
 * Erases again what a line says was erased, wherever it still stands; null where nothing does. The
 * write is in the name of whoever decided then.
 */
export async function redactAgain(
  database: Database,
  schema: GraphQLSchema,
  line: RedactionLine,
): Promise<Erased | null> {
  const order = {
    actor: line.decidedBy,
    actorKind: AccountKind.SECRETARIAT_OFFICER,
    reason: 'REDACTED',
    idempotencyKey: `${line.redaction} ${randomSigns(16)}`,
    input: line,
  };
  try {
    return await act({ database, schema, viewer: PUBLIC_VIEWER }, order, (unit) =>
      doAgain(unit, line),
    );
  } catch (error) {
    if (error instanceof NothingLeft) return null;
    throw error;
  }
}

async function doAgain(unit: UnitOfWork, line: RedactionLine): Promise<Erased> {
  const { redaction: id, record: recordId, access, states, papers, erasedAt, ...said } = line;
  const type = erasableType(unit.schema, recordId);
  const earlier = { states, papers };
  const erased = await redact(unit, orderAgain(type, { ...said, recordId }, earlier));
  if (erased.states.length + erased.papers.length === 0) throw new NothingLeft();
  const status = RedactionStatus.DONE;
  const body: RedactionBody = {
    ...said,
    recordId,
    text: null,
    status,
    decidedAt: erasedAt,
    erased: earlier,
  };
  await unit.put({ id, kind: REDACTION, about: REGISTER, access, body });
  return erased;
}
