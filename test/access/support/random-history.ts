import { type GraphQLObjectType } from 'graphql';
import { accessOf, type Sharing } from '../../../src/access/access-code.js';
import { nodeMapping } from '../../../src/graph/mapping.js';
import { type AccessFields } from '../../../src/graph/write/access-fields.js';
import { putDocuments, type Document } from '../../../src/graph/write/documents.js';
import { parseRecord } from '../../../src/graph/write/parse-record.js';
import { writeRows } from '../../../src/graph/write/write-rows.js';
import { REGISTER } from '../../../src/workflow/redaction/redaction.js';
import { type GivenGraph, type GivenRecord } from '../../support/given-graph.js';
import { Dice } from './dice.js';
import { RandomRecords, WORDS } from './random-records.js';

const OWNERS = [
  'party:VN',
  'party:KE',
  'organisation:interpol',
  'organisation:traffic',
  'account:expert',
];
const READERS = [...OWNERS, 'account:researcher', 'account:officer', 'account:administrator'];
const LATER_WRITES = 6;

/** Where a record may stand between a draft of its owner and the eyes of all. */
function sharing(dice: Dice): Sharing {
  const owner = dice.chance(0.5) ? dice.oneOf(OWNERS) : null;
  const published = { status: 'PUBLISHED', owner, readers: null } as const;
  const kind = dice.below(20);
  if (kind < 9) return { ...published, sharingLevel: 'CLEAR', audience: 'PUBLIC' };
  if (kind < 14) {
    const audiences = ['COMMUNITY', 'PARTIES', 'ICCWC', 'PARTIES_AND_ICCWC', 'OFFICERS'] as const;
    return { ...published, sharingLevel: 'GREEN', audience: dice.oneOf(audiences) };
  }
  if (kind < 16) {
    const readers = dice.some(READERS, 2, 1);
    return { ...published, sharingLevel: 'AMBER', audience: 'NAMED', readers };
  }
  return {
    status: kind < 18 ? 'DRAFT' : dice.oneOf(['SUBMITTED', 'RETURNED', 'WITHDRAWN'] as const),
    owner: dice.oneOf(OWNERS),
    readers: null,
    sharingLevel: 'CLEAR',
    audience: 'PUBLIC',
  };
}

export const randomAccess = (dice: Dice): AccessFields => accessOf(sharing(dice));

const FOR_EVERYONE = accessOf({
  status: 'PUBLISHED',
  owner: null,
  readers: null,
  sharingLevel: 'CLEAR',
  audience: 'PUBLIC',
});

/** The record that documents lie beside, and what they are said to be about where that is not it. */
interface Beside {
  readonly recordId: string;
  readonly about?: string;
  readonly dice: Dice;
}

/** A graph of every type with a past: contents and markings that change, records closed and opened again. */
export class RandomHistory {
  readonly records: RandomRecords;
  private readonly last = new Map<string, GivenRecord>();
  private readonly kept: readonly GraphQLObjectType[];
  private readonly rows: readonly GraphQLObjectType[];

  constructor(
    private readonly given: GivenGraph,
    private readonly dice: Dice,
  ) {
    this.records = new RandomRecords(given.schema, dice);
    this.kept = this.records.types.filter((type) => nodeMapping(type).history === 'STATES');
    this.rows = this.records.types.filter((type) => nodeMapping(type).history === 'ROWS');
  }

  /** Empties the graph and writes it. */
  async write(): Promise<void> {
    await this.given.empty();
    const all = this.kept.flatMap((type) =>
      this.records.idsOf(type).map((id) => [type, id] as const),
    );
    await this.writeRecords(all.map(([type, id]) => this.draft(type, id)));
    await this.writeRows(1);
    for (let write = 0; write < LATER_WRITES; write += 1) {
      const changed = this.dice.some(all, 12, 6);
      if (write % 2 === 0) await this.change(changed);
      else await this.remark(changed.map(([, id]) => id));
      if (write % 3 === 0) await this.writeRows(0.4);
    }
    await this.writeDocuments();
  }

  private draft(type: GraphQLObjectType, id: string): GivenRecord {
    return { raw: this.records.raw(type, id), access: this.accessFor(id) };
  }

  /** The Party or body that somebody works for is no secret to them. */
  private accessFor(id: string): AccessFields {
    return OWNERS.includes(id) ? FOR_EVERYONE : randomAccess(this.dice);
  }

  /** New contents under new markings; some of them are closed instead, as duplicates of others. */
  private async change(some: readonly (readonly [GraphQLObjectType, string])[]): Promise<void> {
    const [closed, changed] = [some.slice(0, 3), some.slice(3)];
    await this.writeRecords(
      changed.map(([type, id]) => this.draft(type, id)),
      new Map(closed.map(([type, id]) => [id, this.next(type, id)])),
    );
  }

  private next(type: GraphQLObjectType, id: string): string {
    const ids = this.records.idsOf(type);
    return ids[(ids.indexOf(id) + 1) % ids.length] ?? id;
  }

  /** The same contents under another marking: raised, lowered, withdrawn. */
  private async remark(ids: readonly string[]): Promise<void> {
    const drafts = ids.flatMap((id) => this.last.get(id) ?? []);
    await this.writeRecords(drafts.map(({ raw }) => ({ raw, access: this.accessFor(raw.id) })));
  }

  private async writeRecords(
    records: readonly GivenRecord[],
    merged: ReadonlyMap<string, string> = new Map(),
  ) {
    await this.given.write(records, [...merged.keys()], merged);
    for (const record of records) this.last.set(record.raw.id, record);
  }

  private async writeRows(part: number): Promise<void> {
    const { database } = this.given.graph;
    for (const type of this.rows) {
      const contents = this.records
        .idsOf(type)
        .filter(() => this.dice.chance(part))
        .map((id) => parseRecord(this.given.schema, type, this.records.raw(type, id)));
      const problem = contents.flatMap(({ problems }) => problems)[0];
      if (problem !== undefined) throw new Error(`${type.name}: ${problem.message}`);
      const order = { actor: 'test', reason: 'GIVEN' };
      await writeRows(
        database,
        contents.map(({ content }) => content),
        order,
      );
    }
  }

  /** Drafts, comments, proposals and the like, which lie beside records and are none. */
  private async writeDocuments(): Promise<void> {
    const ofMerges = new Dice(this.kept.length);
    const ofErasures = new Dice(this.kept.length);
    const documents = this.kept.flatMap((type) =>
      this.records.idsOf(type).flatMap((recordId) => [
        ...(type.name === 'Submission' ? BESIDE_SUBMISSIONS : BESIDE_RECORDS).flatMap((kind) =>
          this.documents(kind, {
            recordId,
            dice: kind === 'MergeProposal' ? ofMerges : this.dice,
          }),
        ),
        ...this.documents('Redaction', { recordId, about: REGISTER, dice: ofErasures }),
      ]),
    );
    await this.given.graph.database.write((transaction) =>
      putDocuments((text, parameters) => transaction.run(text, parameters), documents),
    );
  }

  private documents(
    kind: keyof typeof BODIES,
    { recordId, about = recordId, dice }: Beside,
  ): readonly Document[] {
    return [1, 2, 3].map((number) => {
      const id = `${kind.toLowerCase()}:${recordId.replace(':', '-')}-${number}`;
      return {
        id,
        kind,
        about,
        access: randomAccess(dice),
        stateId: id.replace(':', '-'),
        recordedAt: LONG_AGO,
        body: { recordId, ...BODIES[kind](dice, number, recordId) },
      };
    });
  }
}

const LONG_AGO = '2026-01-01T00:00:00.000000Z';

type Body = (dice: Dice, number: number, about: string) => Readonly<Record<string, unknown>>;

/** What documents of each kind hold. */
const BODIES = {
  Draft: (dice, number) => ({
    recordId: `platform:draft-${number}`,
    type: 'Platform',
    fields: { title: { en: dice.oneOf(WORDS) } },
    audience: null,
    readers: [],
    handedIn: true,
    discarded: false,
  }),
  Comment: (dice) => ({
    text: dice.oneOf(WORDS),
    audience: dice.oneOf(['INTERNAL', 'TO_SUBMITTER']),
    recordId: null,
    field: null,
    move: null,
    writtenBy: 'account:officer',
    writerKind: 'SECRETARIAT_OFFICER',
    writtenAt: LONG_AGO,
  }),
  Receipt: (_dice, number) => ({ receivedAt: LONG_AGO, hash: `hash-${number}`, records: number }),
  Consent: (dice, number) => ({
    wordingHash: `hash-${number}`,
    audience: 'PUBLIC',
    readers: [],
    sharingLevel: 'CLEAR',
    givenBy: dice.oneOf(READERS),
    enteredBy: 'SUBMITTER',
    givenAt: LONG_AGO,
    endedAt: null,
  }),
  Proposal: (dice) => ({
    baseStateId: 'none',
    changes: { title: { en: dice.oneOf(WORDS) } },
    reason: dice.oneOf(WORDS),
    status: 'OPEN',
    decisions: [],
    proposedBy: dice.oneOf(READERS),
    proposerKind: 'FOCAL_POINT',
    proposedAt: LONG_AGO,
    decidedAt: null,
  }),
  MergeProposal: (dice, _number, keep) => ({
    act: dice.oneOf(['MERGE', 'MERGE', 'UNMERGE']),
    keep,
    duplicate: `${keep.slice(0, keep.indexOf(':'))}:${dice.oneOf(['a', 'b', 'c'])}`,
    states: { keep: 'none', duplicate: 'none' },
    mergedAt: null,
    reason: dice.oneOf(WORDS),
    status: 'OPEN',
    proposedBy: dice.oneOf(READERS),
    proposerKind: 'FOCAL_POINT',
    proposedAt: LONG_AGO,
    decidedAt: null,
    declinedBecause: null,
  }),
  Redaction: (dice) => ({
    fields: ['title'],
    byText: dice.chance(0.5),
    text: null,
    reason: 'PRIVATE_PERSON',
    status: 'OPEN',
    proposedBy: dice.oneOf(READERS),
    proposedAt: LONG_AGO,
    decidedBy: null,
    decidedAt: null,
    erased: { states: [], papers: [] },
  }),
} as const satisfies Readonly<Record<string, Body>>;

const BESIDE_SUBMISSIONS = ['Draft', 'Comment', 'Receipt', 'Consent'] as const;
const BESIDE_RECORDS = ['Proposal', 'MergeProposal'] as const;
