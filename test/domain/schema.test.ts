import { readFile } from 'node:fs/promises';
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedDirective,
  isSpecifiedScalarType,
  lexicographicSortSchema,
  printSchema,
  type GraphQLArgument,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { buildPangolinkSchema } from '../../src/api/schema.js';
import {
  concreteTypes,
  edgeTarget,
  fieldMapping,
  isNodeType,
  isOwnEdge,
  storedProperties,
  type EdgeMapping,
  type MappedField,
} from '../../src/graph/mapping.js';

let schema: GraphQLSchema;

beforeAll(async () => {
  schema = await buildPangolinkSchema();
});

const allTypes = (): readonly GraphQLNamedType[] =>
  Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );

const nodeTypes = (): readonly GraphQLObjectType[] => allTypes().filter(isNodeType);

interface OwnEdge {
  readonly from: GraphQLObjectType;
  readonly field: MappedField;
  readonly type: string;
  readonly targets: readonly GraphQLObjectType[];
}

function edgesOf(type: GraphQLObjectType): readonly (readonly [MappedField, EdgeMapping])[] {
  return Object.values(type.getFields()).flatMap((field) => {
    const mapping = fieldMapping(field);
    return mapping?.kind === 'EDGE' ? [[field, mapping] as const] : [];
  });
}

function ownEdges(from: GraphQLObjectType): readonly OwnEdge[] {
  return edgesOf(from)
    .filter(([, mapping]) => isOwnEdge(mapping))
    .map(([field, { steps }]) => ({
      from,
      field,
      type: steps[0]?.type ?? '',
      targets: concreteTypes(schema, edgeTarget(field)),
    }));
}

describe('the printed schema', () => {
  test('is current; "npm run schema" brings it up to date', async () => {
    const stored = await readFile('schema/schema.graphql', 'utf8');
    expect(stored).toBe(`${printSchema(lexicographicSortSchema(schema))}\n`);
  });

  test('describes every type, field, argument, value and directive', () => {
    expect([...allTypes().flatMap(undescribed), ...undescribedDirectives()]).toEqual([]);
  });

  test('calls no place a country: lists hold Parties, territories and other codes', () => {
    const names = allTypes().flatMap((type) => [type.name, ...namesWithin(type)]);
    expect(names.filter((name) => /countr/i.test(name))).toEqual([]);
  });
});

function undescribed(type: GraphQLNamedType): readonly string[] {
  const own = lacking(type.name, type);
  if (isEnumType(type)) {
    return [
      ...own,
      ...type.getValues().flatMap((value) => lacking(`${type.name}.${value.name}`, value)),
    ];
  }
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    return [...own, ...fields.flatMap((field) => lacking(`${type.name}.${field.name}`, field))];
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return own;
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const where = `${type.name}.${field.name}`;
    return [...lacking(where, field), ...undescribedArguments(where, field.args)];
  });
  return [...own, ...fields];
}

function undescribedDirectives(): readonly string[] {
  return schema
    .getDirectives()
    .filter((directive) => !isSpecifiedDirective(directive))
    .flatMap((directive) => {
      const where = `@${directive.name}`;
      return [...lacking(where, directive), ...undescribedArguments(where, directive.args)];
    });
}

const undescribedArguments = (where: string, args: readonly GraphQLArgument[]) =>
  args.flatMap((argument) => lacking(`${where}(${argument.name})`, argument));

function lacking(where: string, { description }: { description?: string | null | undefined }) {
  return (description ?? '').trim() === '' ? [where] : [];
}

function namesWithin(type: GraphQLNamedType): readonly string[] {
  if (isEnumType(type)) return type.getValues().map(({ name }) => name);
  return 'getFields' in type ? Object.keys(type.getFields()) : [];
}

describe('the model', () => {
  test('has every type of the design', () => {
    expect(
      nodeTypes()
        .map(({ name }) => name)
        .sort(),
    ).toEqual([
      'Adherence',
      'Attribution',
      'BestPractice',
      'CitesDocument',
      'Claim',
      'CodeOfConduct',
      'DatasetRelease',
      'DomesticMeasure',
      'Duty',
      'Event',
      'Finding',
      'LegislationChange',
      'Listing',
      'MikeSite',
      'Organisation',
      'Party',
      'Platform',
      'PlatformInput',
      'PlatformPolicy',
      'PlatformPresence',
      'Reading',
      'RouteChange',
      'Seizure',
      'Series',
      'Source',
      'Study',
      'Submission',
      'Taxon',
      'Territory',
      'TradeAssessment',
      'TradeRoute',
      'TradeRow',
      'TradeTerm',
    ]);
  });

  test('can be walked both ways along every relation', () => {
    const oneWay = nodeTypes()
      .flatMap(ownEdges)
      .flatMap(({ from, field, type, targets }) =>
        targets
          .filter((target) => !leadsBack(target, type, from))
          .map(
            (target) => `${from.name}.${field.name} reaches ${target.name}, which has no way back`,
          ),
      );
    expect(oneWay).toEqual([]);
  });

  test('gives two relations between the same types two names', () => {
    const doubled = nodeTypes().flatMap((from) => {
      const edges = ownEdges(from);
      return edges.flatMap((edge, index) =>
        edges
          .slice(index + 1)
          .filter((other) => overlap(edge, other))
          .map((other) => `${from.name}.${edge.field.name} and .${other.field.name}`),
      );
    });
    expect(doubled).toEqual([]);
  });

  test('stores no two fields of a type under one name, and none where the write path stores its own', () => {
    expect(nodeTypes().flatMap(collidingProperties)).toEqual([]);
  });

  test.each(['Party', 'Territory', 'Jurisdiction'])(
    'orders %s by name or code alone, so that no State is ranked',
    (name) => {
      const keys = schema.getType(`${name}SortKey`);
      if (!isEnumType(keys)) throw new Error(`${name} has no sort keys.`);
      expect(
        keys
          .getValues()
          .map((key) => key.name)
          .sort(),
      ).toEqual(['CODE', 'ID', 'NAME']);
    },
  );
});

function leadsBack(target: GraphQLObjectType, type: string, from: GraphQLObjectType): boolean {
  return edgesOf(target).some(([field, { steps }]) => {
    const [step] = steps;
    if (steps.length > 1 || step?.type !== type || step.direction !== 'IN') return false;
    return concreteTypes(schema, edgeTarget(field)).includes(from);
  });
}

function overlap(edge: OwnEdge, other: OwnEdge): boolean {
  return edge.type === other.type && edge.targets.some((target) => other.targets.includes(target));
}

/** What the write path itself puts on every node. */
const WRITTEN = ['id', 'stateId', 'recordedAt', 'recordedFrom', 'recordedTo', 'access', 'owner'];
const RESERVED = [...WRITTEN, 'readers', 'status', 'contentHash', 'seedHash', 'lastActor', 'actor'];

function collidingProperties(type: GraphQLObjectType): readonly string[] {
  const stored = Object.values(type.getFields()).flatMap((field) => {
    const mapping = fieldMapping(field);
    if (mapping?.kind !== 'PROPERTY' || mapping.managed) return [];
    return [...storedProperties(field, mapping)];
  });
  return stored
    .filter((name, index) => RESERVED.includes(name) || stored.indexOf(name) !== index)
    .map((name) => `${type.name}.${name}`);
}
