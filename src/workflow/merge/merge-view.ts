import canonicalize from 'canonicalize';
import { type GraphQLSchema } from 'graphql';
import { type RecordContent } from '../../graph/write/content.js';
import { rawRecord } from '../../graph/write/raw-record.js';
import { type Asking } from '../act/perform.js';
import { MergeAct, MergeStatus } from './merge-act.js';
import { MERGE, type MergeBody, type MergeDocument, type Pair } from './merge.js';
import { type MergeDifference, type MergeProposal } from './merge.type.js';
import { mergedContent } from './merged-content.js';

const MOST = 250;

/**
 * The proposals to merge something into a record, or to part it again, that somebody may read, oldest
 * first. By the id of a duplicate that was merged those on the record that was kept.
 */
export async function mergesInto(
  asking: Asking,
  record: string,
): Promise<readonly MergeProposal[]> {
  const { graph } = asking;
  const [row] = await graph.ask('workflow/in-place', { id: record }, null);
  if (row === undefined) return [];
  const about = String(row[0]);
  const found = await graph.documents<MergeBody>({ kind: MERGE, about });
  const latest = found.slice(-MOST);
  const seen = await graph.seen([about, ...latest.map(({ body }) => body.duplicate)]);
  return Promise.all(
    latest.filter(({ body }) => seen.has(body.duplicate)).map((each) => mergeView(asking, each)),
  );
}

async function mergeView(
  asking: Asking,
  { id, stateId, body }: MergeDocument,
): Promise<MergeProposal> {
  const isOpen = body.act === MergeAct.MERGE && body.status === MergeStatus.OPEN;
  const pair = isOpen ? await pairSeen(asking, body) : null;
  const states = pair === null ? null : [pair.keep.stateId, pair.duplicate.stateId];
  return {
    ...body,
    id,
    stateId,
    isOutdated: isOpen && states?.join() !== [body.states?.keep, body.states?.duplicate].join(),
    differences: pair === null ? [] : await differences(asking, pair),
  };
}

async function pairSeen(
  { graph, schema }: Asking,
  body: Pick<MergeBody, 'keep' | 'duplicate'>,
): Promise<Pair | null> {
  const held = await graph.held(schema, [body.keep, body.duplicate]);
  const [keep, duplicate] = [held.get(body.keep), held.get(body.duplicate)];
  return keep === undefined || duplicate === undefined ? null : { keep, duplicate };
}

/** All sides name only what the reader may see. */
async function differences(
  { graph, schema }: Asking,
  pair: Pair,
): Promise<readonly MergeDifference[]> {
  const targets = [pair.keep, pair.duplicate].flatMap(({ content }) =>
    content.relations.map(({ to }) => to),
  );
  const seen = await graph.seen(targets);
  const shown = (content: RecordContent): RecordContent => ({
    ...content,
    relations: content.relations.filter(({ to }) => seen.has(to)),
  });
  const [keep, duplicate] = [shown(pair.keep.content), shown(pair.duplicate.content)];
  const { next } = mergedContent(schema, keep, duplicate);
  const [kept, other, merged] = [keep, duplicate, next].map((content) => saidIn(schema, content));
  return Object.keys(next.type.getFields())
    .map((field) => ({
      field,
      keep: kept?.[field] ?? null,
      duplicate: other?.[field] ?? null,
      merged: merged?.[field] ?? null,
    }))
    .filter(({ keep: one, duplicate: two }) => canonicalize(one) !== canonicalize(two));
}

function saidIn(schema: GraphQLSchema, content: RecordContent) {
  const { id: _id, ...said } = rawRecord(schema, content);
  return said;
}
