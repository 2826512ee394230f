import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  typeFromAST,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { SHAPES_TEXT } from '../summary.js';

/**
 * The form of the variables of a request: which members are present, which enum values and booleans
 * are chosen, and whether a value is null. Requests of one form share one compiled text; values that
 * travel as parameters leave no trace here.
 */
export function variablesShape(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): string {
  return variableDefinitions
    .map(({ variable, type }) => {
      const inputType = typeFromAST(schema, type) as GraphQLInputType;
      return shapeOf(inputType, variables[variable.name.value]);
    })
    .join(',');
}

function shapeOf(type: GraphQLInputType, value: unknown): string {
  if (value === undefined) return '_';
  if (value === null) return '0';
  if (isNonNullType(type)) return shapeOf(type.ofType, value);
  if (isListType(type)) return listShape(type.ofType, value);
  if (isInputObjectType(type)) {
    const members = Object.entries(value as Record<string, unknown>)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => {
        const field = type.getFields()[name];
        return `${name}:${field === undefined ? '?' : shapeOf(field.type, inner)}`;
      });
    return `{${members.join(',')}}`;
  }
  return isEnumType(type) || typeof value === 'boolean' ? JSON.stringify(value) : typeof value;
}

function listShape(type: GraphQLInputType, value: unknown): string {
  const inner = isNonNullType(type) ? type.ofType : type;
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (isEnumType(inner) && inner.extensions[SHAPES_TEXT] === true) return JSON.stringify(items);
  if (!isInputObjectType(inner)) return 'list';
  return `[${items.map((item) => shapeOf(inner, item)).join(',')}]`;
}
