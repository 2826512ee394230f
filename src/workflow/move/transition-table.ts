import { TRANSITIONS, type Need, type Role, type Transition } from './transitions.js';

const ROLES: Readonly<Record<Role, string>> = {
  DRAFTER: 'accounts of the submitter',
  SUBMITTER: 'who speaks for the submitter',
  TRANSCRIBER: 'officers, if the Secretariat entered it',
  OFFICER: 'officers',
};

const NEEDS: Readonly<Record<Need, string>> = {
  REASON: 'a reason, which the submitter reads',
  COMPLETE: 'complete records with a source, or a nil return',
  FOUR_EYES: 'somebody who wrote and entered none of it',
  CONSENT: "the submitter's consent to this audience for this wording",
  UNTELLING: 'nothing that tells who sent it, where its submitter is not to be named',
  TRANSCRIBED: 'that the Secretariat entered it',
  PERSONS_CHECKED: 'that a reviewer found no private person in it',
};

/** The table of moves as Markdown, for the README. */
export function transitionTable(): string {
  const head = ['move', 'from', 'to', 'who', 'needs'];
  const rows = [head, head.map(() => '---'), ...TRANSITIONS.map(cells)];
  const widths = head.map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) => row.map((cell, column) => padded(cell, widths[column] ?? 0)).join(' | '))
    .map((line) => `| ${line} |`)
    .join('\n');
}

function padded(cell: string, width: number): string {
  return cell === '---' ? '-'.repeat(width) : cell.padEnd(width);
}

function cells({ move, from, to, who, needs }: Transition): readonly string[] {
  return [
    move,
    from.join(', '),
    to ?? 'the same',
    who.map((role) => ROLES[role]).join('; '),
    needs.map((need) => NEEDS[need]).join('; '),
  ];
}
