import { type GraphQLSchema } from 'graphql';
import { type Database } from '../../graph/database.js';
import { type SeedEntry } from '../seeds/read-yaml.js';
import { type KnownSubjects } from './known-subjects.js';
import { type DecimalMark } from './read-cells.js';

/** How far an import has come: rows of the file that were read in a step. */
export interface Progress {
  readonly step: 'CHECK' | 'WRITE';
  readonly rows: number;
  /** How many there will be, where that is known. */
  readonly of?: number;
}

/** What every step of an import works with. */
export interface ImportContext {
  readonly database: Database;
  readonly schema: GraphQLSchema;
  readonly known: KnownSubjects;
  /** By their ids the families of series, as the seeds declare them. */
  readonly families: ReadonlyMap<string, SeedEntry>;
  readonly decimal: DecimalMark;
  readonly signal?: AbortSignal;
  readonly progress?: (progress: Progress) => void;
}
