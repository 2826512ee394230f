import { type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { AccountKind } from '../../access/account.js';
import { Audience } from '../../access/audience.js';
import { decodeCursor, encodeCursor, type Ordering } from '../../graph/cursor.js';
import { refuseMalformedId } from '../../graph/malformed-id.js';
import { nodeMapping, typeOfId } from '../../graph/mapping.js';
import { pageOf, refusePageSize, type Page } from '../../graph/pages.js';
import { type GraphSession } from '../../graph/session.js';
import { STILL_CURRENT } from '../../graph/values/instant.js';
import { type Viewer } from '../../graph/viewer.js';
import { type HistoryArguments } from './history.input.js';
import { type RecordState } from './history.type.js';
import { changesBetween, erasuresOf, NOTHING_SAID, saidBy, type Row, type Said } from './said.js';

/** Where a question about the past is asked. */
export interface Past {
  readonly graph: GraphSession;
  readonly schema: GraphQLSchema;
  readonly asOf: string | null;
}

const NEWEST_FIRST: Ordering = { by: 'RECORDED_FROM', direction: 'DESC' };

/**
 * The states of a record that the viewer may see, newest first; null where there is no such record to
 * be seen. One more than the page is read: what the last of the page changed is told by it.
 */
export async function askHistory(
  { graph, schema, asOf }: Past,
  asked: HistoryArguments,
): Promise<Page<RecordState> | null> {
  const { id, first, after } = asked;
  refusePageSize(asked);
  refuseMalformedId(id);
  const before = typeof after === 'string' ? decodeCursor(after, NEWEST_FIRST).key : STILL_CURRENT;
  if (asOf !== null) await graph.refuseUnsettled(asOf);
  const type = typeOfId(schema, id);
  if (type === null) return null;
  const until = asOf ?? STILL_CURRENT;
  const statement = statementFor(type, 'history/states', 'history/row-states');
  const parameters = { id, before: String(before), until, limit: first + 1 };
  const [row] = await graph.ask(statement, parameters, asOf);
  if (row === undefined) return null;
  const rows = row[0] as readonly Row[];
  const states = withChanges(
    rows.map((each) => stateOf(each, { schema, type, until, viewer: graph.viewer })),
  );
  return pageOf(states, asked, ({ recordedFrom, stateId }) =>
    encodeCursor(NEWEST_FIRST, { key: recordedFrom, id: stateId }),
  );
}

/** Rows of bulk data keep their past beside them instead of in states: a statement for each type of them. */
export function statementFor(type: GraphQLObjectType, states: string, rows: string): string {
  return nodeMapping(type).history === 'STATES' ? states : `${rows}/${type.name}`;
}

interface Reading {
  readonly schema: GraphQLSchema;
  readonly type: GraphQLObjectType;
  readonly until: string;
  readonly viewer: Viewer;
}

type StateSaid = Omit<RecordState, 'changes'> & { readonly said: Said };

function stateOf([properties, write, relations]: Row, reading: Reading): StateSaid {
  const { schema, type, until, viewer } = reading;
  const stored = properties as Readonly<Record<string, string>>;
  const [reason, actorKind, submission] = write as readonly (string | null)[];
  const recordedTo = String(stored['recordedTo']);
  const isOfficer = viewer.access.includes(Audience.OFFICERS);
  return {
    id: String(stored['id']),
    stateId: String(stored['stateId']),
    recordedFrom: String(stored['recordedFrom']),
    recordedTo: recordedTo === STILL_CURRENT || recordedTo > until ? null : recordedTo,
    reason: reason ?? null,
    recordedBy: actorKind === null ? null : AccountKind[actorKind as keyof typeof AccountKind],
    account: isOfficer && actorKind !== null ? (stored['actor'] ?? null) : null,
    submissionId: submission ?? null,
    erasures: erasuresOf(stored),
    said: saidBy(schema, type, { properties, relations }),
  };
}

/** Each state beside the one before it, which follows it in the list. */
function withChanges(states: readonly StateSaid[]): readonly RecordState[] {
  return states.map(({ said, ...state }, index) => ({
    ...state,
    changes: changesBetween(states[index + 1]?.said ?? NOTHING_SAID, said),
  }));
}
