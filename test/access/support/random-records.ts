import {
  getNamedType,
  getNullableType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLLeafType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import {
  concreteTypes,
  edgeTarget,
  endField,
  fieldMapping,
  idPrefix,
  isOwnEdge,
  isRelationshipType,
  leadsToMany,
  nodeMapping,
  nodeTypes,
  type EdgeMapping,
  type MappedField,
} from '../../../src/graph/mapping.js';
import { type RawRecord } from '../../../src/graph/write/parse-record.js';
import { type Dice } from './dice.js';

/** Few words, so that searches and filters meet them. */
export const WORDS = ['ivory', 'horn', 'ivory horn', 'pangolin scale', 'tiger', 'écaille'];

/** The first of them are those that accounts of the tests work for. */
const SLUGS = ['a', 'b', 'c', 'd', 'e', 'f'];
const KNOWN_SLUGS: Readonly<Record<string, readonly string[]>> = {
  Party: ['VN', 'KE', 'BR', 'FR', 'TH', 'ZA'],
  Organisation: ['interpol', 'traffic', ...SLUGS],
  Reading: [...SLUGS, ...SLUGS.map((slug) => `${slug}2`)],
};

/** What makes a record matter to an answer, more often than chance would have it. */
const PREFERRED: Readonly<Record<string, string>> = {
  documentKind: 'NOTIFICATION',
  nature: 'OBSERVATION',
  readingStatus: 'OBSERVED',
};

const EDTF = ['2012', '2013-05', '2014-02-01', '2015~', '2016', '2017-10'];

/** Optional values and relations are there so often. */
const OFTEN = 0.65;

/** Without these, nobody is ever reminded of anything. */
const ALWAYS_SAID: readonly string[] = ['registerCompletedOn', 'issuedOn', 'entryIntoForce'];

/** Records of every declared type, made up by the declarations alone: a new type is covered at once. */
export class RandomRecords {
  readonly types: readonly GraphQLObjectType[];
  private readonly ids: ReadonlyMap<string, readonly string[]>;

  constructor(
    schema: GraphQLSchema,
    private readonly dice: Dice,
  ) {
    this.schema = schema;
    this.types = nodeTypes(schema);
    this.ids = new Map(
      this.types.map(({ name }) => [
        name,
        (KNOWN_SLUGS[name] ?? SLUGS).map((slug) => `${idPrefix(name)}:${slug}`),
      ]),
    );
  }

  private readonly schema: GraphQLSchema;

  idsOf({ name }: GraphQLObjectType): readonly string[] {
    return this.ids.get(name) ?? [];
  }

  /** Something that a record of this type could say. */
  raw(type: GraphQLObjectType, id: string): RawRecord & { readonly id: string } {
    const said = Object.values(type.getFields()).flatMap((field) => {
      const value = this.value(field);
      return value === undefined ? [] : [[field.name, value] as const];
    });
    return { ...Object.fromEntries(said), id };
  }

  private value(field: MappedField): unknown {
    const mapping = fieldMapping(field);
    if (isOwnEdge(mapping)) return this.edge(field, mapping);
    if (mapping?.kind !== 'PROPERTY' || mapping.managed) return undefined;
    const isSaid = isNonNullType(field.type) || ALWAYS_SAID.includes(field.name);
    return isSaid || this.dice.chance(OFTEN) ? this.property(field) : undefined;
  }

  private property({ type, name }: MappedField): unknown {
    const named = getNamedType(type);
    const isList = isListType(getNullableType(type));
    const one = () => this.single(named, name);
    return isList ? Array.from({ length: this.dice.below(3) }, one) : one();
  }

  private single(named: GraphQLNamedType, fieldName: string): unknown {
    if (isLeafType(named)) return this.leaf(named, fieldName);
    switch (named.name) {
      case 'LocalisedText':
        return { en: this.dice.oneOf(WORDS), fr: this.dice.oneOf(WORDS) };
      case 'VagueDate':
        return this.dice.oneOf(EDTF);
      case 'Period':
        return this.period();
      default:
        return this.parts(named);
    }
  }

  private parts(named: GraphQLNamedType): unknown {
    if (!isObjectType(named)) throw new Error(`Nothing is made up for ${named.name} yet.`);
    const entries = Object.values(named.getFields()).map((part) => [
      part.name,
      this.leaf(getNamedType(part.type) as GraphQLLeafType, part.name),
    ]);
    return Object.fromEntries(entries) as unknown;
  }

  private period(): unknown {
    const from = this.dice.oneOf(EDTF);
    return this.dice.chance(0.5) ? { from, endStatus: 'ONGOING' } : { from, to: '2018' };
  }

  private leaf(type: GraphQLLeafType, fieldName: string): unknown {
    if (isEnumType(type)) return this.enumValue(type.getValues(), fieldName);
    switch (type.name) {
      case 'String':
        return this.dice.oneOf(WORDS);
      case 'Int':
        return this.dice.oneOf([0, 1, 7]);
      case 'Float':
        return this.dice.oneOf([0, 40, 120, 300]);
      case 'Boolean':
        return this.dice.chance(0.5);
      case 'LocalDate':
        return '2015-06-01';
      default:
        throw new Error(`Nothing is made up for the scalar ${type.name} yet.`);
    }
  }

  /** Mostly one value, so that records have something in common. */
  private enumValue(values: readonly { readonly name: string }[], fieldName: string): string {
    const [first] = values;
    if (first === undefined) throw new Error(`${fieldName} has no value to take.`);
    return this.dice.chance(0.6)
      ? (PREFERRED[fieldName] ?? first.name)
      : this.dice.oneOf(values).name;
  }

  private edge(field: MappedField, mapping: EdgeMapping): unknown {
    const targets = concreteTypes(this.schema, edgeTarget(field))
      .filter((type) => nodeMapping(type).history === 'STATES')
      .flatMap((type) => this.idsOf(type));
    const wrap = (id: string) => this.related(field, id);
    if (leadsToMany(field, mapping)) return this.dice.some(targets, 3).map(wrap);
    const isThere = mapping.required || this.dice.chance(OFTEN);
    return isThere ? wrap(this.dice.oneOf(targets)) : undefined;
  }

  private related(field: MappedField, id: string): unknown {
    const named = getNamedType(field.type);
    if (!isRelationshipType(named)) return id;
    const end = endField(named).name;
    const own = Object.values(named.getFields()).flatMap((each) => {
      const value = each.name === end ? undefined : this.value(each);
      return value === undefined ? [] : [[each.name, value] as const];
    });
    return { [end]: id, ...Object.fromEntries(own) };
  }
}
