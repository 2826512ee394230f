import {
  getNamedType,
  GraphQLEnumType,
  GraphQLInputObjectType,
  GraphQLList,
  GraphQLNonNull,
  isUnionType,
  type GraphQLArgumentConfig,
  type GraphQLInputFieldConfigMap,
  type GraphQLObjectType,
} from 'graphql';
import {
  edgeTarget,
  fieldMapping,
  isRelationshipType,
  leadsToMany,
  type EdgeMapping,
  type MappedField,
  type PropertyMapping,
} from '../mapping.js';
import { type Connectable } from './connections.js';
import { screaming } from './screaming.js';

const sortDirection = new GraphQLEnumType({
  name: 'SortDirection',
  description: 'Which end comes first. What is not reported comes last in both directions.',
  values: {
    ASC: { description: 'Smallest, earliest or first in the alphabet first.' },
    DESC: { description: 'Greatest, latest or last in the alphabet first.' },
  },
});

/** The inputs `where` and `orderBy` of one schema, made when first asked for. */
export class Filters {
  private readonly made = new Map<string, GraphQLInputObjectType>();

  /** The arguments that select and order a list of a type; a union can only be ordered by id. */
  arguments(type: Connectable): Record<string, GraphQLArgumentConfig> {
    if (isUnionType(type)) return {};
    return {
      where: { type: this.where(type), description: 'Which objects; left out for all.' },
      orderBy: { type: this.orderBy(type), description: 'In which order; left out for by id.' },
    };
  }

  private where(type: GraphQLObjectType | Exclude<Connectable, { getTypes: unknown }>) {
    return this.remembered(`${type.name}Where`, (name) => {
      const made: GraphQLInputObjectType = new GraphQLInputObjectType({
        name,
        description:
          `Selects ${type.name}; all members must hold. A condition on something that is not ` +
          'reported does not hold.',
        fields: () => ({ ...this.members(type), ...logicalMembers(made, type) }),
      });
      return made;
    });
  }

  private members(type: GraphQLObjectType | { getFields(): Record<string, MappedField> }) {
    const members: GraphQLInputFieldConfigMap = {};
    for (const field of Object.values(type.getFields())) {
      const filter = this.member(field);
      if (filter !== undefined) {
        members[field.name] = { type: filter, description: field.description };
      }
    }
    return members;
  }

  private member(field: MappedField) {
    const mapping = fieldMapping(field);
    switch (mapping?.kind) {
      case 'PROPERTY':
        return propertyFilter(field, mapping);
      case 'EDGE':
        return this.edge(field, mapping);
      case 'END':
        return this.end(field);
      case 'COUNT':
      case 'DERIVED':
      case undefined:
        return undefined;
    }
  }

  private end(field: MappedField) {
    const target = edgeTarget(field);
    return isUnionType(target) ? undefined : this.where(target);
  }

  private edge(field: MappedField, mapping: EdgeMapping) {
    const target = edgeTarget(field);
    if (isUnionType(target)) return undefined;
    const named = getNamedType(field.type);
    const element = isRelationshipType(named) ? named : target;
    if (!leadsToMany(field, mapping)) return this.where(element);
    return this.remembered(`${element.name}ListWhere`, (name) => {
      const inner = this.where(element);
      return new GraphQLInputObjectType({
        name,
        description: `Selects by the ${element.name} that a record is related to.`,
        fields: {
          some: { type: inner, description: 'At least one of them is like this.' },
          none: { type: inner, description: 'None of them is like this.' },
          every: { type: inner, description: 'All of them are like this, or there is none.' },
        },
      });
    });
  }

  private orderBy(type: GraphQLObjectType | { name: string; getFields(): object }) {
    return this.remembered(
      `${type.name}Order`,
      (name) =>
        new GraphQLInputObjectType({
          name,
          description: `One order of a list of ${type.name}; the id breaks ties.`,
          fields: {
            by: { type: new GraphQLNonNull(sortKeys(type)), description: 'What decides.' },
            direction: {
              type: new GraphQLNonNull(sortDirection),
              defaultValue: 'ASC',
              description: 'Which end comes first.',
            },
          },
        }),
    );
  }

  private remembered(name: string, make: (name: string) => GraphQLInputObjectType) {
    const known = this.made.get(name);
    if (known !== undefined) return known;
    const made = make(name);
    this.made.set(name, made);
    return made;
  }
}

function propertyFilter({ type }: MappedField, { filter, shape }: PropertyMapping) {
  return filter ? shape.filter?.type(type) : undefined;
}

function sortKeys(type: { name: string; getFields(): object }): GraphQLEnumType {
  const sortable = Object.values(type.getFields() as Record<string, MappedField>).filter(
    (field) => {
      const mapping = fieldMapping(field);
      return mapping?.kind === 'PROPERTY' && mapping.sort;
    },
  );
  return new GraphQLEnumType({
    name: `${type.name}SortKey`,
    description: `What a list of ${type.name} can be ordered by.`,
    values: Object.fromEntries(
      sortable.map(({ name, description }) => [screaming(name), { value: name, description }]),
    ),
  });
}

function logicalMembers(
  where: GraphQLInputObjectType,
  { name }: { name: string },
): GraphQLInputFieldConfigMap {
  const list = new GraphQLList(new GraphQLNonNull(where));
  return {
    and: { type: list, description: 'All of these hold.' },
    or: { type: list, description: 'At least one of these holds; an empty list holds for none.' },
    not: { type: where, description: `The ${name} for which this does not hold.` },
  };
}
