/** One fault in the seeds: where it stands, and what would be right. */
export interface SeedProblem {
  readonly file: string;
  readonly line: number;
  readonly field: string;
  readonly message: string;
}

const SHOWN = 20;

/** The seeds hold faults: nothing was loaded. */
export class SeedsRefused extends Error {
  override readonly name = 'SeedsRefused';

  constructor(readonly problems: readonly SeedProblem[]) {
    super(summary(problems));
  }
}

function summary(problems: readonly SeedProblem[]): string {
  const lines = problems.slice(0, SHOWN).map(problemText);
  const rest = problems.length - lines.length;
  const more = rest > 0 ? [`… and ${rest} more.`] : [];
  return [
    `The seeds hold ${problems.length} fault${problems.length === 1 ? '' : 's'}; nothing was loaded.`,
    ...lines,
    ...more,
  ].join('\n');
}

function problemText({ file, line, field, message }: SeedProblem): string {
  return `${file}:${line} ${field}: ${message}`;
}
