import { execute, type DocumentNode, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { viewerOf } from '../../../src/access/viewer-of.js';
import { idPrefix } from '../../../src/graph/mapping.js';
import { type GraphSession } from '../../../src/graph/session.js';
import { type Viewer } from '../../../src/graph/viewer.js';
import { analysisInThread } from '../../support/analysis-in-thread.js';
import { ACCOUNTS, type AccountName } from './accounts.js';
import { Dice } from './dice.js';
import { type RandomHistory } from './random-history.js';
import { type RootQuestion } from './root-questions.js';
import { type Pool } from './samples.js';
import { IS_LONG } from './selections.js';

/** A question with values for its variables, now or as of an instant. */
export interface Asking {
  readonly question: RootQuestion;
  readonly instant: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** An answer as a client would see it, and the statements that it took. */
export interface Told {
  readonly answer: ExecutionResult;
  readonly statements: readonly string[];
}

/** Where to ask: a graph, and the list of all statements that were sent to it. */
export interface Place {
  readonly as: (viewer: Viewer) => GraphSession;
  readonly heard: readonly string[];
  readonly schema: GraphQLSchema;
}

export async function ask(place: Place, name: AccountName, asking: Asking): Promise<Told> {
  const { question, instant, variables } = asking;
  const account = ACCOUNTS[name];
  const viewer = viewerOf(account);
  const before = place.heard.length;
  const answer = await execute({
    schema: place.schema,
    document: documentFor(question, instant),
    variableValues: instant === null ? variables : { ...variables, asOf: instant },
    contextValue: { graph: place.as(viewer), account, viewer, analysis: analysisInThread },
  });
  return {
    answer: JSON.parse(JSON.stringify(answer)) as ExecutionResult,
    statements: place.heard.slice(before).sort(),
  };
}

function documentFor({ field, now, asOf }: RootQuestion, instant: string | null): DocumentNode {
  const document = instant === null ? now : asOf;
  if (document === null)
    throw new Error(`${field} is not asked about ${instant ?? 'the present'}.`);
  return document;
}

/** How often a question is asked with other values; its text costs the database the most. */
const TIMES: Readonly<Record<RootQuestion['kind'], number>> = {
  LOOKUP: IS_LONG ? 3 : 2,
  LIST: IS_LONG ? 2 : 1,
  INDEX: 24,
  OTHER: 3,
};

/** What there is to ask about in one random graph. */
export class Round {
  /** Cursors that anybody was given, by the list they belong to. */
  private readonly cursors = new Map<string, readonly string[]>();
  /** Each field of Query has its own, so that a new one leaves what the others are asked as it was. */
  private readonly dice = new Map<string, Dice>();

  constructor(
    private readonly seed: number,
    private readonly history: RandomHistory,
    private readonly instants: readonly string[],
  ) {}

  /** Each question, now and as of an instant that has passed, or has not yet; look-ups of several ids. */
  askings(questions: readonly RootQuestion[]): readonly Asking[] {
    return questions.flatMap((question) => {
      const dice = this.diceOf(question);
      const times = Array.from({ length: question.times ?? TIMES[question.kind] });
      return times.flatMap(() =>
        this.instantsFor(question, dice).map((instant) => ({
          question,
          instant,
          variables: question.values(dice, this.pool),
        })),
      );
    });
  }

  private diceOf({ field }: RootQuestion): Dice {
    const known = this.dice.get(field) ?? Dice.of(this.seed, field);
    this.dice.set(field, known);
    return known;
  }

  private instantsFor({ now, asOf }: RootQuestion, dice: Dice): readonly (string | null)[] {
    return [...(now === null ? [] : [null]), ...(asOf === null ? [] : [dice.oneOf(this.instants)])];
  }

  /** Keeps the cursors of an answer, so that others too ask for what comes after them. */
  keepCursors({ question }: Asking, { answer: { data } }: Told): void {
    const page = (data?.['page'] ?? data?.[question.field]) as
      { edges?: readonly { cursor: string }[] } | null | undefined;
    const found = page?.edges?.map(({ cursor }) => cursor) ?? [];
    const known = this.cursors.get(question.field) ?? [];
    this.cursors.set(question.field, [...known, ...found].slice(-40));
  }

  private readonly pool: Pool = {
    instant: (dice) => dice.oneOf(this.instants),
    idsOf: (type) => this.idsWithAbsent(type),
    anyId: (dice) => dice.oneOf(this.idsWithAbsent(dice.oneOf(this.history.records.types).name)),
    manyIds: (dice, type) => [
      ...Array.from({ length: 8 }, () => this.pool.anyId(dice)),
      ...(type === undefined ? [] : dice.some(this.idsWithAbsent(type), 4, 2)),
    ],
    cursorOf: (dice, list) => {
      const known = this.cursors.get(list) ?? [];
      return known.length === 0 || dice.chance(0.4) ? null : dice.oneOf(known);
    },
  };

  /** Those of a type, or of all types behind an interface, and one that nothing has. */
  private idsWithAbsent(name: string): readonly string[] {
    const { records } = this.history;
    const type = records.types.find((each) => each.name === name);
    const known = type === undefined ? records.types : [type];
    return [...known.flatMap((each) => records.idsOf(each)), `${idPrefix(name)}:nowhere`];
  }
}
