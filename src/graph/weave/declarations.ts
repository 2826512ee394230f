import {
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLSchema,
} from 'graphql';
import {
  concreteTypes,
  edgeTarget,
  fieldMapping,
  leadsToMany,
  nodeMapping,
  typeMapping,
  type EdgeMapping,
  type EdgeStep,
  type MappedField,
} from '../mapping.js';

/** Refuses, when the schema is built, what could not be read safely or would mean two things. */
export function refuseImpossibleDeclarations(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    const mapped = typeMapping(type) !== undefined;
    if (isInterfaceType(type) || (isObjectType(type) && mapped)) {
      for (const field of Object.values(type.getFields())) refuseField(schema, type.name, field);
    }
    if (isInterfaceType(type) || isUnionType(type)) refuseMixedHistory(schema, type);
  }
}

function refuseField(schema: GraphQLSchema, owner: string, field: MappedField): void {
  const mapping = fieldMapping(field);
  const where = `${owner}.${field.name}`;
  if (mapping === undefined) throw new Error(`${where} has no graph mapping.`);
  if (mapping.kind !== 'EDGE') return;
  if (!leadsToMany(field, mapping) && isNonNullType(field.type)) {
    throw new Error(`${where} leads to one node, which may be hidden: it must be nullable.`);
  }
  refuseStrangePaths(schema, where, field, mapping);
}

function refuseStrangePaths(
  schema: GraphQLSchema,
  where: string,
  field: MappedField,
  mapping: EdgeMapping,
): void {
  if (mapping.order !== undefined && mapping.steps.length > 1) {
    throw new Error(`${where} is ordered by a relationship, so its path must have one step.`);
  }
  for (const step of mapping.steps) refuseStrangeStep(schema, where, step);
  edgeTarget(field);
}

function refuseStrangeStep(schema: GraphQLSchema, where: string, { label, most }: EdgeStep): void {
  if (label !== undefined && schema.getType(label) === undefined) {
    throw new Error(`${where} passes through "${label}", which is no type of the schema.`);
  }
  if (label === undefined && most > 1) {
    throw new Error(`${where} repeats a step, so the step must name the label it passes.`);
  }
}

/** Earlier states of members of one abstract type are read in one way, so they must be kept in one way. */
function refuseMixedHistory(
  schema: GraphQLSchema,
  type: Parameters<GraphQLSchema['getPossibleTypes']>[0],
): void {
  const members = concreteTypes(schema, type).filter((member) => typeMapping(member) !== undefined);
  const kinds = new Set(members.map((member) => nodeMapping(member).history));
  if (kinds.size > 1 && type.name !== 'Node') {
    throw new Error(`${type.name} joins types that keep their history in different ways.`);
  }
}
