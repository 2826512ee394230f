import DataLoader from 'dataloader';
import neo4j, { type Driver } from 'neo4j-driver';
import { type Asked } from './columns.js';

export type Loaded = Readonly<Record<string, unknown>>;

/** What leads from records to others: one statement for all records of a level. */
export interface Relation {
  readonly name: string;
  /** Matches `x` from `from`, each once. */
  readonly match: string;
  readonly order: string;
}

interface Question {
  readonly relation: Relation;
  readonly asked: Asked;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** The loaders of one request: it asks each relation of a level once, whatever the number of records. */
export class Loaders {
  private readonly loaders = new Map<string, DataLoader<string, readonly Loaded[]>>();

  constructor(private readonly driver: Driver) {}

  /** What a relation leads to from a record, in its order, `first` at most. */
  load(from: string, question: Question): Promise<readonly Loaded[]> {
    const { relation, asked, parameters } = question;
    const key = `${relation.name} ${asked.list} ${JSON.stringify(parameters)}`;
    const known = this.loaders.get(key);
    if (known !== undefined) return known.load(from);
    const made = new DataLoader<string, readonly Loaded[]>((ids) => this.related(ids, question));
    this.loaders.set(key, made);
    return made.load(from);
  }

  /** The rows of a statement that leads from no record. */
  async rows(text: string, parameters: Loaded): Promise<readonly (readonly unknown[])[]> {
    const session = this.driver.session({
      database: 'neo4j',
      defaultAccessMode: neo4j.session.READ,
    });
    try {
      const { records } = await session.run(text, parameters);
      return records.map((record) => record.keys.map((_key, at) => record.get(at) as unknown));
    } finally {
      await session.close();
    }
  }

  private async related(ids: readonly string[], { relation, asked, parameters }: Question) {
    const { match, order } = relation;
    const rows = await this.rows(
      `UNWIND $ids AS id
       MATCH (from:Entity {id: id})
       RETURN id, COLLECT {
         MATCH ${match} WITH x ORDER BY ${order} LIMIT toInteger($first) RETURN ${asked.list}
       }`,
      { ids, ...parameters },
    );
    const byId = new Map(rows.map(([id, found]) => [id, found as readonly unknown[][]]));
    return ids.map((id) => (byId.get(id) ?? []).map((row) => objectOf(asked, row)));
  }
}

export const objectOf = ({ names }: Asked, row: readonly unknown[]): Loaded =>
  Object.fromEntries(names.map((name, at) => [name, row[at]]));
