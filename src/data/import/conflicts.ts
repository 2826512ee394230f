import { type Layout } from './kind.js';
import { type Observation } from './observation.js';

/** An observation with the number that tells it from others of its identity. */
export interface Numbered {
  readonly observation: Observation;
  readonly number?: number;
}

export interface Resolved {
  readonly kept: readonly Numbered[];
  /** Rows of one identity that do not agree, each group in the order of the file. */
  readonly conflicting: readonly (readonly Observation[])[];
  /** How many rows repeated another word for word. */
  readonly repetitions: number;
}

/**
 * What becomes of rows that may share an identity: where they say the same, one is kept; where they do
 * not, all are, flagged and numbered in their order.
 */
export function resolveConflicts(held: readonly Observation[], layout: Layout): Resolved {
  const groups = new Map<string, Observation[]>();
  for (const observation of held) {
    const id = layout.rows.idOf(observation);
    groups.set(id, [...(groups.get(id) ?? []), observation]);
  }
  const different = [...groups.values()].map((group) => withoutRepetitions(group, layout));
  const conflicting = different.filter((group) => group.length > 1);
  const single = different.filter((group) => group.length === 1).flat();
  return {
    kept: [
      ...single.map((observation) => ({ observation })),
      ...conflicting.flatMap((group) => group.map((row, index) => flagged(row, index, layout))),
    ],
    conflicting,
    repetitions: held.length - different.flat().length,
  };
}

function withoutRepetitions(
  group: readonly Observation[],
  { rows }: Layout,
): readonly Observation[] {
  const said = group.map((observation) => rows.said(observation));
  return group.filter((_, index) => said.indexOf(said[index] ?? '') === index);
}

function flagged(observation: Observation, index: number, layout: Layout): Numbered {
  const { rows, conflictNote } = layout;
  return { observation: rows.conflicting(observation, conflictNote), number: index + 1 };
}
