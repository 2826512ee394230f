import { type Viewer } from '../../../src/graph/viewer.js';
import { type AccessFields } from '../../../src/graph/write/access-fields.js';
import { parseRecord } from '../../../src/graph/write/parse-record.js';
import { writeRecords } from '../../../src/graph/write/write-records.js';
import { writeRows } from '../../../src/graph/write/write-rows.js';
import { type History, type Step } from './library-history.js';
import { type AnyDraft, type AnyEntry } from './library-records.js';
import { objectType, type TestGraph } from './test-graph.js';

/** What the library held from one recorded instant to the next. */
interface Moment {
  readonly recordedAt: string;
  readonly entries: ReadonlyMap<string, AnyEntry>;
}

/** What was written into a library, step by step, kept apart from the database. */
export class LibraryPast {
  private readonly moments: Moment[] = [];
  private readonly lastDrafts = new Map<string, AnyDraft>();

  /** The last instant of a change that everyone may see. */
  lastPublicChange: string | null = null;

  /** Writes a history into an empty database and keeps what each write made of the library. */
  static async of(history: History, test: TestGraph): Promise<LibraryPast> {
    const past = new LibraryPast();
    for (const step of history) {
      const before = past.moments.at(-1)?.entries ?? new Map<string, AnyEntry>();
      const drafts = past.draftsOf(step);
      await write(test, step, drafts);
      for (const draft of drafts) past.lastDrafts.set(draft.id, draft);
      await past.keep(test, drafts, step.kind === 'WRITE' ? step.close : [], before);
    }
    return past;
  }

  /** Instants that can be asked for: each write, right before each, and before all. */
  get instants(): readonly string[] {
    const written = this.moments.map(({ recordedAt }) => recordedAt);
    const instants = [
      '2001-01-01T00:00:00.000000Z',
      ...written.flatMap((at) => [justBefore(at), at]),
    ];
    return instants.filter((at) => this.lastPublicChange !== null && at <= this.lastPublicChange);
  }

  /** What a viewer may see of the library, now or as it was recorded at an instant. */
  seenBy(viewer: Viewer, instant: string | null): readonly AnyEntry[] {
    const moment =
      instant === null
        ? this.moments.at(-1)
        : this.moments.findLast(({ recordedAt }) => recordedAt <= instant);
    return [...(moment?.entries.values() ?? [])].filter(
      ({ id, access }) => maySee(viewer, access) && maySee(viewer, this.accessNow(id)),
    );
  }

  private accessNow(id: string): AccessFields {
    const draft = this.lastDrafts.get(id);
    if (draft === undefined) throw new Error(`${id} was never written.`);
    return draft.access;
  }

  private draftsOf(step: Step): readonly AnyDraft[] {
    if (step.kind !== 'REMARK') return step.drafts;
    return step.ids
      .map((id) => this.lastDrafts.get(id))
      .filter((draft) => draft !== undefined)
      .map((draft) => ({ ...draft, access: step.access }));
  }

  private async keep(
    test: TestGraph,
    drafts: readonly AnyDraft[],
    closed: readonly string[],
    before: ReadonlyMap<string, AnyEntry>,
  ): Promise<void> {
    const entries = new Map<string, AnyDraft>(before);
    for (const draft of drafts) entries.set(draft.id, draft);
    for (const id of closed) entries.delete(id);
    const states = await openStates(test);
    const kept = [...entries.values()].map((draft): AnyEntry => {
      const [stateId = '', recordedAt = ''] = states.get(draft.id) ?? [];
      return { ...draft, stateId, recordedAt };
    });
    const [row] = await test.run('MATCH (w:WriteSequence) RETURN w.recordedAt, w.publicRecordedAt');
    const [recordedAt, publicAt] = row as readonly [string, string | null];
    this.lastPublicChange = publicAt;
    this.moments.push({ recordedAt, entries: new Map(kept.map((entry) => [entry.id, entry])) });
  }
}

/** The rule of who may see what, in plain words of TypeScript. */
export function maySee(viewer: Viewer, { access, owner, readers }: AccessFields): boolean {
  if (viewer.access.includes(access)) return true;
  if (owner !== null && owner === viewer.owner) return true;
  return (readers ?? []).some((reader) => viewer.ids.includes(reader));
}

async function write(test: TestGraph, step: Step, drafts: readonly AnyDraft[]): Promise<void> {
  const { graph, schema } = test;
  const order = { actor: 'tests', reason: 'TEST' };
  const contents = drafts.map(({ type, id, raw }) => {
    const parsed = parseRecord(schema, objectType(schema, type), { id, ...raw });
    if (parsed.problems.length > 0) throw new Error(JSON.stringify(parsed.problems));
    return parsed.content;
  });
  if (step.kind === 'ROWS') {
    await writeRows(graph.database, contents, order);
    return;
  }
  const records = drafts.map(({ access }, index) => ({ content: contents[index]!, access }));
  const close = step.kind === 'WRITE' ? step.close : [];
  await writeRecords(graph.database, schema, { records, close }, order);
}

async function openStates(test: TestGraph) {
  const rows = await test.run(
    `MATCH (s:State|Sale) WHERE s.recordedTo STARTS WITH '9999' RETURN s.id, s.stateId, s.recordedAt`,
  );
  return new Map(
    (rows as readonly (readonly [string, string, string])[]).map(([id, ...state]) => [id, state]),
  );
}

function justBefore(instant: string): string {
  const microseconds = Number(instant.slice(20, 26));
  return microseconds === 0
    ? new Date(Date.parse(`${instant.slice(0, 19)}Z`) - 1).toISOString().replace('Z', '999Z')
    : `${instant.slice(0, 20)}${String(microseconds - 1).padStart(6, '0')}Z`;
}
