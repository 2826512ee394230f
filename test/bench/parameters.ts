import { integerBelow } from '../../src/analytics/statistics/random-stream.js';
import { streamOf, Zipf } from './generate/draw.js';
import { above, distinctiveWord, idOf, scientificName } from './generate/names.js';
import { TRACTION_LEVEL } from './generate/records.js';
import { FIRST_TRADE_YEAR, TERMS, TRADE_YEARS } from './generate/rows.js';
import { shapeOf, wordsIn, type Shape } from './generate/shape.js';
import { SIZES, type SizeName } from './generate/sizes.js';
import { type QuestionName, type QuestionParameters } from './questions.js';

/** So many sets of parameters has each question; they are asked in turn. */
export const SETS = 64;

/** From this year on every series of adverts has a full page. */
const FROM_YEAR = 2022;
const PLATFORMS_AT_ONCE = 20;
/** Of platforms further down, few changes are said to come of them. */
const MOST_NAMED = 0.1;

type Stream = ReturnType<typeof streamOf>;

type Draws = {
  readonly [Name in QuestionName]: (shape: Shape, stream: Stream) => QuestionParameters[Name];
};

/** Drawn by the power laws of the graph, so that the biggest come up often. */
const DRAWS: Draws = {
  point: ({ platforms }, stream) => ({ id: idOf('Platform', platforms.draw(stream)) }),
  'filtered-page': ({ size }, stream) => {
    const rank = new Zipf(size.series - size.platforms, 0.5).draw(stream);
    return { id: idOf('Series', size.platforms + rank), fromYear: FROM_YEAR };
  },
  'two-hops': ({ homes }, stream) => ({ id: idOf('Party', homes.draw(stream)) }),
  'four-hops': ({ size }, stream) => {
    const named = new Zipf(Math.max(PLATFORMS_AT_ONCE, size.platforms * MOST_NAMED), 0.5);
    const ranks = named.drawDifferent(stream, PLATFORMS_AT_ONCE);
    return { ids: ranks.map((rank) => idOf('Platform', rank)) };
  },
  search: ({ size }, stream) => ({ text: distinctiveWord(integerBelow(stream, wordsIn(size))) }),
  trace: ({ presences }, stream) => ({
    platform: idOf('Platform', presences.draw(stream)),
    atLeast: TRACTION_LEVEL,
  }),
  yearly: ({ species, tree }, stream) => {
    const place = { rank: 'SPECIES', number: species.draw(stream) } as const;
    const isOfGenus = integerBelow(stream, 3) === 0;
    return {
      taxon: scientificName(tree, isOfGenus ? above(tree, place)! : place),
      term: TERMS[integerBelow(stream, 2)]!,
      fromYear: FIRST_TRADE_YEAR + 5 * integerBelow(stream, 5),
      toYear: FIRST_TRADE_YEAR + TRADE_YEARS - 1,
    };
  },
};

/** The sets of parameters of a question on a graph of a size; the same for every system. */
export function parameterSets<Name extends QuestionName>(
  name: Name,
  size: SizeName,
  count = SETS,
): readonly QuestionParameters[Name][] {
  const shape = shapeOf(SIZES[size]);
  return Array.from({ length: count }, (_, index) => DRAWS[name](shape, streamOf(name, index)));
}
