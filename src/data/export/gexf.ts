import { toldOf } from './about.js';
import { type Field } from './field.js';
import { type Content, type FileFormat } from './file-format.js';
import { type Column, type Row, type Value } from './flatten.js';
import {
  edgeColumns,
  edgeId,
  edgeSaid,
  graphParts,
  kindOf,
  nodeColumns,
  nodeSaid,
  oneValue,
  typeInXml,
  xml,
  type GraphEdge,
  type GraphNode,
} from './graph-parts.js';
import { heldBack } from './held-back.js';

/**
 * GEXF 1.3, with the days between which a node may have held for a timeline. All edges stand behind all
 * nodes, as readers want them: they wait in a file on disk, not in memory.
 */
export const gexf: FileFormat = {
  ending: 'gexf',
  mediaType: 'application/gexf+xml; charset=utf-8',
  purpose: 'a graph with a timeline, as Gephi reads it',
  write: graph,
};

async function* graph(content: Content): AsyncIterable<string> {
  const { about, exportable } = content;
  const { fields } = exportable;
  const [ofNodes, ofEdges] = [nodeWriter(fields), edgeWriter(fields)];
  yield `${HEAD}<meta><creator>Pangolink</creator><title>${xml(about.title)}</title>`;
  yield `<description>${xml(`${toldOf(about)} ${DATES}`)}</description></meta>\n`;
  yield `<graph mode="dynamic" timeformat="date" defaultedgetype="directed">\n${attributes(fields)}`;
  yield '<nodes>\n';
  await using edges = await heldBack();
  for await (const part of graphParts(content)) {
    if (part.kind === 'NODE') yield ofNodes(part.node);
    else await edges.add(ofEdges(part.edge));
  }
  yield '</nodes>\n<edges>\n';
  yield* edges.all();
  yield '</edges>\n</graph>\n</gexf>\n';
}

const HEAD =
  '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n';

const DATES =
  'A node starts on the earliest day that its first date may mean, and ends on the latest that its last ' +
  'one may mean; one without a date stands there always, which says nothing of when it held.';

function attributes(fields: readonly Field[]): string {
  const attribute = (id: string, column: Pick<Column, 'datatype' | 'isList'>) =>
    `<attribute id="${id}" title="${id}" type="${typeInXml(column)}"/>\n`;
  const text = { datatype: 'string', isList: false } as const;
  const ofNodes = [
    ...['kind', 'rights'].map((name) => attribute(name, text)),
    ...nodeColumns(fields).map((column) => attribute(column.name, column)),
  ];
  const ofEdges = [
    attribute('relation', text),
    ...edgeColumns(fields).map(([field, column]) => attribute(`${field}_${column.name}`, column)),
  ];
  return (
    `<attributes class="node" mode="static">\n${ofNodes.join('')}</attributes>\n` +
    `<attributes class="edge" mode="static">\n${ofEdges.join('')}</attributes>\n`
  );
}

const saying = ([name, value]: readonly [string, Value | undefined]): string =>
  value === undefined || value === null ? '' : `<attvalue for="${name}" value="${xml(value)}"/>`;

function nodeWriter(fields: readonly Field[]) {
  const columns = nodeColumns(fields);
  return (node: GraphNode): string => {
    const { id, label, row, licence } = node;
    const own = [['kind', kindOf(id)] as const, ['rights', licence] as const];
    const all = [...own, ...nodeSaid(columns, node)].map(saying).join('');
    const held = row === null ? '' : daysOf(columns, row);
    return `<node id="${xml(id)}" label="${xml(label)}"${held}><attvalues>${all}</attvalues></node>\n`;
  };
}

function edgeWriter(fields: readonly Field[]) {
  const columns = edgeColumns(fields);
  return (edge: GraphEdge): string => {
    const { source, target, relation, weight } = edge;
    const all = [['relation', relation] as const, ...edgeSaid(columns, edge)].map(saying).join('');
    return (
      `<edge id="${xml(edgeId(edge))}" source="${xml(source)}" target="${xml(target)}" ` +
      `kind="${relation}" label="${relation}" weight="${weight}"><attvalues>${all}</attvalues></edge>\n`
    );
  };
}

/** Which columns say from when to when something held; the first that says anything counts. */
const STARTS = [
  'period_from_earliest',
  'observedPeriod_from_earliest',
  'discoveredOn_from_earliest',
  'inForceFrom_earliest',
  'adoptedOn_earliest',
  'issuedOn_earliest',
  'publishedOn_earliest',
  'madeOn_earliest',
  'askedOn_earliest',
  'receivedOn_earliest',
  'entryIntoForce_earliest',
];
const ENDS = [
  'period_to_latest',
  'observedPeriod_to_latest',
  'discoveredOn_to_latest',
  'repealedOn_latest',
];

function daysOf(columns: readonly Column[], row: Row): string {
  const first = (names: readonly string[]) =>
    names
      .flatMap((name) => columns.filter((column) => column.name === name))
      .map((column) => oneValue(column, row))
      .find((day) => day !== undefined);
  const [start, end] = [first(STARTS), first(ENDS)];
  return [
    start === undefined ? '' : ` start="${start}"`,
    end === undefined ? '' : ` end="${end}"`,
  ].join('');
}
