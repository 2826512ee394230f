import { ActKind, type Act } from './act.js';
import { Verdict } from './reckoning.js';
import { type RoundReport } from './round.js';

const FAULTS = [Verdict.LOST, Verdict.DUPLICATED, Verdict.HALF_WRITTEN] as const;

/**
 * Whether nothing was lost, written twice or by halves, every state is legal, the audit holds, and
 * each client knew at any time what to do.
 */
export const isClean = (report: RoundReport): boolean =>
  wrongIn(report).length === 0 && report.broken === null;

function wrongIn({ verdicts, illegal, acts }: RoundReport): readonly string[] {
  return [
    ...FAULTS.flatMap((verdict) => verdicts[verdict].map((key) => `${words(verdict)}: ${key}`)),
    ...illegal.map((id) => `illegal state: ${id}`),
    ...uselessIn(acts).map(({ key, useless }) => `useless answer to ${key}: ${useless ?? ''}`),
  ];
}

const uselessIn = (acts: readonly Act[]) => acts.filter(({ useless }) => useless !== null);

/** One round in a line, and under it whatever was wrong. */
export function roundLine(name: string, report: RoundReport): string {
  const { verdicts, broken, seconds } = report;
  const counts = Object.values(Verdict).map(
    (verdict) => `${words(verdict)} ${verdicts[verdict].length}`,
  );
  const chain =
    broken === null ? 'the audit chain holds' : `the audit chain is BROKEN at ${broken}`;
  const line = `${name}: ${counts.join(', ')}; ${chain}; ${seconds.toFixed(0)} s.`;
  return [line, ...wrongIn(report)].join('\n');
}

/** All rounds together: each count, then how long acts took. */
export function closingTable(reports: readonly RoundReport[]): string {
  const count = (verdict: Verdict) =>
    reports.reduce((sum, { verdicts }) => sum + verdicts[verdict].length, 0);
  const rows = [
    ...Object.values(Verdict).map((verdict) => [words(verdict), count(verdict)] as const),
    ['illegal states', reports.reduce((sum, { illegal }) => sum + illegal.length, 0)] as const,
    [
      'useless answers',
      reports.reduce((sum, { acts }) => sum + uselessIn(acts).length, 0),
    ] as const,
    ['broken chains', reports.filter(({ broken }) => broken !== null).length] as const,
  ];
  return rows.map(([name, value]) => `${name.padEnd(20)}${String(value).padStart(8)}`).join('\n');
}

/** How long clients waited for their answers, and how much was done in a second. */
export function speedLines({ acts, seconds }: RoundReport): readonly string[] {
  const { SAVE, SUBMIT } = ActKind;
  const rate = `${acts.length} writes in ${seconds.toFixed(1)} s, ${(acts.length / seconds).toFixed(1)} a second`;
  return [rate, ...[SAVE, SUBMIT].map((kind) => waits(kind, acts))];
}

function waits(kind: ActKind, acts: readonly Act[]): string {
  const times = acts.filter((act) => act.kind === kind).map(({ milliseconds }) => milliseconds);
  const at = (part: number) => `${quantile(times, part).toFixed(0)} ms`;
  const again = acts.filter((act) => act.kind === kind && act.timesSent > 1).length;
  return `${words(kind)}: p50 ${at(0.5)}, p95 ${at(0.95)}, longest ${at(1)}; ${again} of ${times.length} sent more than once`;
}

/** The value that so large a part of the values does not exceed. */
function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? NaN;
}

const words = (name: string): string => name.toLowerCase().replaceAll('_', ' ');
