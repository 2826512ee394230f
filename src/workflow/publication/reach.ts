import { Audience } from '../../access/audience.js';
import { type Held } from '../../graph/write/held.js';
import { memberOf } from '../act/member-of.js';

/** Whom an audience holds, as groups that have no member in common. */
type Group = 'ANYONE' | 'RESEARCHERS' | 'PARTIES' | 'ICCWC' | 'OFFICERS';

const GROUPS: Readonly<Record<Audience, readonly Group[]>> = {
  PUBLIC: ['ANYONE', 'RESEARCHERS', 'PARTIES', 'ICCWC', 'OFFICERS'],
  COMMUNITY: ['RESEARCHERS', 'PARTIES', 'ICCWC', 'OFFICERS'],
  PARTIES_AND_ICCWC: ['PARTIES', 'ICCWC', 'OFFICERS'],
  PARTIES: ['PARTIES', 'OFFICERS'],
  ICCWC: ['ICCWC', 'OFFICERS'],
  OFFICERS: ['OFFICERS'],
  NAMED: [],
};

/** An audience, with the readers that it names where it is NAMED. */
export interface Reach {
  readonly audience: Audience;
  readonly readers: readonly string[] | null;
}

/** Whom a record that is published already is for, as its access code says. */
export const reachOfAccess = ({ access }: Pick<Held, 'access'>): Reach => ({
  audience: memberOf(Audience, access.access),
  readers: access.readers,
});

/** Whether everyone in one audience is in the other too: nobody more is shown what was agreed to. */
export function isWithin(inner: Reach, outer: Reach): boolean {
  if (outer.audience === Audience.PUBLIC) return true;
  if (inner.audience === Audience.NAMED || outer.audience === Audience.NAMED) {
    const allowed = new Set(outer.readers ?? []);
    return (
      inner.audience === outer.audience && (inner.readers ?? []).every((one) => allowed.has(one))
    );
  }
  const allowed = new Set(GROUPS[outer.audience]);
  return GROUPS[inner.audience].every((group) => allowed.has(group));
}

/** From the narrowest to the widest; of those that hold the same groups the first is taken. */
const NARROW_FIRST = [
  Audience.OFFICERS,
  Audience.ICCWC,
  Audience.PARTIES,
  Audience.PARTIES_AND_ICCWC,
  Audience.COMMUNITY,
  Audience.PUBLIC,
];

/**
 * The narrowest audience that holds all of some: what several records rest on is shown to whom any of
 * them is shown. Named readers count only where nobody else is meant.
 */
export function coveringAll(reaches: readonly Reach[]): Reach {
  const open = reaches.filter(({ audience }) => audience !== Audience.NAMED);
  if (open.length === 0 && reaches.length > 0) {
    const readers = [...new Set(reaches.flatMap((reach) => reach.readers ?? []))];
    return { audience: Audience.NAMED, readers };
  }
  const audience = NARROW_FIRST.find((candidate) =>
    open.every((reach) => isWithin(reach, { audience: candidate, readers: null })),
  );
  return { audience: audience ?? Audience.OFFICERS, readers: null };
}
