import { isUnionType, type GraphQLObjectType } from 'graphql';
import { badUserInput } from '../errors.js';
import { fieldMapping, type AbstractType, type MappedField } from '../mapping.js';
import { type CountedGroup, type CountKey, type Summary } from '../summary.js';
import { type Compilation, type Execution, type Place, type Selected } from './compilation.js';
import { matchEdge } from './edge.js';

/** More groups than this are refused: they would be a list of the nodes themselves. */
const MOST_GROUPS = 20_000;

/** All nodes that a connection selects, before they are counted. */
interface Counted {
  readonly type: GraphQLObjectType | AbstractType;
  readonly place: Place;
  /** The clauses that match and filter them. */
  readonly text: string;
  /** The variables of each of them, once. */
  readonly carried: string;
}

/** The groups that one summary sees, of those that all summaries of a connection share. */
type Read = (groups: readonly CountedGroup[], execution: Execution) => unknown;

/**
 * The summaries that are selected on one connection. They share one match of its nodes, counted by the
 * keys of all of them together.
 */
export class Summaries {
  private readonly keys: string[] = [];
  private isAny = false;

  constructor(
    private readonly counted: Counted,
    private readonly compilation: Compilation,
  ) {}

  /** Takes the keys of one more summary, and reads it from the groups. */
  add(summary: Summary, { field, nodes: [node] }: Selected): Read {
    if (node === undefined) throw new Error('A summary without a field node.');
    this.isAny = true;
    const { type } = this.counted;
    const asked = this.compilation.argumentsOf(field, node);
    const places = summary.keys(type, asked).map((key) => this.placeOf(this.keyText(key)));
    return (groups, execution) => {
      const own = groups.map(({ values, count }) => ({
        values: places.map((place) => values[place]),
        count,
      }));
      return summary.summarise(type, execution.argumentsOf(field, node), own);
    };
  }

  /**
   * The groups as rows of values and count; null where no summary is selected. Below a record the
   * database takes no count within a row, so there each node is a group of its own.
   */
  get text(): string | null {
    if (!this.isAny) return null;
    const { text, carried, place } = this.counted;
    const limit = `LIMIT ${this.compilation.constant(MOST_GROUPS + 1)}`;
    const key = `[${this.keys.join(', ')}]`;
    return place.depth === 0
      ? `COLLECT { ${text} WITH ${carried} WITH ${key} AS key WITH key, count(*) AS count ${limit} RETURN [key, count] }`
      : `COLLECT { ${text} WITH ${carried} ${limit} RETURN [${key}, 1] }`;
  }

  private placeOf(text: string): number {
    const known = this.keys.indexOf(text);
    return known === -1 ? this.keys.push(text) - 1 : known;
  }

  private keyText(key: CountKey): string {
    const { type, place } = this.counted;
    if (key.kind === 'PROPERTY') return `${place.properties}.${key.property}`;
    const field: MappedField | undefined = isUnionType(type)
      ? undefined
      : type.getFields()[key.field];
    const mapping = field === undefined ? undefined : fieldMapping(field);
    if (field === undefined || mapping?.kind !== 'EDGE') {
      throw new Error(`${type.name} has no relation "${key.field}" to count by.`);
    }
    const { text, target } = matchEdge(field, mapping, place, this.compilation);
    const all = key.properties.map((property) => `${target.properties}.${property}`).join(', ');
    const value = key.properties.length === 1 ? all : `[${all}]`;
    return `COLLECT { ${text} WITH DISTINCT ${value} AS value ORDER BY value RETURN value }`;
  }
}

/** The groups that the rows of a statement stand for. */
export function groupsOf(rows: unknown): readonly CountedGroup[] {
  const found = rows as readonly (readonly [readonly unknown[], number])[];
  if (found.length > MOST_GROUPS) {
    throw badUserInput(
      `What is counted here meets more than ${MOST_GROUPS} combinations of values; ask for fewer counts at once, or filter the list.`,
    );
  }
  return found.map(([values, count]) => ({ values, count }));
}
