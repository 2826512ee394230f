import { erasedNames, fitsStanding, standingDigest, type Seal, type Values } from './seal.js';

/**
 * What an erasure did to a value, as the write that erased says it in its own sealed list `erased`:
 * in which state or write, under which name, and the digest of what stands there instead.
 */
interface Voucher {
  readonly place: string;
  readonly digest: string;
  readonly name: string;
}

/** The lines of a write that put other values, or nothing, in the place of some. */
export function vouchersFor(
  place: string,
  {
    seal,
    values,
    names,
  }: { readonly seal: Seal; readonly values: Values; readonly names: readonly string[] },
): readonly string[] {
  return names.map((name) => `${place} ${standingDigest(values, seal, name)} ${name}`);
}

/** A name may hold spaces. */
function voucherIn(line: string): Voucher {
  const [place = '', digest = '', ...name] = line.split(' ');
  return { place, digest, name: name.join(' ') };
}

/** What all erasures together left, the latest of each place and name. */
export class Vouched {
  private readonly places = new Map<string, Map<string, string>>();

  /** The lists of the writes that erased, the earliest first. */
  constructor(lists: Iterable<readonly string[]>) {
    for (const list of lists) for (const line of list) this.add(voucherIn(line));
  }

  /** What of a state or a write is erased past what writes say, or not as they say; null where all fits. */
  problem(place: string, values: Values, seal: Seal): string | null {
    if (!fitsStanding(values, seal)) return 'its salts are not those of its values';
    const known = this.places.get(place) ?? new Map<string, string>();
    const erased = erasedNames(seal);
    const unknown = erased.find((name) => !known.has(name));
    if (unknown !== undefined) return `"${unknown}" was erased from it by no write`;
    const back = [...known].find(
      ([name, digest]) => !erased.includes(name) || standingDigest(values, seal, name) !== digest,
    );
    return back === undefined
      ? null
      : `"${back[0]}" was erased from it and is there again, or stands otherwise`;
  }

  private add({ place, name, digest }: Voucher): void {
    const names = this.places.get(place) ?? new Map<string, string>();
    this.places.set(place, names.set(name, digest));
  }
}
