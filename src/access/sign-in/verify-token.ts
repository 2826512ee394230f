import { errors, jwtVerify, type JWTPayload } from 'jose';
import { SignInRefused } from './refusal.js';
import { type RotatingKeys } from './rotating-keys.js';

/** Whose tokens are taken, and for whom they must be meant. */
export interface TrustedIssuer {
  readonly issuer: string;
  readonly audience: string;
  readonly keys: RotatingKeys;
  /** In seconds; a token older than that is refused although it may say that it lasts longer. */
  readonly oldest?: number;
}

const ALGORITHMS = ['ES256', 'RS256', 'EdDSA'];
const CLOCK_SKEW_SECONDS = 60;

/**
 * The claims of a token whose signature, issuer, audience and dates are right. Throws `SignInRefused`
 * where one is not, or `ProviderUnavailable` where that cannot be told.
 */
export async function verifiedClaims(token: string, trusted: TrustedIssuer): Promise<JWTPayload> {
  const { issuer, audience, keys, oldest } = trusted;
  try {
    const { payload } = await jwtVerify(token, keys.find, {
      issuer,
      audience,
      algorithms: ALGORITHMS,
      clockTolerance: CLOCK_SKEW_SECONDS,
      requiredClaims: ['exp', 'sub'],
      ...(oldest === undefined ? {} : { maxTokenAge: oldest }),
    });
    return payload;
  } catch (error) {
    throw error instanceof errors.JOSEError ? refusalOf(error, trusted) : error;
  }
}

/** Nothing of the token is repeated: what did not verify may say anything. */
function refusalOf(error: errors.JOSEError, trusted: TrustedIssuer): SignInRefused {
  if (error instanceof errors.JWTExpired) return expired(error);
  if (error instanceof errors.JWTClaimValidationFailed) return wrongClaim(error, trusted);
  if (error instanceof errors.JOSEAlgNotAllowed || error instanceof errors.JOSENotSupported) {
    return new SignInRefused(
      'ALGORITHM',
      `The token is not signed in a way that is taken here; these are ${ALGORITHMS.join(', ')}.`,
    );
  }
  if (
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWKSMultipleMatchingKeys
  ) {
    return new SignInRefused(
      'UNKNOWN_KEY',
      'The token names no key that its provider signs with today; sign in again.',
    );
  }
  if (error instanceof errors.JWSSignatureVerificationFailed) {
    return new SignInRefused('SIGNATURE', 'The signature of the token is wrong; sign in again.');
  }
  return new SignInRefused('MALFORMED', 'This is no token: it cannot be read as a signed JWT.');
}

function expired({ payload: { exp }, claim }: errors.JWTExpired): SignInRefused {
  const when = claim === 'exp' && exp !== undefined && exp > 0 ? ` at ${instantOf(exp)}` : '';
  return new SignInRefused('EXPIRED', `The token expired${when}; sign in again.`);
}

const instantOf = (seconds: number): string =>
  new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');

function wrongClaim(
  { claim, reason }: errors.JWTClaimValidationFailed,
  { issuer, audience }: TrustedIssuer,
): SignInRefused {
  if (claim === 'iss') {
    return new SignInRefused('WRONG_ISSUER', `The token is not from ${issuer}.`);
  }
  if (claim === 'aud') {
    return new SignInRefused('WRONG_AUDIENCE', `The token is not meant for "${audience}".`);
  }
  if (reason === 'check_failed' && (claim === 'nbf' || claim === 'iat')) {
    return new SignInRefused('NOT_YET_VALID', 'The token is not valid yet; look at your clock.');
  }
  return new SignInRefused('CLAIM', `The token has no right claim "${claim}".`);
}
