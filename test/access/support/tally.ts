import { type AccountName } from './accounts.js';
import { type Asking, type Told } from './asking.js';
import { type RootQuestion } from './root-questions.js';

/** What was compared, and whether it told anything: a proof over empty answers would be none. */
export class Tally {
  private compared = 0;
  private refused = 0;
  private removed = 0;
  private readonly viewers = new Set<AccountName>();
  private readonly told = new Set<string>();
  /** What stands before the colon in the ids that were hidden from somebody. */
  private readonly hidden = new Set<string>();

  note(viewer: AccountName, { question: { field } }: Asking, { answer }: Told): void {
    const { data, errors } = answer;
    this.compared += 1;
    this.viewers.add(viewer);
    if (errors !== undefined) this.refused += 1;
    if (isTold(data?.[field]) || isTold(data?.['page'])) this.told.add(field);
  }

  noteRemoved(ids: readonly string[]): void {
    this.removed += ids.length;
    for (const id of ids) this.hidden.add(id.slice(0, id.indexOf(':')));
  }

  /** Fields that never told anybody anything. */
  silent(questions: readonly RootQuestion[]): readonly string[] {
    return questions.map(({ field }) => field).filter((field) => !this.told.has(field));
  }

  /** Those of some prefixes of ids under which nothing was hidden from anybody. */
  open(prefixes: readonly string[]): readonly string[] {
    return prefixes.filter((prefix) => !this.hidden.has(prefix));
  }

  summary(): string {
    return (
      `Non-interference: ${this.compared} answers of ${this.told.size} fields to ${this.viewers.size} ` +
      `classes of viewers compared, ${this.refused} of them refusals; ${this.removed} hidden nodes removed.`
    );
  }
}

function isTold(value: unknown): boolean {
  if (value === null || value === undefined) return false;
  const { edges } = value as { readonly edges?: readonly unknown[] };
  return (edges ?? (Array.isArray(value) ? value : [value])).length > 0;
}
