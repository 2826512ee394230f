import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { ProviderUnavailable } from './refusal.js';

type FindKey = ReturnType<typeof createLocalJWKSet>;

interface Timing {
  /** At most one attempt in so long, however many tokens name keys that are not known. */
  readonly pauseMs: number;
  /** After so long keys are loaded anew, so that one that was withdrawn ends here too. */
  readonly freshMs: number;
  /** So long keys serve while their place does not answer. */
  readonly usableMs: number;
}

const TIMING: Timing = { pauseMs: 30_000, freshMs: 600_000, usableMs: 3_600_000 };

/**
 * The public keys of an issuer, which changes them as it likes: a token that names one that is not
 * known has them loaded again.
 */
export class RotatingKeys {
  private known: { readonly find: FindKey; readonly loadedAt: number } | undefined;
  private attempt: { readonly at: number; readonly done: Promise<void> } | undefined;
  private failure: unknown;
  private readonly timing: Timing;

  constructor(
    private readonly load: () => Promise<JSONWebKeySet>,
    timing: Partial<Timing> = {},
    private readonly now: () => number = Date.now,
  ) {
    this.timing = { ...TIMING, ...timing };
  }

  /** The key that a token names. Throws `ProviderUnavailable` where there are none to look among. */
  readonly find: JWTVerifyGetKey = async (header, token) => {
    if (this.age() > this.timing.freshMs) await this.renew();
    try {
      return await this.usable()(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
    }
    await this.renew();
    return this.usable()(header, token);
  };

  private age(): number {
    return this.known === undefined ? Infinity : this.now() - this.known.loadedAt;
  }

  private usable(): FindKey {
    if (this.known !== undefined && this.age() <= this.timing.usableMs) return this.known.find;
    throw new ProviderUnavailable('The keys of the sign-in provider cannot be had at the moment.', {
      cause: this.failure,
    });
  }

  /** All who wait for the same attempt share it; within the pause after it there is no other. */
  private async renew(): Promise<void> {
    const now = this.now();
    if (this.attempt === undefined || now - this.attempt.at >= this.timing.pauseMs) {
      this.attempt = { at: now, done: this.loadOnce() };
    }
    await this.attempt.done;
  }

  private async loadOnce(): Promise<void> {
    try {
      const find = createLocalJWKSet(await this.load());
      this.known = { find, loadedAt: this.now() };
    } catch (error) {
      // What is known already goes on serving until it is too old.
      this.failure = error;
    }
  }
}
