import { isAbstractType, isObjectType, type GraphQLObjectType } from 'graphql';
import {
  nodePattern,
  nodeVariables,
  passedNode,
  relationshipPattern,
  type NodePattern,
} from '../guard.js';
import {
  concreteTypes,
  edgeTarget,
  type AbstractType,
  type EdgeMapping,
  type EdgeStep,
  type MappedField,
} from '../mapping.js';
import { type Compilation, type Place } from './compilation.js';

/** An edge matched from a place: the clauses that match it and the place that it leads to. */
export interface MatchedEdge {
  readonly text: string;
  readonly target: Place;
  readonly targetType: GraphQLObjectType | AbstractType;
  readonly relationship: string;
  /** The variables that later clauses need of each target, which is one however often it is reached. */
  readonly distinctTarget: string;
}

/** Matches a whole edge from a place, every node on the way guarded. */
export function matchEdge(
  field: MappedField,
  mapping: EdgeMapping,
  from: Place,
  compilation: Compilation,
): MatchedEdge {
  const depth = from.depth + 1;
  const targetType = edgeTarget(field);
  const target = nodePattern(
    `n${depth}`,
    concreteTypes(compilation.schema, targetType),
    compilation.time,
  );
  const relationship = `r${depth}`;
  const chain = mapping.steps
    .map((step, index) => stepText(step, index, mapping, { depth, target, compilation }))
    .join('');
  return {
    text: `MATCH (${from.node})${chain}${target.bind}`,
    target: { node: `n${depth}`, properties: target.properties, depth },
    targetType,
    relationship,
    distinctTarget: `DISTINCT ${nodeVariables(`n${depth}`, target)}`,
  };
}

interface Step {
  readonly depth: number;
  readonly target: NodePattern;
  readonly compilation: Compilation;
}

function stepText(step: EdgeStep, index: number, mapping: EdgeMapping, context: Step): string {
  const { depth, target, compilation } = context;
  const isLast = index === mapping.steps.length - 1;
  if (step.most > 1) return repeatedStep(step, context);
  const name = isLast ? `r${depth}` : `r${depth}_${index}`;
  const relationship = relationshipPattern(name, step, compilation.time);
  if (isLast) return relationship + target.text;
  const types = typesLabelled(step.label, compilation);
  return relationship + passedNode(`m${depth}_${index}`, types, compilation.time);
}

/** Each step of a repeated relationship is guarded: no path leads through a hidden node. */
function repeatedStep(step: EdgeStep, { depth, target, compilation }: Step): string {
  const relationship = relationshipPattern(`r${depth}`, step, compilation.time);
  const types = typesLabelled(step.label, compilation);
  const passed = passedNode(`y${depth}`, types, compilation.time);
  return ` ((x${depth})${relationship}${passed}){1,${step.most}} ${target.text}`;
}

function typesLabelled(
  label: string | undefined,
  { schema }: Compilation,
): readonly GraphQLObjectType[] {
  const type = label === undefined ? undefined : schema.getType(label);
  if (type !== undefined && (isObjectType(type) || isAbstractType(type))) {
    return concreteTypes(schema, type);
  }
  throw new Error(`An edge passes through "${String(label)}", which is no type of the schema.`);
}
