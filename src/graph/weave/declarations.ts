import {
  isAbstractType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import {
  concreteTypes,
  edgeTarget,
  fieldMapping,
  leadsToMany,
  nodeMapping,
  typeMapping,
  type AbstractType,
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
    const mapping = typeMapping(type);
    if (mapping?.kind === 'ABSTRACT' && isAbstractType(type)) {
      refuseMixedHistory(schema, type, `The list "${mapping.list ?? ''}"`);
    }
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
  refuseMixedHistory(schema, edgeTarget(field), where);
}

function refuseStrangeStep(schema: GraphQLSchema, where: string, { label, most }: EdgeStep): void {
  if (label === undefined) {
    if (most === 1) return;
    throw new Error(`${where} repeats a step, so the step must name the label it passes.`);
  }
  const type = schema.getType(label);
  if (!isObjectType(type) && !isAbstractType(type)) {
    throw new Error(`${where} passes through "${label}", which is no type of the schema.`);
  }
  refuseMixedHistory(schema, type, where);
}

/** One pattern matches all nodes of a type, so their earlier states must be kept in one way. */
function refuseMixedHistory(
  schema: GraphQLSchema,
  type: GraphQLObjectType | AbstractType,
  where: string,
): void {
  const kinds = new Set(concreteTypes(schema, type).map((each) => nodeMapping(each).history));
  if (kinds.size > 1) {
    throw new Error(
      `${where} matches ${type.name}, whose types keep their history in different ways.`,
    );
  }
}
