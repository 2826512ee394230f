import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type OperationDefinitionNode,
} from 'graphql';
import { getArgumentValues } from 'graphql/execution/values.js';
import { refuseDeeperAsOf } from '../as-of.js';
import { foundById, type ReadingTime } from '../guard.js';
import { type AbstractType, type MappedField } from '../mapping.js';
import { type Arguments } from '../values/value-shape.js';
import { Compilation, type Column, type Execution } from './compilation.js';
import { compileObject, compileTarget } from './object.js';
import { compileRootPage } from './page.js';
import { variablesShape } from './shape.js';

/**
 * How a selection is anchored: one node by `$id`, some by `$ids`, or a page of all of a type or of
 * those that belong to the viewer.
 */
export type Anchor = 'LOOKUP' | 'LOAD' | 'PAGE' | 'OWN_PAGE';

/** One statement and what reads its rows; kept for all requests of the same form. */
export interface Prepared {
  readonly text: string;
  parametersIn(execution: Execution): Record<string, unknown>;
  read(rows: readonly (readonly unknown[])[], execution: Execution): unknown;
}

/** The variables of one request as values of arguments, each field worked out once. */
export function executionOf({ variableValues }: GraphQLResolveInfo): Execution {
  const known = new Map<FieldNode, Arguments>();
  return {
    argumentsOf(field: GraphQLField<unknown, unknown>, node: FieldNode): Arguments {
      const found = known.get(node) ?? getArgumentValues(field, node, variableValues);
      known.set(node, found);
      return found;
    },
  };
}

/** Compiles selections and keeps the outcome as long as the parsed document lives. */
export class Compiler {
  private readonly prepared = new WeakMap<OperationDefinitionNode, Map<string, Prepared>>();
  private readonly texts = new Set<string>();

  /** How many different Cypher texts were made: each costs the database a plan. */
  get distinctTexts(): number {
    return this.texts.size;
  }

  prepare(
    info: GraphQLResolveInfo,
    anchor: Anchor,
    type: GraphQLObjectType | AbstractType,
    time: ReadingTime,
  ): Prepared {
    const ofOperation = this.prepared.get(info.operation) ?? new Map<string, Prepared>();
    this.prepared.set(info.operation, ofOperation);
    const shape = variablesShape(info.schema, info.operation, info.variableValues);
    const key = [anchor, type.name, time, pathText(info.path), shape].join(' ');
    const known = ofOperation.get(key);
    if (known !== undefined) return known;
    refuseDeeperAsOf(info);
    const made = compileStatement(info, anchor, type, time);
    ofOperation.set(key, made);
    this.texts.add(made.text);
    return made;
  }
}

function pathText(path: GraphQLResolveInfo['path'] | undefined): string {
  if (path === undefined) return '';
  const rest = pathText(path.prev);
  return typeof path.key === 'number' ? rest : `${rest}/${path.key}`;
}

function compileStatement(
  info: GraphQLResolveInfo,
  anchor: Anchor,
  type: GraphQLObjectType | AbstractType,
  time: ReadingTime,
): Prepared {
  const { schema, fragments, variableValues } = info;
  const compilation = new Compilation(schema, fragments, variableValues, time);
  const parametersIn = (execution: Execution) => compilation.valuesIn(execution);
  if (anchor === 'LOOKUP' || anchor === 'LOAD') {
    const found = anchored(info, anchor, type as GraphQLObjectType, compilation);
    return { ...wholeIn(found, time), parametersIn };
  }
  const page = compileRootPage(rootField(info), type, {
    compilation,
    compileNode: compileTarget,
    isOwn: anchor === 'OWN_PAGE',
  });
  const { rows } = page;
  if (rows === null || time === 'AS_OF') return { ...wholeIn(page, time), parametersIn };
  const read: Prepared['read'] = (found, execution) =>
    rows.read(
      found.map(([row]) => row),
      execution,
    );
  return { text: `${rows.text} AS value`, read, parametersIn };
}

/** All in one row; as of an earlier instant with the last one that may be asked for beside it. */
function wholeIn({ text, read }: Column, time: ReadingTime): Pick<Prepared, 'text' | 'read'> {
  const settled =
    time === 'NOW'
      ? ''
      : ', COLLECT { MATCH (w:WriteSequence) RETURN w.publicRecordedAt } AS settled';
  return {
    text: `RETURN ${text} AS value${settled}`,
    read: ([row], execution) => read(row?.[0], execution),
  };
}

function rootField({ parentType, fieldName, fieldNodes }: GraphQLResolveInfo) {
  const field: MappedField | undefined = parentType.getFields()[fieldName];
  if (field === undefined) throw new Error(`${parentType.name} has no field "${fieldName}".`);
  return { type: parentType, field, nodes: fieldNodes };
}

/** A node that was found, under its own id, which is not the asked one where it was merged. */
export interface FoundNode {
  readonly id: string;
  readonly object: Readonly<Record<string | symbol, unknown>>;
}

/** The selection on nodes found by id, as rows `[asked id, id, selection]` and a reader into a map. */
function anchored(
  { fieldNodes }: GraphQLResolveInfo,
  anchor: 'LOOKUP' | 'LOAD',
  type: GraphQLObjectType,
  compilation: Compilation,
): Column {
  const condition = (id: string) => (anchor === 'LOOKUP' ? `${id} = $id` : `${id} IN $ids`);
  const { text, asked, properties } = foundById('n0', type, compilation.time, condition);
  const object = compileObject(type, fieldNodes, { node: 'n0', properties, depth: 0 }, compilation);
  return {
    text: `COLLECT { ${text} RETURN [${asked}, n0.id, ${object.text}] }`,
    read: (rows, execution) =>
      new Map(
        (rows as readonly (readonly [string, string, unknown])[]).map(([askedId, id, row]) => [
          askedId,
          { id, object: object.read(row, execution) },
        ]),
      ),
  };
}
