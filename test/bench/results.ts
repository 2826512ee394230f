import { type BulkWrites } from './bulk-write.js';
import { type ClosedRound } from './closed-loop.js';
import { type ColdFigures } from './cold.js';
import { type DatabaseWork } from './database-work.js';
import { type Size, type SizeName } from './generate/sizes.js';
import { type OpenRound } from './open-loop.js';
import { type QuestionName } from './questions.js';
import { type SystemName } from './systems.js';

/** Medians of the rounds of one system with one question. */
export interface Figures {
  readonly one: ClosedRound;
  readonly sixteen: ClosedRound;
  readonly open: OpenRound;
  readonly httpBytes: number;
  readonly database: DatabaseWork | null;
  /** How far requests per second of the rounds lie apart, as a share of their median. */
  readonly spread: number;
}

export interface SystemResult {
  readonly name: SystemName;
  readonly startedIn: number;
  readonly peakMegabytes: number;
  readonly questions: Readonly<Partial<Record<QuestionName, Figures>>>;
  readonly cold: ColdFigures;
}

export type Unanswered = Readonly<
  Partial<Record<QuestionName, Readonly<Partial<Record<SystemName, string>>>>>
>;

/** One run, as it is kept. */
export interface Results {
  readonly size: SizeName;
  readonly counts: Size;
  readonly seed: number;
  readonly at: string;
  readonly quick: boolean;
  readonly rounds: number;
  readonly seconds: number;
  readonly surroundings: Readonly<Record<string, string | number>>;
  /** How many sets of parameters all systems answered alike. */
  readonly compared: Readonly<Partial<Record<QuestionName, number>>>;
  /** By question and system, why it gave no answer. */
  readonly unanswered: Unanswered;
  readonly systems: readonly SystemResult[];
  readonly bulkWrites: BulkWrites;
}
