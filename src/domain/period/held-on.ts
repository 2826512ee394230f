import { GraphQLNonNull } from 'graphql';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Derived } from '../../graph/declare.js';
import { HeldOnDay } from './held-on-day.js';
import { holdsOn } from './holds-on.js';

/** The argument of every field that asks for a day. */
export const onDay = {
  on: { type: new GraphQLNonNull(GraphQLLocalDate), description: 'The day, as YYYY-MM-DD.' },
};

const RULE =
  'The last day of the period belongs to it. Where the source says that it goes on, it counts as ' +
  'held; where no end is reported, nothing is certain after the last day on which a source saw it.';

/** Answers for a day whether the `period` of a record held, with the date on which it was last seen. */
export function HeldOn(options: {
  readonly description: string;
  /** A vague date of the same record that says when a source saw it hold. */
  readonly seenOn?: string;
}): PropertyDecorator {
  const ends = ['From', 'To'].flatMap((end) => [`period${end}Earliest`, `period${end}Latest`]);
  const { seenOn } = options;
  const seen = seenOn === undefined ? [] : [`${seenOn}Earliest`, `${seenOn}Latest`];
  return Derived(() => HeldOnDay, {
    description: `${options.description} ${RULE}`,
    from: [...ends, 'periodEndStatus', ...seen],
    args: onDay,
    derive: (values, { on }) => heldOn(values as readonly (string | null)[], String(on)),
  });
}

function heldOn(values: readonly (string | null)[], on: string): HeldOnDay {
  const [fromEarliest, fromLatest, toEarliest, toLatest, endStatus, seenEarliest, seenLatest] =
    values.map((value) => value ?? null);
  return holdsOn(
    {
      fromEarliest: fromEarliest ?? null,
      fromLatest: fromLatest ?? null,
      toEarliest: toEarliest ?? null,
      toLatest: toLatest ?? null,
      endStatus: endStatus ?? null,
      seenEarliest: seenEarliest ?? null,
      seenLatest: seenLatest ?? null,
    },
    on,
  );
}
