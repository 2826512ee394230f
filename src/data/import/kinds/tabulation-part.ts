import { type Part } from '../kind.js';
import { type TradeObservation } from '../observation.js';

/**
 * Which part of the Trade Database a tabulation holds: whoever downloads one chooses years, Appendices
 * and sources of specimens, and a sum over it is a sum over that part.
 */
export function tabulationPart(): Part {
  const years = new Set<number>();
  const appendices = new Set<string>();
  const sources = new Set<string>();
  return {
    add: ({ year, appendix, specimenSource }: TradeObservation) => {
      years.add(year);
      appendices.add(appendix);
      sources.add(specimenSource ?? 'none stated');
    },
    title: () => spanOf(years),
    note: () =>
      `Comparative tabulation, a part of the CITES Trade Database: years ${spanOf(years)}; Appendices ` +
      `${listed(appendices)}; sources of specimens ${listed(sources)}. It is not all legal trade, and holds no seizures.`,
  };
}

const listed = (values: ReadonlySet<string>): string => [...values].sort().join(', ');

/** "2001", "2001–2012", or each year where some are missing. */
function spanOf(values: ReadonlySet<number>): string {
  const years = [...values].sort((one, other) => one - other);
  const [first = 0] = years;
  const last = years.at(-1) ?? first;
  if (first === last) return String(first);
  return last - first === years.length - 1 ? `${first}–${last}` : years.join(', ');
}
