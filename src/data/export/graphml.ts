import { toldOf } from './about.js';
import { type Field } from './field.js';
import { type Content, type FileFormat } from './file-format.js';
import { type Value } from './flatten.js';
import {
  edgeColumns,
  edgeId,
  edgeSaid,
  graphParts,
  kindOf,
  nodeColumns,
  nodeSaid,
  typeInXml,
  xml,
  type GraphEdge,
  type GraphNode,
} from './graph-parts.js';

/** Edges stand behind the node that they start at, so nothing is held back. */
export const graphml: FileFormat = {
  ending: 'graphml',
  mediaType: 'application/graphml+xml; charset=utf-8',
  purpose: 'a graph, as Gephi, yEd and igraph read it',
  write: graph,
};

async function* graph(content: Content): AsyncIterable<string> {
  const { about, exportable } = content;
  const { fields } = exportable;
  yield `${HEAD}${keys(fields)}<graph edgedefault="directed"><desc>${xml(toldOf(about))}</desc>\n`;
  const [ofNodes, ofEdges] = [nodeWriter(fields), edgeWriter(fields)];
  for await (const part of graphParts(content)) {
    yield part.kind === 'NODE' ? ofNodes(part.node) : ofEdges(part.edge);
  }
  yield '</graph>\n</graphml>\n';
}

const HEAD =
  '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';

function keys(fields: readonly Field[]): string {
  const key = (of: string, name: string, type: string) =>
    `<key id="${of}_${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>\n`;
  return [
    ...['label', 'kind', 'rights'].map((name) => key('node', name, 'string')),
    ...nodeColumns(fields).map((column) => key('node', column.name, typeInXml(column))),
    key('edge', 'relation', 'string'),
    key('edge', 'weight', 'double'),
    ...edgeColumns(fields).map(([field, column]) =>
      key('edge', `${field}_${column.name}`, typeInXml(column)),
    ),
  ].join('');
}

const data = (key: string, value: Value | undefined): string =>
  value === undefined || value === null ? '' : `<data key="${key}">${xml(value)}</data>`;

function nodeWriter(fields: readonly Field[]) {
  const columns = nodeColumns(fields);
  return (node: GraphNode): string => {
    const { id, label, licence } = node;
    const said = nodeSaid(columns, node).map(([name, value]) => data(`node_${name}`, value));
    const own = [data('node_label', label), data('node_kind', kindOf(id))];
    const all = [...own, data('node_rights', licence), ...said].join('');
    return `<node id="${xml(id)}">${all}</node>\n`;
  };
}

function edgeWriter(fields: readonly Field[]) {
  const columns = edgeColumns(fields);
  return (edge: GraphEdge): string => {
    const { source, target, relation, weight } = edge;
    const said = edgeSaid(columns, edge).map(([name, value]) => data(`edge_${name}`, value));
    const all = [data('edge_relation', relation), data('edge_weight', weight), ...said].join('');
    return `<edge id="${xml(edgeId(edge))}" source="${xml(source)}" target="${xml(target)}">${all}</edge>\n`;
  };
}
