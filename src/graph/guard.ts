import { type GraphQLObjectType } from 'graphql';
import { nodeMapping } from './mapping.js';

/** Whether a statement reads the present or the state of knowledge at `$asOf`. */
export type ReadingTime = 'NOW' | 'AS_OF';

/**
 * The access rule: who may read a node or a state. It is written here and nowhere else; every
 * pattern, compiled or in a file, takes it from here.
 */
const mayRead = (variable: string): string =>
  `(${variable}.access IN $viewer.access OR ${belongsToViewer(variable)})`;

/** A record that the viewer owns, or that names the viewer among its readers. */
export function belongsToViewer(variable: string): string {
  return (
    `${variable}.owner = $viewer.owner` +
    ` OR any(reader IN ${variable}.readers WHERE reader IN $viewer.ids)`
  );
}

const recordedThen = (variable: string): string =>
  `${variable}.recordedFrom <= $asOf AND ${variable}.recordedTo > $asOf`;

/** A record that was closed keeps its node under the label `Past…`. */
export const pastLabel = (label: string): string => `Past${label}`;

/** A label expression over types: as of an earlier instant closed records count too. */
export function labels(types: readonly GraphQLObjectType[], time: ReadingTime): string {
  const names = types.flatMap(({ name }) => (time === 'NOW' ? [name] : [name, pastLabel(name)]));
  return names.join('|');
}

export interface NodePattern {
  /** The node in parentheses, with its labels and the guard inside. */
  readonly text: string;
  /** What must follow the `MATCH` so that `properties` is bound; empty where the node itself serves. */
  readonly bind: string;
  /** The variable whose properties are read. */
  readonly properties: string;
}

/** The variables that stand for a matched node in later clauses. */
export function nodeVariables(node: string, { properties }: NodePattern): string {
  return properties === node ? node : `${node}, ${properties}`;
}

function keepsStates(types: readonly GraphQLObjectType[]): boolean {
  return types.every((type) => nodeMapping(type).history === 'STATES');
}

/**
 * The one place where a node is matched. The node as it is now and the state that is read must both
 * be permitted: an old public state opens no record that is restricted today, and a public record
 * does not show its restricted past. A condition stands in brackets: no OR in it can lift the guard.
 */
export function nodePattern(
  variable: string,
  types: readonly GraphQLObjectType[],
  time: ReadingTime,
  condition?: string,
): NodePattern {
  const rows = time === 'AS_OF' && !keepsStates(types);
  const tests = [
    ...(condition === undefined ? [] : [`(${condition})`]),
    mayRead(variable),
    ...(rows ? [recordedThen(variable)] : []),
  ];
  const where = tests.join(' AND ');
  const text = `(${variable}:${labels(types, time)} WHERE ${where})`;
  if (time === 'NOW' || rows) return { text, bind: '', properties: variable };
  const state = `${variable}s`;
  return { text, bind: ` MATCH (${variable})-[:STATE]->${stateThen(state)}`, properties: state };
}

/**
 * The same as patterns of which each has one label, so that an index on that label may serve the order of
 * what it matches: rows stand under one label now and under another when they are past.
 */
export function nodeAlternatives(
  variable: string,
  types: readonly GraphQLObjectType[],
  time: ReadingTime,
  condition?: string,
): readonly NodePattern[] {
  const whole = nodePattern(variable, types, time, condition);
  if (time === 'NOW' || keepsStates(types)) return [whole];
  const all = labels(types, time);
  return all.split('|').map((label) => ({ ...whole, text: whole.text.replace(all, label) }));
}

/** Leads from a record that was closed as a duplicate to the one that answers in its place. */
export const MERGED_INTO = 'MERGED_INTO';

/**
 * One step on from a duplicate. As of an earlier instant the last state before the merge must be
 * permitted too: that the record was merged is told of that state.
 */
function mergeStep(variable: string, time: ReadingTime): string {
  const [merge, next, last] = [`${variable}Merge`, `${variable}Next`, `${variable}Last`];
  const step = relationshipPattern(merge, { type: MERGED_INTO, direction: 'OUT' }, time);
  const before = `(${last}:State WHERE ${last}.recordedTo = ${merge}.recordedFrom AND ${mayRead(last)})`;
  const seen = time === 'NOW' ? '' : ` WHERE EXISTS { (${variable})-[:STATE]->${before} }`;
  return `(${variable})${step}(${next}:Entity WHERE ${mayRead(next)})${seen}`;
}

export interface FoundById {
  /** The clauses that match the node. */
  readonly text: string;
  /** The id that it was asked for by. */
  readonly asked: string;
  /** The variable whose properties are read. */
  readonly properties: string;
}

/**
 * A node by an id of its own, or by the id of a duplicate that was merged into it, and so on from one
 * to the next. The duplicate and all on the way must be permitted like the node itself: the id of one
 * that the viewer never could see leads nowhere, as one that never was. Whatever the id, it is the same
 * text and plan. Rows of bulk data are not merged.
 */
export function foundById(
  variable: string,
  type: GraphQLObjectType,
  time: ReadingTime,
  condition: (id: string) => string,
): FoundById {
  const own = nodePattern(variable, [type], time, condition(`${variable}.id`));
  const { bind, properties } = own;
  if (!keepsStates([type])) {
    return { text: `MATCH ${own.text}${bind}`, asked: `${variable}.id`, properties };
  }
  const node = nodePattern(variable, [type], time);
  const closed = time === 'NOW' ? pastLabel(type.name) : labels([type], time);
  const duplicate = `(merged:${closed} WHERE (${condition('merged.id')}) AND ${mayRead('merged')})`;
  const arms = [
    `MATCH ${own.text} RETURN ${variable}.id AS asked, ${variable}`,
    `MATCH ${duplicate} (${mergeStep('step', time)})+ ${node.text} RETURN merged.id AS asked, ${variable}`,
  ];
  return { text: `CALL () { ${arms.join(' UNION ALL ')} }${bind}`, asked: 'asked', properties };
}

/**
 * The record with `$id`, open or closed, or the one that answers in its place since a merge, as far as
 * the viewer may see the way there.
 */
export function recordInPlace(variable: string, time: ReadingTime): string {
  const further = `NOT EXISTS { ${mergeStep(variable, time)} }`;
  return (
    `${recordPattern('asked', 'asked.id = $id')} ` +
    `(${mergeStep('step', time)})* (${variable}:Entity WHERE ${further})`
  );
}

const stateThen = (state: string): string =>
  `(${state}:State WHERE ${recordedThen(state)} AND ${mayRead(state)})`;

/**
 * Every state that a matched node ever had and that the viewer may see; as of an earlier instant those
 * recorded by then.
 */
export function pastStates(variable: string, node: string, time: ReadingTime): string {
  const by = time === 'NOW' ? '' : `${variable}.recordedFrom <= $asOf AND `;
  return `(${node})-[:STATE]->(${variable}:State WHERE ${by}${mayRead(variable)})`;
}

/** A record of any type, open or closed, as far as the viewer may see it now. */
export function recordPattern(variable: string, condition = 'true'): string {
  return `(${variable}:Entity WHERE (${condition}) AND ${mayRead(variable)})`;
}

/** A state with the record that it belongs to, whatever the instant: both must be permitted. */
export function recordedState(state: string, record: string, condition: string): string {
  const inner = `(${state}:State WHERE (${condition}) AND ${mayRead(state)})`;
  return `${recordPattern(record)}-[:STATE]->${inner}`;
}

/** A row of one edition, still current or past as the label says. */
export function rowPattern(variable: string, label: string, condition: string): string {
  return `(${variable}:${label} WHERE (${condition}) AND ${mayRead(variable)})`;
}

/**
 * What a record was related to while a state of it held. Of the targets that may be seen now those
 * count that had a state at the time which may be seen too; `condition` says of `seen` when that is.
 */
export function relationsThen(
  record: string,
  state: string,
  { types, condition }: { readonly types: readonly string[]; readonly condition: string },
): string {
  const alternatives = types.flatMap((type) => [type, `${type}_PAST`]).join('|');
  const held = `relation.recordedFrom <= ${state}.recordedFrom AND relation.recordedTo > ${state}.recordedFrom`;
  const seen = `(target)-[:STATE]->(seen:State WHERE (${condition}) AND ${mayRead('seen')})`;
  return (
    `(${record})-[relation:${alternatives} WHERE ${held}]->` +
    `(target:Entity WHERE ${mayRead('target')} AND EXISTS { ${seen} })`
  );
}

/**
 * A state that the viewer could read while it held, whatever has become of its record since. That it
 * held and when it ended is all that may be told of it: the loader of statements sees to that.
 */
export function formerState(state: string, condition: string): string {
  return `(${state}:State WHERE (${condition}) AND ${mayRead(state)})`;
}

/** The same of one record, by `$id`. */
export function formerStateOf(state: string, condition: string): string {
  const record = `${state}Record`;
  return `(${record}:Entity WHERE ${record}.id = $id)-[:STATE]->${formerState(state, condition)}`;
}

/** That the viewer could read no state of the record right after this one: to them it went. */
export function wentAfter(state: string): string {
  const next = formerState('next', `next.recordedFrom = ${state}.recordedTo`);
  return `NOT EXISTS { (${state})<-[:STATE]-(:Entity)-[:STATE]->${next} }`;
}

/**
 * What belongs to the making of a record and is none itself, such as a draft: no state of it is kept,
 * and the same rule decides who may read it.
 */
export function documentPattern(variable: string, kind: string, condition: string): string {
  return `(${variable}:Document&${kind} WHERE (${condition}) AND ${mayRead(variable)})`;
}

/** A node that is only passed through: guarded alike, its properties are not read. */
export function passedNode(
  variable: string,
  types: readonly GraphQLObjectType[],
  time: ReadingTime,
): string {
  if (time === 'NOW' || !keepsStates(types)) return nodePattern(variable, types, time).text;
  return nodePattern(
    variable,
    types,
    time,
    `EXISTS { (${variable})-[:STATE]->${stateThen('state')} }`,
  ).text;
}

/** A typed relationship, as it is now or was then; alternative types are parted by `|`. */
export function relationshipPattern(
  variable: string,
  step: { readonly type: string; readonly direction: 'OUT' | 'IN' | 'EITHER' },
  time: ReadingTime,
): string {
  const past = step.type.replaceAll('|', '_PAST|') + '_PAST';
  const inner =
    time === 'NOW'
      ? `[${variable}:${step.type}]`
      : `[${variable}:${step.type}|${past} WHERE ${recordedThen(variable)}]`;
  return `${step.direction === 'IN' ? '<' : ''}-${inner}-${step.direction === 'OUT' ? '>' : ''}`;
}
