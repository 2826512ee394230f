import { badUserInput } from '../../graph/errors.js';
import { refuseMalformedId } from '../../graph/malformed-id.js';
import { typeOfId } from '../../graph/mapping.js';
import { statementFor, type Past } from './ask-history.js';
import { type DiffArguments } from './history.input.js';
import { DiffOutcome, type DiffSide, type RecordDiff } from './history.type.js';
import { changesBetween, erasuresOf, NOTHING_SAID, saidBy, type Row, type Said } from './said.js';

/**
 * How a record differs between two instants; null where there is no such record to be seen. Whoever
 * could see it then and may not now is told that much and nothing else.
 */
export async function askDiff(past: Past, asked: DiffArguments): Promise<RecordDiff | null> {
  const { graph, schema } = past;
  const { id, from, to } = asked;
  refuseMalformedId(id);
  await refuseInstants(past, asked);
  const type = typeOfId(schema, id);
  if (type === null) return null;
  const statement = statementFor(type, 'history/sides', 'history/row-sides');
  const [row] = await graph.ask(statement, { id, instants: [from, to] }, null);
  const [isSeen, sides, wasSeen] = row as readonly [boolean, readonly Row[], boolean];
  if (!isSeen) return wasSeen ? withheld(id) : null;
  const [earlier, later] = [0, 1].map((place) => {
    const found = sides.find(([at]) => at === place);
    return found === undefined ? NO_SIDE : sideOf(found, (stored) => saidBy(schema, type, stored));
  }) as [Side, Side];
  return {
    id,
    outcome: DiffOutcome.COMPARED,
    from: earlier.side,
    to: later.side,
    changes: changesBetween(earlier.said, later.said),
  };
}

async function refuseInstants({ graph, asOf }: Past, { from, to }: DiffArguments): Promise<void> {
  await graph.refuseUnsettled(from, 'from');
  await graph.refuseUnsettled(to, 'to');
  if (from > to) {
    throw badUserInput(`"from" (${from}) is later than "to" (${to}); change their places.`, [
      'from',
    ]);
  }
  if (asOf !== null && to > asOf) {
    throw badUserInput(
      `"to" (${to}) is later than @asOf(recordedAt: "${asOf}"); take an earlier instant, or leave @asOf out: diff names its instants itself.`,
      ['to'],
    );
  }
}

const withheld = (id: string): RecordDiff => ({
  id,
  outcome: DiffOutcome.INPUTS_NO_LONGER_AVAILABLE,
  from: null,
  to: null,
  changes: [],
});

interface Side {
  readonly side: DiffSide | null;
  readonly said: Said;
}

const NO_SIDE: Side = { side: null, said: NOTHING_SAID };

function sideOf(
  [, properties, relations]: Row,
  read: (stored: { readonly properties: unknown; readonly relations: unknown }) => Said,
): Side {
  const { stateId, recordedFrom } = properties as DiffSide;
  const erasures = erasuresOf(properties as Readonly<Record<string, unknown>>);
  return { side: { stateId, recordedFrom, erasures }, said: read({ properties, relations }) };
}
