import { createHash } from 'node:crypto';
import { type JWTPayload } from 'jose';
import { AccountKind, type Account } from '../account.js';
import { ICCWC_MEMBERS, organisationId, partyId, roleNamed, type RoleName } from '../roles.js';
import { type ClaimMapping } from './claim-mapping.js';
import { SignInRefused } from './refusal.js';

const LONGEST_NAME = 200;

/**
 * The account that the claims of a verified token stand for. Throws `SignInRefused` where they name
 * no role, several, or one without what it works for.
 */
export function accountOfClaims(
  claims: JWTPayload,
  mapping: ClaimMapping,
  accountId: (claims: JWTPayload) => string,
): Account {
  if (typeof claims.sub !== 'string' || claims.sub === '') {
    throw new SignInRefused('CLAIM', 'The claim "sub" of the token must name whom it is for.');
  }
  const role = roleOf(claims, mapping);
  const { kind, designation, worksFor, title } = roleNamed(role);
  return {
    id: accountId(claims),
    kind,
    displayName: nameIn(claims, mapping) ?? title,
    ...(worksFor === 'party' ? { party: partyOf(claims, mapping) } : {}),
    ...(worksFor === 'organisation' ? { organisation: organisationOf(claims, mapping, kind) } : {}),
    ...(designation === undefined ? {} : { designation }),
  };
}

const base32 = 'abcdefghijklmnopqrstuvwxyz234567';

/**
 * The subject of a provider may be an address or a name of a person: records keep a digest of it, by
 * which they still tell one account from another.
 */
export function pseudonym({ iss = '', sub = '' }: JWTPayload): string {
  const digest = createHash('sha256').update(`${iss} ${sub}`).digest();
  return `account:${[...digest.subarray(0, 26)].map((byte) => base32.charAt(byte % 32)).join('')}`;
}

function roleOf(claims: JWTPayload, { claims: names, roles }: ClaimMapping): RoleName {
  const given = textsIn(claims, names.role);
  const found = [...new Set(given.flatMap((text) => roles.get(text) ?? []))];
  const [role, other] = found;
  if (role === undefined) {
    throw new SignInRefused(
      'ROLE',
      `The claim "${names.role}" of the token names no role that is known here; have the provider grant one.`,
    );
  }
  if (other !== undefined) {
    throw new SignInRefused(
      'ROLE',
      `The claim "${names.role}" of the token names the roles ${found.join(' and ')}; an account has one, so take an account for each.`,
    );
  }
  return role;
}

function partyOf(claims: JWTPayload, { claims: names }: ClaimMapping): string {
  const party = partyId(onlyText(claims, names.party));
  if (party !== null) return party;
  throw new SignInRefused(
    'CLAIM',
    `The claim "${names.party}" of the token must name one Party by its code of two letters, as "VN".`,
  );
}

function organisationOf(
  claims: JWTPayload,
  { claims: names }: ClaimMapping,
  kind: AccountKind,
): string {
  const organisation = organisationId(onlyText(claims, names.organisation));
  if (organisation === null) {
    throw new SignInRefused(
      'CLAIM',
      `The claim "${names.organisation}" of the token must name one organisation, as "interpol".`,
    );
  }
  if (kind === AccountKind.ICCWC_PARTNER && !ICCWC_MEMBERS.includes(organisation)) {
    throw new SignInRefused(
      'CLAIM',
      `The claim "${names.organisation}" of the token names no member of ICCWC; its members are ${ICCWC_MEMBERS.join(', ')}.`,
    );
  }
  return organisation;
}

function nameIn(claims: JWTPayload, { claims: names }: ClaimMapping): string | null {
  const name = onlyText(claims, names.name).trim().slice(0, LONGEST_NAME);
  return name === '' ? null : name;
}

/** The one text of a claim; empty where there is none, or several. */
function onlyText(claims: JWTPayload, name: string): string {
  const texts = textsIn(claims, name);
  return texts.length === 1 ? (texts[0] ?? '') : '';
}

function textsIn(claims: JWTPayload, name: string): readonly string[] {
  const value = claimNamed(claims, name);
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((each) => typeof each === 'string');
}

/** A claim by its name; where there is none, along the points in it, as `realm_access.roles`. */
function claimNamed(claims: JWTPayload, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name];
  return name.split('.').reduce<unknown>(memberNamed, claims);
}

function memberNamed(value: unknown, name: string): unknown {
  const isObject = typeof value === 'object' && value !== null && Object.hasOwn(value, name);
  return isObject ? (value as Record<string, unknown>)[name] : undefined;
}
