import { withOrigins } from '../../../domain/source/source.seed.js';
import { type ImportContext } from '../context.js';
import { ImportRefused } from '../import-refused.js';
import { MOST_RECORDS } from './bounds.js';
import { candidateOf, type Candidate, type CandidatePlace } from './candidate.js';
import { type Decisions } from './decisions.js';
import { heldQuotations, heldRecords, type HeldRecord } from './held-records.js';
import { judged, withFault, type Judged } from './judged.js';
import { type RecordRow } from './read-record.js';
import { withTargets } from './targets.js';

export interface CheckOrder extends CandidatePlace {
  readonly context: ImportContext;
  readonly path: string;
  readonly decisions: Decisions;
}

/** What becomes of the rows of a file, and what is held under the ids that they name. */
export interface CheckedRecords {
  readonly rows: readonly Judged[];
  readonly held: ReadonlyMap<string, HeldRecord>;
}

/** Reads a file of records through and says what becomes of each row. Nothing is written. */
export async function checkRecords(
  order: CheckOrder,
  read: AsyncIterable<RecordRow>,
): Promise<CheckedRecords> {
  const { database } = order.context;
  const candidates = await withOwnOrigins(order, withoutTwice(order, await allOf(order, read)));
  const held = await heldRecords(
    database,
    candidates.flatMap(({ content }) => [content.id, ...content.relations.map(({ to }) => to)]),
  );
  const rows = candidates.map((candidate) => judged(order, candidate, held));
  return { rows: withTargets(order, rows, held), held };
}

async function allOf(
  order: CheckOrder,
  read: AsyncIterable<RecordRow>,
): Promise<readonly Candidate[]> {
  const candidates: Candidate[] = [];
  for await (const row of read) {
    candidates.push(candidateOf(order, row));
    order.context.progress?.({ step: 'CHECK', rows: candidates.length });
    if (candidates.length > MOST_RECORDS) {
      throw new ImportRefused(
        `${order.path} has more than ${MOST_RECORDS} records, which one write can take; divide it.`,
      );
    }
  }
  return candidates;
}

/** One file gives a record one content. */
function withoutTwice(order: CheckOrder, candidates: readonly Candidate[]): readonly Candidate[] {
  const first = new Map<string, number>();
  return candidates.map((candidate) => {
    const { id } = candidate.content;
    const line = first.get(id);
    if (line === undefined) first.set(id, candidate.line);
    if (line === undefined || candidate.faults.length > 0) return candidate;
    const wrong = `${id} stands on line ${line} already`;
    return withFault(order, candidate, { path: ['id'], wrong, right: 'an id of its own' });
  });
}

/** Of sources to what report they go back, by those of the file and those that are held. */
async function withOwnOrigins(
  { type, context }: CheckOrder,
  candidates: readonly Candidate[],
): Promise<readonly Candidate[]> {
  if (type.name !== 'Source') return candidates;
  const right = candidates.filter(({ faults }) => faults.length === 0);
  const contents = withOrigins(
    right.map(({ content }) => content),
    await heldQuotations(context.database),
  );
  const byId = new Map(contents.map((content) => [content.id, content]));
  return candidates.map((candidate) =>
    candidate.faults.length > 0
      ? candidate
      : { ...candidate, content: byId.get(candidate.content.id) ?? candidate.content },
  );
}
