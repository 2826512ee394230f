import {
  ICCWC_MEMBERS,
  isRoleName,
  organisationId,
  partyId,
  ROLE_NAMES,
  roleNamed,
  type RoleName,
} from '../access/roles.js';
import { mintLocalToken, MOST_HOURS, type LocalToken } from '../access/sign-in/local-tokens.js';
import { type Config } from '../config.js';
import { StartFailure } from '../neo4j/start-failure.js';
import { refused } from './outcome.js';
import { type Surroundings } from './surroundings.js';

/** What the command was called with, as typed. */
export interface TokenOptions {
  readonly as: string;
  readonly party?: string;
  readonly organisation?: string;
  readonly name?: string;
  readonly hours: string;
}

/** A token, and what it is for. */
export interface GivenToken {
  readonly token: string;
  readonly name: string;
  readonly role: RoleName;
  /** In UTC. */
  readonly expiresAt: string;
}

/** Gives a token of the home, which a start without a sign-in provider takes. */
export async function token(
  config: Config,
  options: TokenOptions,
  { report }: Pick<Surroundings, 'report'>,
): Promise<GivenToken> {
  refuseUseless(config);
  const wanted = wantedToken(options);
  const text = await mintLocalToken(config.home, wanted);
  const { name, role, hours } = wanted;
  const expiresAt = new Date(Date.now() + hours * 3_600_000).toISOString();
  report(
    `A token for ${name} (${role}), until ${expiresAt.slice(0, 16).replace('T', ' ')} UTC. ` +
      'Send it as "Authorization: Bearer <token>", and show it to nobody.',
  );
  return { token: text, name, role, expiresAt };
}

function refuseUseless({ provider, remote }: Config): void {
  if (provider !== undefined) {
    throw new StartFailure(
      `Tokens come from ${provider.issuer}, and no others are taken; unset PANGOLINK_OIDC_ISSUER to use tokens of this home.`,
    );
  }
  if (remote !== undefined) {
    throw new StartFailure(
      'Tokens of a home are taken with its own database only; unset NEO4J_URI, or set PANGOLINK_OIDC_ISSUER and sign in there.',
    );
  }
}

function wantedToken({ as: role, party, organisation, name, hours }: TokenOptions): LocalToken {
  if (!isRoleName(role)) {
    throw refused(`"${role}" is no role; --as takes one of ${ROLE_NAMES.join(', ')}.`);
  }
  const { title } = roleNamed(role);
  return {
    role,
    ...worksFor(role, { party, organisation }),
    name: name ?? title,
    hours: hoursIn(hours),
  };
}

interface Bodies {
  readonly party: string | undefined;
  readonly organisation: string | undefined;
}

function worksFor(role: RoleName, { party, organisation }: Bodies) {
  const { worksFor: needed } = roleNamed(role);
  if (party !== undefined && needed !== 'party') throw notOfRole(role, '--party');
  if (organisation !== undefined && needed !== 'organisation') {
    throw notOfRole(role, '--organisation');
  }
  if (needed === 'party') return { party: partyNamed(role, party) };
  return needed === 'organisation' ? { organisation: organisationNamed(role, organisation) } : {};
}

const notOfRole = (role: RoleName, option: string) =>
  refused(`${option} says nothing of a role "${role}"; leave it out.`);

function partyNamed(role: RoleName, party = ''): string {
  const id = partyId(party);
  if (id !== null) return id;
  throw refused(
    `A ${role} works for one Party; name it by its code of two letters, as --party VN.`,
  );
}

function organisationNamed(role: RoleName, organisation = ''): string {
  const id = organisationId(organisation);
  if (id === null) {
    throw refused(
      `The role "${role}" is for one organisation; name it as --organisation interpol.`,
    );
  }
  if (role === 'iccwc-partner' && !ICCWC_MEMBERS.includes(id)) {
    throw refused(`"${id}" is no member of ICCWC; its members are ${ICCWC_MEMBERS.join(', ')}.`);
  }
  return id;
}

function hoursIn(text: string): number {
  const hours = Number(text);
  if (Number.isInteger(hours) && hours >= 1 && hours <= MOST_HOURS) return hours;
  throw refused(`--hours is "${text}"; it must be a whole number from 1 to ${MOST_HOURS}.`);
}
