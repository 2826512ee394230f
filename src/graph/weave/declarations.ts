import {
  isAbstractType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
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
  storedProperties,
  type AbstractType,
  type DerivedMapping,
  type EdgeMapping,
  type EdgeStep,
  type MappedField,
} from '../mapping.js';

/** Refuses, when the schema is built, what could not be read safely or would mean two things. */
export function refuseImpossibleDeclarations(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isReadFromGraph(schema, type)) {
      for (const field of Object.values(type.getFields())) refuseField(schema, type, field);
    }
    const mapping = typeMapping(type);
    if (mapping?.kind === 'ABSTRACT' && isAbstractType(type)) {
      refuseMixedHistory(schema, type, `The list "${mapping.list ?? ''}"`);
    }
  }
}

type Owner = GraphQLObjectType | GraphQLInterfaceType;

/** An interface that only answers of resolvers have is none of the graph's. */
function isReadFromGraph(schema: GraphQLSchema, type: GraphQLNamedType): type is Owner {
  if (isObjectType(type)) return typeMapping(type) !== undefined;
  return isInterfaceType(type) && schema.getPossibleTypes(type).some(hasMapping);
}

const hasMapping = (type: GraphQLObjectType): boolean => typeMapping(type) !== undefined;

function refuseField(schema: GraphQLSchema, owner: Owner, field: MappedField): void {
  const mapping = fieldMapping(field);
  const where = `${owner.name}.${field.name}`;
  if (mapping === undefined) throw new Error(`${where} has no graph mapping.`);
  if (mapping.kind === 'EDGE') refuseEdge(schema, where, field, mapping);
  if (mapping.kind === 'COUNT' && !isEdge(owner, mapping.edge)) {
    throw new Error(`${where} counts "${mapping.edge}", which is no relation of ${owner.name}.`);
  }
  if (mapping.kind === 'DERIVED') refuseUnstored(where, owner, mapping);
}

function isEdge(owner: Owner, name: string): boolean {
  const field = owner.getFields()[name];
  return field !== undefined && fieldMapping(field)?.kind === 'EDGE';
}

/** What was misspelt would read as not reported, for ever and without a word. */
function refuseUnstored(where: string, owner: Owner, { from }: DerivedMapping): void {
  const stored = Object.values(owner.getFields()).flatMap((field: MappedField) => {
    const mapping = fieldMapping(field);
    return mapping?.kind === 'PROPERTY' ? storedProperties(field, mapping) : [];
  });
  const unknown = from.find((property) => !stored.includes(property));
  if (unknown !== undefined) {
    throw new Error(`${where} is derived from "${unknown}", which ${owner.name} does not store.`);
  }
}

function refuseEdge(
  schema: GraphQLSchema,
  where: string,
  field: MappedField,
  mapping: EdgeMapping,
): void {
  if (!leadsToMany(field, mapping) && isNonNullType(field.type)) {
    throw new Error(`${where} leads to one node, which may be hidden: it must be nullable.`);
  }
  if (mapping.order !== undefined && mapping.steps.length > 1) {
    throw new Error(`${where} is ordered by a relationship, so its path must have one step.`);
  }
  mapping.steps.forEach((step, index) => {
    refuseStep(schema, where, step, index === mapping.steps.length - 1);
  });
  refuseMixedHistory(schema, edgeTarget(field), where);
}

function refuseStep(
  schema: GraphQLSchema,
  where: string,
  { label, most }: EdgeStep,
  isLast: boolean,
): void {
  if (label === undefined) {
    if (isLast && most === 1) return;
    throw new Error(`${where} passes nodes without naming their label, so none could be guarded.`);
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
