import { ReadingStatus } from '../../../domain/reading/reading-status.js';
import { type Sums } from '../kind.js';
import { type Subject } from '../known-subjects.js';
import { type ReadingObservation } from '../observation.js';
import { share } from './pike.js';

const FAMILY = 'series-family:pike-jurisdiction';

interface Sum {
  readonly subject: Subject;
  readonly year: number;
  n: number;
  denominator: number;
  sites: number;
  readonly leftOut: string[];
}

/**
 * PIKE of the sites of a jurisdiction together: sums of carcasses over the sites that report in a
 * year. Rows that do not agree count in none, and the note names their site.
 */
export function sumsByJurisdiction(): Sums {
  const sums = new Map<string, Sum>();
  const sumOf = ({ countsIn: subject, year }: ReadingObservation): Sum | undefined => {
    if (subject === undefined) return undefined;
    const key = `${subject.id} ${year}`;
    const sum = sums.get(key) ?? { subject, year, n: 0, denominator: 0, sites: 0, leftOut: [] };
    sums.set(key, sum);
    return sum;
  };
  return {
    add: (observation: ReadingObservation) => {
      const sum = sumOf(observation);
      if (sum === undefined) return;
      sum.n += observation.n ?? 0;
      sum.denominator += observation.denominator ?? 0;
      sum.sites += 1;
    },
    results: (conflicting: readonly (readonly ReadingObservation[])[]) => {
      for (const rows of conflicting) {
        if (rows[0] !== undefined) sumOf(rows[0])?.leftOut.push(leftOutText(rows));
      }
      return [...sums.values()].filter(({ sites }) => sites > 0).map(observationOf);
    },
  };
}

function leftOutText(rows: readonly ReadingObservation[]): string {
  const figures = rows.map(({ n = 0, denominator = 0 }) => `${n} of ${denominator}`).join(', ');
  const count = rows.length === 2 ? 'two' : String(rows.length);
  return `${rows[0]?.subject.name ?? ''} left out: its ${count} rows for this year do not agree (${figures}).`;
}

function observationOf({ subject, year, n, denominator, sites, leftOut }: Sum): ReadingObservation {
  const value = share(n, denominator);
  const over = `Sum over ${sites} site${sites === 1 ? '' : 's'}.`;
  return {
    family: FAMILY,
    subject,
    year,
    value,
    n,
    denominator,
    status: value === null ? ReadingStatus.NO_DENOMINATOR : ReadingStatus.OBSERVED,
    note: [over, ...leftOut].join(' '),
  };
}
