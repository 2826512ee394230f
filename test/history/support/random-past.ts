import { type GraphQLObjectType } from 'graphql';
import { nodeMapping } from '../../../src/graph/mapping.js';
import { PUBLISHED_TO_ALL } from '../../../src/graph/write/access-fields.js';
import { parseRecord } from '../../../src/graph/write/parse-record.js';
import { writeRows } from '../../../src/graph/write/write-rows.js';
import { type Dice } from '../../access/support/dice.js';
import { randomAccess } from '../../access/support/random-history.js';
import { RandomRecords } from '../../access/support/random-records.js';
import { type GivenGraph, type GivenRecord } from '../../support/given-graph.js';

type Place = readonly [GraphQLObjectType, string];

/**
 * A graph of every type that grows write by write, so that a test can look at it after each: contents
 * and markings change, records are closed and opened again, rows are replaced and closed.
 */
export class RandomPast {
  readonly records: RandomRecords;
  /** Every id of a record that is kept in states, and every id of a row. */
  readonly ids: readonly string[];
  readonly rowIds: readonly string[];
  private readonly places: readonly Place[];
  private readonly rows: readonly Place[];
  private readonly last = new Map<string, GivenRecord>();

  constructor(
    private readonly given: GivenGraph,
    private readonly dice: Dice,
  ) {
    this.records = new RandomRecords(given.schema, dice);
    const all = this.records.types.flatMap((type) =>
      this.records.idsOf(type).map((id): Place => [type, id]),
    );
    this.places = all.filter(([type]) => nodeMapping(type).history === 'STATES');
    this.rows = all.filter(([type]) => nodeMapping(type).history === 'ROWS');
    this.ids = this.places.map(([, id]) => id);
    this.rowIds = this.rows.map(([, id]) => id);
  }

  /** Empties the graph and writes every record once, and most rows. */
  async begin(): Promise<void> {
    await this.given.empty();
    await this.write(this.places);
    await this.replaceRows(0.7);
  }

  /** One more write of some kind. */
  async grow(): Promise<void> {
    const some = this.dice.some(this.places, 14, 7);
    switch (this.dice.below(5)) {
      case 0:
        await this.write(some.slice(4), some.slice(0, 4));
        break;
      case 1:
        await this.remark(some);
        break;
      case 2:
        await this.replaceRows(0.3);
        break;
      case 3:
        await this.write(this.dice.some(this.closed(), 6));
        break;
      default:
        await this.write(some);
    }
  }

  /** Lets some records say something in particular, to everyone. */
  async say(ids: readonly string[], said: Readonly<Record<string, unknown>>): Promise<void> {
    const drafts = this.places
      .filter(([, id]) => ids.includes(id))
      .map(([type, id]): GivenRecord => {
        return { raw: { ...this.records.raw(type, id), ...said }, access: PUBLISHED_TO_ALL };
      });
    await this.given.write(drafts);
    for (const draft of drafts) this.last.set(draft.raw.id, draft);
  }

  private async write(places: readonly Place[], closed: readonly Place[] = []): Promise<void> {
    const drafts = places.map(([type, id]): GivenRecord => {
      return { raw: this.records.raw(type, id), access: randomAccess(this.dice) };
    });
    await this.given.write(
      drafts,
      closed.map(([, id]) => id),
    );
    for (const draft of drafts) this.last.set(draft.raw.id, draft);
    for (const [, id] of closed) this.last.delete(id);
  }

  /** The same contents under another marking: raised, lowered, withdrawn. */
  private async remark(places: readonly Place[]): Promise<void> {
    const known = places.flatMap(([, id]) => this.last.get(id) ?? []);
    const drafts = known.map(({ raw }) => ({ raw, access: randomAccess(this.dice) }));
    await this.given.write(drafts);
    for (const draft of drafts) this.last.set(draft.raw.id, draft);
  }

  private closed(): readonly Place[] {
    return this.places.filter(([, id]) => !this.last.has(id));
  }

  private async replaceRows(part: number): Promise<void> {
    const { graph, schema } = this.given;
    for (const type of new Set(this.rows.map(([each]) => each))) {
      const contents = this.records
        .idsOf(type)
        .filter(() => this.dice.chance(part))
        .map((id) => parseRecord(schema, type, this.records.raw(type, id)).content);
      await writeRows(graph.database, contents, { actor: 'test', reason: 'GIVEN' });
    }
  }
}
