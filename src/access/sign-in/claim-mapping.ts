import { isRoleName, ROLE_NAMES, type RoleName } from '../roles.js';

/** Under which names a provider says what an account is. */
export interface ClaimMapping {
  readonly claims: Readonly<Record<ClaimName, string>>;
  /** From the words of the provider to ours. */
  readonly roles: ReadonlyMap<string, RoleName>;
}

type ClaimName = 'role' | 'party' | 'organisation' | 'name';

export const PLAIN_CLAIMS: ClaimMapping['claims'] = {
  role: 'role',
  party: 'party',
  organisation: 'organisation',
  name: 'name',
};

export const OUR_ROLES: ClaimMapping['roles'] = new Map(ROLE_NAMES.map((name) => [name, name]));

/** Reads `role=realm_access.roles, party=cites_party`; what is left out keeps its plain name. */
export function claimNames(text: string): ClaimMapping['claims'] | null {
  const given = pairsIn(text);
  const areKnown = given?.every(([name]) => Object.hasOwn(PLAIN_CLAIMS, name)) ?? false;
  return given !== null && areKnown ? { ...PLAIN_CLAIMS, ...Object.fromEntries(given) } : null;
}

/** Reads `cites-officer=officer, cites-admin=administrator`; whatever is not named there is no role. */
export function roleWords(text: string): ClaimMapping['roles'] | null {
  const given = pairsIn(text) ?? [];
  const roles = given.flatMap(([theirs, ours]) =>
    isRoleName(ours) ? [[theirs, ours] as const] : [],
  );
  const isRight = given.length > 0 && roles.length === given.length;
  return isRight ? new Map(roles) : null;
}

function pairsIn(text: string): readonly (readonly [string, string])[] | null {
  const items = text.split(/[\s,]+/).filter((item) => item !== '');
  const pairs = items.map((item) => {
    const [, left, right] = /^([^=]+)=(.+)$/.exec(item) ?? [];
    return left === undefined || right === undefined ? null : ([left, right] as const);
  });
  const whole = pairs.filter((pair) => pair !== null);
  return whole.length === pairs.length ? whole : null;
}
