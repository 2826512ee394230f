import { type LegRole } from '../../domain/trade-route/leg-role.js';

/** First and last day that a route may have been in use, as YYYY-MM-DD; null where a side is open. */
export interface RouteTime {
  readonly from: string | null;
  readonly to: string | null;
}

/** A route as it is recorded, with all that a flow asks of it. */
export interface RecordedRoute {
  readonly id: string;
  readonly legs: readonly { readonly role: LegRole; readonly place: string }[];
  readonly taxa: readonly { readonly taxon: string; readonly above: readonly string[] }[];
  readonly modes: readonly string[];
  /** Null where no source says when it was in use. */
  readonly time: RouteTime | null;
  /** Whether it stands only at the end of changes that somebody expected and nobody observed. */
  readonly isForecast: boolean;
}
