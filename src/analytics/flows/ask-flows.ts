import { type LegRole } from '../../domain/trade-route/leg-role.js';
import { type GraphSession } from '../../graph/session.js';
import { type RecordedRoute, type RouteTime } from './recorded-route.js';

type Row = readonly unknown[];

/** Asks the graph for routes in the order of ids, so many at most. */
export async function askRoutes(
  graph: GraphSession,
  first: number,
  asOf: string | null,
): Promise<readonly RecordedRoute[]> {
  const rows = await graph.ask('flows/routes', { first }, asOf);
  return rows.map(routeOf);
}

function routeOf([id, legs, taxa, modes, period, natures]: Row): RecordedRoute {
  const leading = natures as readonly string[];
  return {
    id: id as string,
    legs: (legs as readonly Row[]).map(([role, place]) => ({
      role: role as LegRole,
      place: place as string,
    })),
    taxa: (taxa as readonly Row[]).map(([taxon, above]) => ({
      taxon: taxon as string,
      above: above as readonly string[],
    })),
    modes: [...new Set((modes ?? []) as readonly string[])].sort(),
    time: timeOf(period as Row),
    isForecast: leading.length > 0 && leading.every((nature) => nature === 'FORECAST'),
  };
}

/** A side that is not dated is open: the route may have been in use then. */
function timeOf([edtf, fromEarliest, , , toLatest]: Row): RouteTime | null {
  if (typeof edtf !== 'string') return null;
  const day = (value: unknown) => (typeof value === 'string' ? value : null);
  return { from: day(fromEarliest), to: day(toLatest) };
}
