import { type ReadingStatus } from '../../domain/reading/reading-status.js';
import { type TradeAppendix } from '../../domain/trade-row/trade-appendix.js';
import { type TradeRowStatus } from '../../domain/trade-row/trade-row-status.js';
import { type Subject } from './known-subjects.js';

/** One thing that a file says, on its way to be a row of bulk data in the graph. */
export type Observation = ReadingObservation | TradeObservation;

/** One figure of a file, on its way to be a reading. */
export interface ReadingObservation {
  /** The id of the family of series that it belongs to. */
  readonly family: string;
  readonly subject: Subject;
  readonly year: number;
  readonly value: number | null;
  readonly n?: number;
  readonly denominator?: number;
  readonly status: ReadingStatus;
  readonly note: string;
  /** The jurisdiction in whose sums it counts. */
  readonly countsIn?: Subject;
}

/** One row of a comparative tabulation; null where the table gives nothing. */
export interface TradeObservation {
  readonly year: number;
  readonly appendix: TradeAppendix;
  readonly scientificName: string;
  readonly taxonomicClass: string | null;
  readonly taxonomicOrder: string | null;
  readonly family: string | null;
  readonly genus: string | null;
  readonly importer: string;
  readonly exporter: string;
  readonly origin: string | null;
  readonly importerReportedQuantity: number | null;
  readonly exporterReportedQuantity: number | null;
  readonly term: string;
  readonly unit: string | null;
  readonly purpose: string | null;
  readonly specimenSource: string | null;
  readonly rowStatus: TradeRowStatus;
}
