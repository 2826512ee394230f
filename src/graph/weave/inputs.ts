import {
  getNamedType,
  GraphQLID,
  GraphQLInputObjectType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLScalarType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLInputFieldConfig,
  type GraphQLInputFieldConfigMap,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import {
  camelCase,
  concreteTypes,
  edgeTarget,
  fieldMapping,
  isNodeType,
  isOwnEdge,
  isRelationshipType,
  leadsToMany,
  type EdgeMapping,
  type MappedField,
} from '../mapping.js';

/** An input that takes one record of any of some types. */
export interface RecordInputOptions {
  readonly name: string;
  readonly description: string;
  /** Entities, or interfaces for all entities behind them. */
  readonly of: readonly string[];
  /** Fields that no input sets, for the write path of the product sets them. */
  readonly without?: readonly string[];
}

const EXTENSION = 'recordInput';

/**
 * Stands in a declared input for the one that is generated from the entities: their fields are not
 * known before the schema is built, so `weave` puts the real input in its place.
 */
export function recordInput(options: RecordInputOptions): GraphQLScalarType {
  return new GraphQLScalarType({
    name: `${options.name}ToBeWoven`,
    description: options.description,
    extensions: { [EXTENSION]: options },
  });
}

const optionsOf = (type: GraphQLNamedType): RecordInputOptions | undefined =>
  type.extensions[EXTENSION] as RecordInputOptions | undefined;

export const isToBeWoven = (type: GraphQLNamedType): boolean => optionsOf(type) !== undefined;

/** The concrete types of the records that an input takes, in the order of their names. */
function recordTypes(
  schema: GraphQLSchema,
  { of }: Pick<RecordInputOptions, 'of'>,
): readonly GraphQLObjectType[] {
  const types = of.flatMap((name) => {
    const type = schema.getType(name);
    if (isInterfaceType(type)) return concreteTypes(schema, type);
    if (isObjectType(type) && isNodeType(type)) return [type];
    throw new Error(`An input takes records of "${name}", which is no entity of the schema.`);
  });
  return [...new Set(types)].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The inputs by which records come in, made from the declarations of their types. */
export class RecordInputs {
  private readonly made = new Map<string, GraphQLInputObjectType>();

  constructor(private readonly schema: GraphQLSchema) {}

  /** Puts the generated inputs where a declared one names a placeholder. */
  weaveInto(input: GraphQLInputObjectType): void {
    for (const field of Object.values(input.getFields())) {
      const options = optionsOf(getNamedType(field.type));
      if (options !== undefined) field.type = rewrapped(field.type, this.oneOf(options));
    }
  }

  private oneOf(options: RecordInputOptions): GraphQLInputObjectType {
    const { name, description, without = [] } = options;
    return this.remembered(name, () => {
      const types = recordTypes(this.schema, options);
      const fields = types.map((type): [string, GraphQLInputFieldConfig] => [
        camelCase(type.name),
        {
          type: this.record(type, without),
          description: `What a record of the type ${type.name} says.`,
        },
      ]);
      return { description, isOneOf: true, fields: Object.fromEntries(fields) };
    });
  }

  private record(type: GraphQLObjectType, without: readonly string[]): GraphQLInputObjectType {
    return this.remembered(`${type.name}RecordInput`, () => ({
      description:
        `What is said in a ${type.name}. Left out: unchanged; null: cleared; a value replaces what ` +
        'the whole field held. Relations name the ids of records.',
      fields: () => this.fields(type, without),
    }));
  }

  private fields(type: GraphQLObjectType, without: readonly string[]): GraphQLInputFieldConfigMap {
    const fields: GraphQLInputFieldConfigMap = {};
    for (const field of Object.values(type.getFields())) {
      const input = without.includes(field.name) ? undefined : this.field(field);
      if (input !== undefined) fields[field.name] = { type: input, description: field.description };
    }
    return fields;
  }

  private field(field: MappedField): GraphQLInputType | undefined {
    const mapping = fieldMapping(field);
    if (mapping?.kind === 'PROPERTY' && !mapping.managed) return mapping.shape.input(field.type);
    if (mapping?.kind === 'END') return GraphQLID;
    return isOwnEdge(mapping) ? this.edge(field, mapping) : undefined;
  }

  private edge(field: MappedField, mapping: EdgeMapping): GraphQLInputType {
    const named = getNamedType(field.type);
    const item = isRelationshipType(named) ? this.relationship(named) : GraphQLID;
    return leadsToMany(field, mapping) ? new GraphQLList(new GraphQLNonNull(item)) : item;
  }

  private relationship(type: GraphQLObjectType): GraphQLInputObjectType {
    return this.remembered(`${type.name}Input`, () => {
      const ends = Object.values(type.getFields())
        .filter((field) => fieldMapping(field)?.kind === 'END')
        .map((field) => edgeTarget(field).name);
      return {
        description: `A ${type.name}; its far end is the id of a ${ends.join()}.`,
        fields: () => this.fields(type, []),
      };
    });
  }

  private remembered(
    name: string,
    make: () => Omit<ConstructorParameters<typeof GraphQLInputObjectType>[0], 'name'>,
  ): GraphQLInputObjectType {
    const known = this.made.get(name);
    if (known !== undefined) return known;
    const made = new GraphQLInputObjectType({ name, ...make() });
    this.made.set(name, made);
    return made;
  }
}

function rewrapped(type: GraphQLInputType, inner: GraphQLInputObjectType): GraphQLInputType {
  if (isNonNullType(type)) {
    return new GraphQLNonNull(rewrapped(type.ofType, inner) as GraphQLInputObjectType);
  }
  return isListType(type) ? new GraphQLList(rewrapped(type.ofType, inner)) : inner;
}

/** `legislationChange` to its type: the members of a `RecordInput` are named after the types. */
export function typeOfMember(schema: GraphQLSchema, member: string): GraphQLObjectType | undefined {
  const type = schema.getType(member.charAt(0).toUpperCase() + member.slice(1));
  return isObjectType(type) && isNodeType(type) ? type : undefined;
}
