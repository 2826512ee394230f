import { type Database } from './database.js';

/** A key or an index: its name, the labels it is on, and the properties that it takes in. */
interface Rule {
  readonly name: string;
  readonly on: string;
}

/** How the keys and indexes of a store differ from those that are declared; each list by name. */
export interface SchemaDrift {
  readonly missing: readonly string[];
  /** Of this name but on other properties. */
  readonly different: readonly string[];
  /** There, but not filled or failed, so that nobody can use them. */
  readonly unusable: readonly string[];
}

const DECLARED =
  /^CREATE (?:CONSTRAINT|INDEX|FULLTEXT INDEX) (\w+) IF NOT EXISTS FOR \(n:([\w|]+)\)\s+(?:REQUIRE|ON) ([^{]*)/;

/** Compares the statements that make keys and indexes with what a store has; changes nothing. */
export async function schemaDrift(
  database: Database,
  statements: readonly string[],
): Promise<SchemaDrift> {
  const declared = statements.map(ruleOf).sort((one, other) => (one.name < other.name ? -1 : 1));
  // Every key rests on an index of its name.
  const rows = await database.read(
    'SHOW INDEXES YIELD name, labelsOrTypes, properties, state RETURN name, labelsOrTypes, properties, state',
    {},
  );
  const found = new Map(
    (rows as readonly (readonly [string, string[] | null, string[] | null, string])[]).map(
      ([name, labels, properties, state]) => [
        name,
        { on: ruleText(labels ?? [], properties ?? []), state },
      ],
    ),
  );
  const names = (isSo: (rule: Rule) => boolean) => declared.filter(isSo).map(({ name }) => name);
  return {
    missing: names(({ name }) => !found.has(name)),
    different: names(({ name, on }) => (found.get(name)?.on ?? on) !== on),
    unusable: names(({ name }) => (found.get(name)?.state ?? 'ONLINE') !== 'ONLINE'),
  };
}

function ruleOf(statement: string): Rule {
  const [, name, labels, rest] = DECLARED.exec(statement) ?? [];
  if (name === undefined || labels === undefined || rest === undefined) {
    throw new Error(`This makes no key or index: ${statement}`);
  }
  return {
    name,
    on: ruleText(
      labels.split('|'),
      Array.from(rest.matchAll(/n\.(\w+)/g), ([, each]) => each),
    ),
  };
}

const ruleText = (labels: readonly string[], properties: readonly (string | undefined)[]): string =>
  `${[...labels].sort().join('|')}(${properties.join(', ')})`;
