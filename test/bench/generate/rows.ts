import { integerBelow, uniform } from '../../../src/analytics/statistics/random-stream.js';
import { rawReading, readingId } from '../../../src/data/readings/normal-reading.js';
import { type RawRecord } from '../../../src/graph/write/parse-record.js';
import { streamOf } from './draw.js';
import { above, codeOf, idOf, scientificName } from './names.js';
import { READINGS_RELEASE, TRADE_RELEASE, usersAt } from './records.js';
import { isMonthly, MONTHS, YEARS, type Shape } from './shape.js';

const FIRST_YEAR = 2005;
const MONTHS_OF_YEAR = 12;
const DAY = 86_400_000;
/** The day after the last one on which adverts were counted. */
const END_OF_ADVERTS = Date.UTC(2025, 0, 1);

/** All readings, series by series. */
export function* readings(shape: Shape): Generator<RawRecord> {
  const { size, adverts } = shape;
  for (let platform = 1; platform <= size.platforms; platform += 1) {
    yield* usersOf(shape, platform);
  }
  for (const [index, length] of adverts.entries()) {
    yield* advertsIn(size.platforms + index + 1, length);
  }
}

function* usersOf({ size }: Shape, platform: number): Generator<RawRecord> {
  const step = isMonthly(size, platform) ? 1 : MONTHS_OF_YEAR;
  const count = step === 1 ? MONTHS : YEARS;
  for (let index = 0; index < count; index += 1) {
    const month = index * step;
    const year = String(FIRST_YEAR + Math.floor(month / MONTHS_OF_YEAR));
    const period = step === 1 ? `${year}-${twoDigits((month % MONTHS_OF_YEAR) + 1)}` : year;
    yield reading(idOf('Series', platform), {
      period,
      value: String(usersAt(platform, month)),
      status: 'OBSERVED',
    });
  }
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** Every twentieth is doubtful, counted from the last day back. */
const DOUBTFUL_EACH = 20;

function* advertsIn(series: number, length: number): Generator<RawRecord> {
  const stream = streamOf('Adverts', series);
  const level = 20 + integerBelow(stream, 400);
  for (let left = length; left > 0; left -= 1) {
    const looked = 500 + integerBelow(stream, 500);
    const seen = Math.round(level * (0.5 + uniform(stream)));
    yield reading(idOf('Series', series), {
      period: new Date(END_OF_ADVERTS - left * DAY).toISOString().slice(0, 10),
      value: String(seen),
      n: String(seen),
      denominator: String(looked),
      status: left % DOUBTFUL_EACH === 0 ? 'DOUBTFUL' : 'OBSERVED',
    });
  }
}

function reading(series: string, said: Parameters<typeof rawReading>[0]): RawRecord {
  const id = readingId(series, said.period ?? '');
  return rawReading(said, { id, series, release: READINGS_RELEASE });
}

export const TERMS = ['skins', 'live', 'carvings', 'meat', 'bones'] as const;
export const FIRST_TRADE_YEAR = 1975;
export const TRADE_YEARS = 50;

/** All trade rows, in numbers of specimens or kilogrammes. */
export function* tradeRows(shape: Shape): Generator<RawRecord> {
  for (let number = 1; number <= shape.size.tradeRows; number += 1) yield tradeRow(shape, number);
}

function tradeRow({ tree, species, places, size }: Shape, number: number): RawRecord {
  const stream = streamOf('TradeRow', number);
  const place = { rank: 'SPECIES', number: species.draw(stream) } as const;
  const genus = above(tree, place)!;
  const family = above(tree, genus)!;
  const order = above(tree, family)!;
  const year = FIRST_TRADE_YEAR + integerBelow(stream, TRADE_YEARS);
  const [importer, exporter] = places.drawDifferent(stream, 2);
  return {
    id: `trade-row:g-${year}-${String(number).padStart(6, '0')}`,
    release: TRADE_RELEASE,
    year: String(year),
    appendix: integerBelow(stream, 50) === 0 ? 'N' : 'II',
    scientificName: scientificName(tree, place),
    genus: scientificName(tree, genus),
    family: scientificName(tree, family),
    taxonomicOrder: scientificName(tree, order),
    taxonomicClass: scientificName(tree, above(tree, order)!),
    importer: codeOf(importer!),
    exporter: codeOf(exporter!),
    ...reExport(stream, size.parties),
    ...quantities(stream),
    term: TERMS[Math.min(integerBelow(stream, 5), integerBelow(stream, 5))]!,
    ...(integerBelow(stream, 4) === 0 ? { unit: 'kg' } : {}),
    purpose: 'T',
    specimenSource: 'W',
    rowStatus: integerBelow(stream, 100) === 0 ? 'CONFLICTING' : 'REPORTED',
  };
}

type Stream = ReturnType<typeof streamOf>;

const reExport = (stream: Stream, parties: number) =>
  integerBelow(stream, 7) === 0 ? { origin: codeOf(1 + integerBelow(stream, parties)) } : {};

/** Whole numbers, so that sums are the same in whatever order they are added up. */
function quantities(stream: Stream): Readonly<Record<string, string>> {
  const reported = String(1 + integerBelow(stream, 500));
  switch (integerBelow(stream, 5)) {
    case 0:
      return { exporterReportedQuantity: reported };
    case 1:
      return { importerReportedQuantity: reported };
    default:
      return {
        importerReportedQuantity: reported,
        exporterReportedQuantity: String(1 + integerBelow(stream, 500)),
      };
  }
}
