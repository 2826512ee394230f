import { RecordStatus } from '../../../src/domain/vocabulary/record-status.js';
import { TRANSITIONS } from '../../../src/workflow/move/transitions.js';
import { ActKind, type Act } from './act.js';
import { type Stored } from './stored.js';

/** What became of one act. */
export enum Verdict {
  /** Its client was told that it is done, and it is. */
  ACKNOWLEDGED = 'ACKNOWLEDGED',
  /** Its client gave up before an answer came; it was done nonetheless, all of it. */
  UNANSWERED_WHOLE = 'UNANSWERED_WHOLE',
  /** Its client gave up before an answer came; nothing of it was done. */
  UNANSWERED_ABSENT = 'UNANSWERED_ABSENT',
  /** Its client was told that it is done, and it is not. */
  LOST = 'LOST',
  DUPLICATED = 'DUPLICATED',
  HALF_WRITTEN = 'HALF_WRITTEN',
}

export interface Reckoning {
  /** The keys of the acts of each verdict. */
  readonly verdicts: Readonly<Record<Verdict, readonly string[]>>;
  /** Submissions and records whose states follow no row of the table of moves. */
  readonly illegal: readonly string[];
}

/** Compares what the clients were told with what is stored. */
export function reckon(acts: readonly Act[], stored: Stored): Reckoning {
  const known = new Set(acts.map(({ key }) => key));
  const verdicts: Record<Verdict, string[]> = {
    ACKNOWLEDGED: [],
    UNANSWERED_WHOLE: [],
    UNANSWERED_ABSENT: [],
    LOST: [],
    DUPLICATED: [],
    HALF_WRITTEN: [],
  };
  for (const act of acts) verdicts[verdictOf(act, stored)].push(act.key);
  // Nobody asked for these.
  const strays = stored.writes.filter(({ key }) => !known.has(key)).map(({ key }) => key);
  verdicts.DUPLICATED.push(...strays, ...recordsWithoutDraft(stored));
  verdicts.HALF_WRITTEN.push(...withoutWrite(stored));
  return { verdicts, illegal: illegalIn(stored) };
}

function verdictOf(act: Act, stored: Stored): Verdict {
  const writes = stored.writes.filter(({ key }) => key === act.key);
  const [write] = writes;
  const answers = writes.flatMap((one) => one.answers);
  const effects = effectsOf(act, stored, write?.id);
  const counts = [writes.length, answers.length, effects.count];
  if (counts.some((count) => count > 1)) return Verdict.DUPLICATED;
  const isWanted = act.answer !== null;
  if (counts.every((count) => count === 0)) {
    return isWanted ? Verdict.LOST : Verdict.UNANSWERED_ABSENT;
  }
  if (counts.includes(0) || !effects.areWhole) return Verdict.HALF_WRITTEN;
  if (!isWanted) return Verdict.UNANSWERED_WHOLE;
  const isAsTold = answers[0] === act.answer && effects.ids[0] === act.answer;
  return isAsTold ? Verdict.ACKNOWLEDGED : Verdict.LOST;
}

/** What is stored of the effect of an act: how often it was done, on what, and whether nothing lacks. */
interface Effects {
  readonly count: number;
  readonly ids: readonly string[];
  readonly areWhole: boolean;
}

function effectsOf(act: Act, stored: Stored, write: string | undefined): Effects {
  switch (act.kind) {
    case ActKind.START:
      return startEffects(stored, write);
    case ActKind.SAVE:
      return saveEffects(act, stored);
    case ActKind.SUBMIT:
      return submitEffects(stored, write);
  }
}

function startEffects({ states, relations }: Stored, write: string | undefined): Effects {
  const ids = states.filter((state) => state.write === write).map(({ id }) => id);
  const areWhole = ids.every((id) => has(relations, id, 'SENT_BY', 1));
  return { count: ids.length, ids, areWhole };
}

function saveEffects({ title }: Act, { drafts, states }: Stored): Effects {
  const mine = drafts.filter((draft) => draft.title === title);
  const areWhole = mine.every(({ submission }) => states.some(({ id }) => id === submission));
  return { count: mine.length, ids: mine.map(({ recordId }) => recordId), areWhole };
}

/** Handed in are all of its drafts and nothing else, each with all of its relations. */
function submitEffects(stored: Stored, write: string | undefined): Effects {
  const { states, relations, drafts, receipts, writes } = stored;
  const opened = states.filter((state) => state.write === write);
  const ids = opened.filter(({ type }) => type === 'Submission').map(({ id }) => id);
  const records = opened.filter(({ type }) => type !== 'Submission').map(({ id }) => id);
  const recordedAt = writes.find(({ id }) => id === write)?.recordedAt;
  const areWhole = ids.every((id) => {
    const drafted = drafts.filter(({ submission }) => submission === id);
    const receipt = receipts.find((one) => one.submission === id && one.recordedAt === recordedAt);
    return (
      isSame(
        records,
        drafted.map(({ recordId }) => recordId),
      ) &&
      isSame(records, toOf(relations, id, 'CONTAINS')) &&
      receipt?.records === drafted.length
    );
  });
  const areComplete = records.every(
    (id) => has(relations, id, 'CITES', 1) && has(relations, id, 'ENACTED_BY', 1),
  );
  return { count: ids.length, ids, areWhole: areWhole && areComplete };
}

type Relations = Stored['relations'];

const toOf = (relations: Relations, from: string, type: string): readonly string[] =>
  relations.filter((one) => one.from === from && one.type === type).map(({ to }) => to);

function has(relations: Relations, from: string, type: string, count: number): boolean {
  const own = relations.filter((one) => one.from === from);
  return own.every(({ isWhole }) => isWhole) && toOf(own, from, type).length === count;
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  JSON.stringify([...one].sort()) === JSON.stringify([...other].sort());

/** States and receipts that are there although the write that made them is not. */
function withoutWrite({ states, receipts, writes }: Stored): readonly string[] {
  const ids = new Set(writes.map(({ id }) => id));
  const instants = new Set(writes.map(({ recordedAt }) => recordedAt));
  return [
    ...states.filter(({ write }) => !ids.has(write)).map(({ id }) => id),
    ...receipts
      .filter(({ recordedAt }) => !instants.has(recordedAt))
      .map(({ submission }) => submission),
  ];
}

function recordsWithoutDraft({ states, drafts }: Stored): readonly string[] {
  const drafted = new Set(drafts.map(({ recordId }) => recordId));
  const laws = states.filter(({ type }) => type === 'LegislationChange').map(({ id }) => id);
  return laws.filter((id) => !drafted.has(id));
}

/** A submission begins as a draft and goes on by moves of the table; its records begin when it is handed in. */
function illegalIn({ states }: Stored): readonly string[] {
  const ids = [...new Set(states.map(({ id }) => id))];
  return ids.filter((id) => {
    const mine = states.filter((state) => state.id === id);
    const begin = mine[0]?.type === 'Submission' ? RecordStatus.DRAFT : RecordStatus.SUBMITTED;
    return mine[0]?.status !== begin || !followMoves(mine.map(({ status }) => status));
  });
}

function followMoves(statuses: readonly RecordStatus[]): boolean {
  return statuses
    .slice(1)
    .every((status, index) =>
      TRANSITIONS.some(
        ({ from, to }) => to === status && from.some((before) => before === statuses[index]),
      ),
    );
}
