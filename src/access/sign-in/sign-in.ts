import { type Account } from '../account.js';
import { KEY_PREFIX } from '../keys/api-key.js';
import { ApiKeys } from '../keys/api-keys.js';
import { type Database } from '../../graph/database.js';
import { accountOfClaims, pseudonym } from './account-of-claims.js';
import { OUR_ROLES, PLAIN_CLAIMS, type ClaimMapping } from './claim-mapping.js';
import { keySource } from './key-sources.js';
import { localAccountId, localIssuer } from './local-tokens.js';
import { SignInRefused } from './refusal.js';
import { RotatingKeys } from './rotating-keys.js';
import { verifiedClaims, type TrustedIssuer } from './verify-token.js';

/** The settings of a provider of OpenID Connect. */
export interface ProviderSettings extends ClaimMapping {
  readonly issuer: string;
  readonly audience: string;
  /** Address or file of its public keys; undefined where its configuration says. */
  readonly jwks: string | undefined;
}

export interface SignInSettings {
  /** Undefined where there is none. */
  readonly provider: ProviderSettings | undefined;
  /** The home whose own tokens are taken; undefined where none are. */
  readonly localHome: string | undefined;
}

/** Takes a token and says whose it is. */
type ReadToken = (token: string) => Promise<Account>;

/** Who asks: from the `Authorization` of a request to an account. */
export class SignIn {
  private readonly keys: ApiKeys;
  private readonly readToken: ReadToken;

  constructor(settings: SignInSettings, database: Database) {
    this.keys = new ApiKeys(database);
    this.readToken = tokenReader(settings);
  }

  /**
   * The account that a request signs in with; null for the public, who send no `Authorization`.
   * Throws `SignInRefused` for whatever else was sent and is not right.
   */
  async accountOf(authorization: string | undefined): Promise<Account | null> {
    if (authorization === undefined) return null;
    const token = bearerToken(authorization);
    return token.startsWith(KEY_PREFIX) ? this.keys.accountOf(token) : this.readToken(token);
  }
}

function bearerToken(authorization: string): string {
  const [, token] = /^Bearer +([\w.~+/=-]+) *$/i.exec(authorization) ?? [];
  if (token !== undefined) return token;
  throw new SignInRefused(
    'UNSUPPORTED_SCHEME',
    'The header Authorization must be "Bearer" and a token or an API key; leave it out to ask as the public.',
  );
}

function tokenReader({ provider, localHome }: SignInSettings): ReadToken {
  if (provider !== undefined) return reader(issuerOf(provider), provider, pseudonym);
  if (localHome === undefined) return refuseTokens;
  const plain: ClaimMapping = { claims: PLAIN_CLAIMS, roles: OUR_ROLES };
  return reader(localIssuer(localHome), plain, localAccountId);
}

function reader(
  trusted: TrustedIssuer,
  mapping: ClaimMapping,
  accountId: Parameters<typeof accountOfClaims>[2],
): ReadToken {
  return async (token) => accountOfClaims(await verifiedClaims(token, trusted), mapping, accountId);
}

function issuerOf({ issuer, audience, jwks }: ProviderSettings): TrustedIssuer {
  return { issuer, audience, keys: new RotatingKeys(keySource(issuer, jwks)) };
}

const refuseTokens: ReadToken = () =>
  Promise.reject(
    new SignInRefused(
      'NO_PROVIDER',
      'No tokens are taken here, for no sign-in provider is set up; an API key is, and no Authorization at all.',
    ),
  );
