import { frameKey } from '../../domain/series/frame-key.js';
import { Indicator } from '../../domain/series/indicator.js';
import { type GraphSession } from '../../graph/session.js';
import { type DaySpan } from '../traction/day-span.js';
import { type TaxonLine } from '../trace/traced.js';
import { OutcomeUnits } from './before-after.input.js';
import { type OtherEvent } from './concurrent-events.js';
import { MeasureDate, type DatedMeasure } from './measure-dates.js';
import { type OutcomeReading } from './outcome.js';

type Row = readonly unknown[];
type Days = readonly (string | null)[];

/** The measures with these ids that the viewer may see, in order of id. */
export async function askMeasures(
  graph: GraphSession,
  measures: readonly string[],
  asOf: string | null,
): Promise<readonly DatedMeasure[]> {
  const rows = await graph.ask('before-after/measures', { measures }, asOf);
  return rows.map(measureOf);
}

function measureOf([id, dates, named, own]: Row): DatedMeasure {
  const spans = (dates as readonly Days[]).map(([earliest, latest]) => spanOf(earliest, latest));
  const [announced = null, adopted = null, inForce = null, enforced = null] = spans;
  const places = named as readonly string[];
  return {
    id: id as string,
    dates: {
      [MeasureDate.ANNOUNCED]: announced,
      [MeasureDate.ADOPTED]: adopted,
      [MeasureDate.IN_FORCE]: inForce,
      [MeasureDate.ENFORCED]: enforced,
    },
    places: places.length > 0 ? places : (own as readonly string[]),
  };
}

const spanOf = (
  earliest: string | null | undefined,
  latest: string | null | undefined,
): DaySpan | null => (earliest && latest ? { earliest, latest } : null);

interface OutcomeQuestion {
  readonly indicator: Indicator;
  readonly of: OutcomeUnits;
  readonly jurisdictions: readonly string[] | null;
}

const OUTCOME_FILES: Readonly<Record<OutcomeUnits, string>> = {
  [OutcomeUnits.JURISDICTIONS]: 'before-after/outcome-of-jurisdictions',
  [OutcomeUnits.SITES]: 'before-after/outcome-of-sites',
};

/** Position of the unit among the parts of a frame, as the statements give them. */
const UNIT = 1;

/** All readings of an indicator on places, or on sites in them. */
export async function askOutcome(
  graph: GraphSession,
  { indicator, of, jurisdictions }: OutcomeQuestion,
  asOf: string | null,
): Promise<readonly OutcomeReading[]> {
  const rows = await graph.ask(OUTCOME_FILES[of], { indicator, jurisdictions }, asOf);
  return rows.flatMap(([subject, place, , frame, readings]) => {
    const parts = frame as Row;
    const ofSeries = {
      subject: subject as string,
      place: place as string,
      frame: frameKey(parts),
      unit: (parts[UNIT] ?? '') as string,
    };
    return (readings as readonly Row[]).map(
      ([year, value, n, denominator, status, id]): OutcomeReading => ({
        ...ofSeries,
        id: id as string,
        year: (year ?? null) as number | null,
        value: (value ?? null) as number | null,
        n: (n ?? null) as number | null,
        denominator: (denominator ?? null) as number | null,
        status: status as string,
      }),
    );
  });
}

/** What else is dated within some days, apart from the measures asked for. */
export async function askEvents(
  graph: GraphSession,
  measures: readonly string[],
  window: DaySpan | null,
  asOf: string | null,
): Promise<readonly OtherEvent[]> {
  const { earliest, latest } = window ?? { earliest: '9999', latest: '0000' };
  const parameters = { measures, from: earliest, to: latest };
  const rows = await graph.ask('trace/dated-rivals', parameters, asOf);
  return rows.map(([id, from, to, places, taxa]) => ({
    id: id as string,
    from: from as string,
    to: (to ?? null) as string | null,
    places: places as readonly string[],
    taxa: (taxa as readonly Row[]).map(lineOf),
  }));
}

const lineOf = ([taxon, rank, above]: Row): TaxonLine => ({
  taxon: taxon as string,
  rank: rank as string,
  above: above as readonly string[],
});

/** The animals that an indicator counts, where it counts any. */
const TAXA_OF: Partial<Readonly<Record<Indicator, readonly string[]>>> = {
  [Indicator.PIKE]: ['taxon:elephantidae'],
  [Indicator.RHINOS_POACHED]: ['taxon:rhinocerotidae'],
};

export async function askTaxaOf(
  graph: GraphSession,
  indicator: Indicator,
  asOf: string | null,
): Promise<readonly TaxonLine[]> {
  const taxa = TAXA_OF[indicator] ?? [];
  const rows = await graph.ask('trace/taxon-lines', { taxa }, asOf);
  return rows.map(lineOf);
}
