/** Why a sign-in was refused, for programs; the message says the same in words. */
export type RefusalReason =
  | 'UNSUPPORTED_SCHEME'
  | 'NO_PROVIDER'
  | 'MALFORMED'
  | 'ALGORITHM'
  | 'UNKNOWN_KEY'
  | 'SIGNATURE'
  | 'EXPIRED'
  | 'NOT_YET_VALID'
  | 'WRONG_ISSUER'
  | 'WRONG_AUDIENCE'
  | 'CLAIM'
  | 'ROLE';

/** Whoever sent a token or a key that is not right is told so, never taken for the public. */
export class SignInRefused extends Error {
  override readonly name = 'SignInRefused';

  constructor(
    readonly reason: RefusalReason,
    message: string,
  ) {
    super(message);
  }
}

/** The keys of the provider cannot be had at the moment, so nobody can tell whether a token is right. */
export class ProviderUnavailable extends Error {
  override readonly name = 'ProviderUnavailable';
}
