import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isAbstractType, isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import {
  formerState,
  formerStateOf,
  labels,
  nodePattern,
  passedNode,
  pastLabel,
  pastStates,
  recordedState,
  recordInPlace,
  recordPattern,
  relationshipPattern,
  relationsThen,
  rowPattern,
  wentAfter,
  type NodePattern,
  type ReadingTime,
} from './guard.js';
import {
  concreteTypes,
  nodeMapping,
  nodeTypes,
  ownRelationTypes,
  relationshipTypes,
  typesKeptAs,
} from './mapping.js';

/** A hand-written statement, once for the present and once for an earlier instant. */
export interface Statement {
  readonly now: string;
  readonly asOf: string;
}

export type Statements = ReadonlyMap<string, Statement>;

/**
 * Loads the statements below a folder, by their path without the ending, as `trace/route-changes`.
 * Nodes and relationships stand in them as holes that are filled with guarded patterns:
 *
 * - `${node('change', 'RouteChange')}` matches a node that the viewer may see; several types are
 *   parted by `|`, and a third argument is a condition on the node;
 * - `${bind('change')}` follows the `MATCH` of that node, `${read('change')}` are its properties;
 * - `${passed('x', 'Taxon')}` is a node that is only passed through, for repeated steps;
 * - `${states('state', 'change')}` are all states that a matched node has had, up to the instant read;
 * - `${is('x', 'Taxon')}` tests the type of a node that was matched;
 * - `${out('OF')}` and `${in('OF')}` are typed relationships, `${related('Taxon')}` is any relationship
 *   that a record of these types writes, in either direction;
 *   a second name, as in `${out('OF', 'leg')}`, names the relationship, so that it can be read;
 * - `${upTo('6')}` repeats the group before it. The database wants the number in the text, so such a
 *   file gives one statement for each number, as `connect/shortest-paths/4`.
 *
 * Some holes read the past itself, whatever the instant that is asked for:
 *
 * - `${record('record', '…')}` is a record of any type, open or closed, on a condition;
 * - `${inPlace('record')}` is the record `$id`, or the one that it was merged into by the instant read;
 * - `${state('state', 'record', '…')}` is a state of it on a condition, both guarded;
 * - `${row('row', 'EACH', '…')}` and `${pastRow('row', 'EACH', '…')}` are rows on a condition; such a file
 *   gives one statement for each type that is kept as rows, as `history/row-states/Reading`;
 * - `${relations('record', 'state', '…')}` are the `relation`s of that state with each `target` that had
 *   a state `seen` on a condition;
 * - `${write('write', 'state')}` is the write that opened a state;
 * - `${former('x', '…')}`, or for the record `$id` `${formerOf('x', '…')}`, is a state that the viewer
 *   could read while it held; only `x.id` and `x.recordedTo` may be told; `${went('x')}` tests that no
 *   such state followed it.
 *
 * A statement that matches anything outside a hole is refused.
 */
export function loadStatements(folder: string, schema: GraphQLSchema): Statements {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.cypher'),
  );
  const rowTypes = typesKeptAs('ROWS', schema).map(({ name }) => name);
  const declared: Declared = { schema, relationships: relationshipTypes(schema) };
  return new Map(
    files.flatMap((file) => {
      const whole = readFileSync(path.join(folder, file), 'utf8');
      refuseBarePatterns(file, whole);
      const sent = withoutLayout(whole);
      return variantsOf(file.replace(/\.cypher$/, ''), sent, rowTypes).map(([name, text]) => {
        const fill = (time: ReadingTime) => new HoleFiller(declared, time, file).fill(text);
        return [name, { now: fill('NOW'), asOf: fill('AS_OF') }] as const;
      });
    }),
  );
}

/** What is for readers of a file alone need not travel to the database with each question. */
const withoutLayout = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('//'))
    .join(' ');

const UP_TO = /\$\{upTo\('(\d)'\)\}/g;

const EACH_ROW_TYPE = /'EACH'/g;

type Named = readonly [name: string, text: string];

function variantsOf(name: string, text: string, rowTypes: readonly string[]): readonly Named[] {
  if (text.search(EACH_ROW_TYPE) >= 0) {
    return rowTypes.map((type) => [`${name}/${type}`, text.replace(EACH_ROW_TYPE, `'${type}'`)]);
  }
  const [found] = text.matchAll(UP_TO);
  if (found === undefined) return [[name, text]];
  return Array.from({ length: Number(found[1]) }, (_, index) => {
    const times = index + 1;
    return [`${name}/${times}`, text.replace(UP_TO, `{1,${times}}`)] as const;
  });
}

const HOLE = /\$\{(\w+)\(([^}]*)\)\}/g;
const BARE_NODE = /\(\s*\w*\s*:\s*\w/;
const BARE_RELATIONSHIP = /-\[|\]-|--/;

function refuseBarePatterns(name: string, text: string): void {
  const outside = text
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('//'))
    .join('\n')
    .replace(HOLE, '');
  refuseTellingFormer(name, text, outside);
  const bare = BARE_NODE.exec(outside) ?? BARE_RELATIONSHIP.exec(outside);
  if (bare !== null) {
    throw new Error(
      `${name} matches "${bare[0]}" past the guard; write nodes as \${node('x', 'Label')} and ` +
        "relationships as ${out('TYPE')} or ${in('TYPE')}.",
    );
  }
}

const FORMER = /\$\{former(?:Of)?\('(\w+)'/g;

/** The record of a former state may be hidden by now, so nothing else of it is told. */
function refuseTellingFormer(name: string, text: string, outside: string): void {
  for (const [, variable = ''] of text.matchAll(FORMER)) {
    const told = new RegExp(`\\b${variable}\\b(?!\\.(?:id|recordedTo)\\b)`).exec(outside);
    if (told === null) continue;
    throw new Error(
      `${name} uses "${variable}" for more than "${variable}.id" and "${variable}.recordedTo", which is all that may be told of a former state.`,
    );
  }
}

type FillOne = (first: string, second: string, third: string | undefined) => string;

/** The types that may stand in holes, and the relationships that some field of theirs follows. */
interface Declared {
  readonly schema: GraphQLSchema;
  readonly relationships: ReadonlySet<string>;
}

class HoleFiller {
  private readonly holes: Readonly<Record<string, FillOne>> = {
    node: (variable, types, condition) => this.node(variable, types, condition),
    passed: (variable, types) => passedNode(variable, this.typesNamed(types), this.time),
    bind: (variable) => this.known(variable).bind,
    read: (variable) => this.known(variable).properties,
    states: (variable, node) => pastStates(variable, this.matched(node), this.time),
    record: (variable, condition) => recordPattern(variable, condition),
    inPlace: (variable) => recordInPlace(variable, this.time),
    state: (state, record, condition = 'true') => recordedState(state, record, condition),
    row: (variable, type, condition = 'true') => rowPattern(variable, this.row(type), condition),
    pastRow: (variable, type, condition = 'true') =>
      rowPattern(variable, pastLabel(this.row(type)), condition),
    relations: (record, state, condition = 'true') =>
      relationsThen(record, state, { types: this.ownRelations(), condition }),
    write: (write, state) => `(${state})-[:WRITTEN_IN]->(${write}:Write)`,
    former: (state, condition) => formerState(state, condition),
    formerOf: (state, condition) => formerStateOf(state, condition),
    went: (state) => wentAfter(state),
    is: (variable, types) => `${variable}:${labels(this.typesNamed(types), this.time)}`,
    out: (type, variable) => this.relationship(type, 'OUT', variable),
    in: (type, variable) => this.relationship(type, 'IN', variable),
    related: (types, variable) =>
      this.relationship(ownRelationTypes(this.typesNamed(types)).join('|'), 'EITHER', variable),
  };
  private readonly nodes = new Map<string, NodePattern>();
  private relationships = 0;

  constructor(
    private readonly declared: Declared,
    private readonly time: ReadingTime,
    private readonly file: string,
  ) {}

  fill(text: string): string {
    return text.replace(HOLE, (_hole, kind: string, list: string) => {
      const fillOne = this.holes[kind];
      if (fillOne === undefined) throw new Error(`${this.file}: there is no hole "${kind}".`);
      const [first = '', second = '', condition] = argumentsOf(list);
      return fillOne(first, second, condition);
    });
  }

  private node(variable: string, typeNames: string, condition: string | undefined): string {
    const types = this.typesNamed(typeNames);
    const pattern = nodePattern(variable, types, this.time, condition);
    this.nodes.set(variable, pattern);
    return pattern.text;
  }

  private known(variable: string): NodePattern {
    const pattern = this.nodes.get(variable);
    if (pattern === undefined) throw new Error(`${this.file}: no node "${variable}" before this.`);
    return pattern;
  }

  private matched(variable: string): string {
    this.known(variable);
    return variable;
  }

  private row(name: string): string {
    const [type] = this.types(name);
    if (type !== undefined && nodeMapping(type).history === 'ROWS') return type.name;
    throw new Error(`${this.file} reads rows of "${name}", which is kept in states.`);
  }

  private ownRelations(): readonly string[] {
    return ownRelationTypes(nodeTypes(this.declared.schema));
  }

  private relationship(type: string, direction: 'OUT' | 'IN' | 'EITHER', variable: string): string {
    this.relationships += 1;
    const unknown = type.split('|').find((name) => !this.declared.relationships.has(name));
    if (unknown !== undefined) {
      throw new Error(`${this.file} follows "${unknown}", which no field of the schema does.`);
    }
    const named = variable === '' ? `r${this.relationships}` : variable;
    return relationshipPattern(named, { type, direction }, this.time);
  }

  private typesNamed(typeNames: string): readonly GraphQLObjectType[] {
    return typeNames.split('|').flatMap((name) => this.types(name));
  }

  private types(name: string): readonly GraphQLObjectType[] {
    const type = this.declared.schema.getType(name);
    if (type !== undefined && (isObjectType(type) || isAbstractType(type))) {
      return concreteTypes(this.declared.schema, type);
    }
    throw new Error(`${this.file} matches "${name}", which is no type of the schema.`);
  }
}

/** `'change', 'RouteChange', 'change.id IN $ids'` as its texts. */
function argumentsOf(list: string): readonly string[] {
  return [...list.matchAll(/'([^']*)'/g)].map(([, text]) => text ?? '');
}
