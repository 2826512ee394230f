import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';

export const AUDIENCE = 'pangolink-tests';

/** A key of the provider: what it signs with, and what it shows of it. */
export interface ProviderKey {
  readonly alg: string;
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
}

export async function providerKey(alg: string, kid: string): Promise<ProviderKey> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return {
    alg,
    kid,
    privateKey,
    publicJwk: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' },
  };
}

export interface TokenParts {
  readonly key?: ProviderKey;
  readonly issuer?: string;
  readonly audience?: string | string[];
  /** In seconds from now. */
  readonly expires?: number | null;
  readonly notBefore?: number;
  readonly subject?: string | null;
  readonly claims?: Readonly<Record<string, unknown>>;
}

/** A provider of OpenID Connect on a free port of this machine. */
export class TestProvider {
  /** The keys that it shows; set others to rotate them. */
  shown: readonly ProviderKey[];
  /** How often its keys were asked for. */
  asked = 0;
  /** Answers nothing but errors while this is set. */
  isDown = false;

  private constructor(
    private readonly server: Server,
    readonly issuer: string,
    readonly key: ProviderKey,
  ) {
    this.shown = [key];
  }

  static async start(key: ProviderKey): Promise<TestProvider> {
    const server = createServer((request, response) => {
      const body = provider.answerTo(request.url ?? '');
      response.writeHead(body === undefined ? 503 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body ?? {}));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const provider = new TestProvider(server, `http://127.0.0.1:${port}`, key);
    return provider;
  }

  private answerTo(url: string): object | undefined {
    if (this.isDown) return undefined;
    if (url === '/.well-known/openid-configuration') {
      return { issuer: this.issuer, jwks_uri: `${this.issuer}/keys` };
    }
    this.asked += 1;
    return { keys: this.shown.map(({ publicJwk }) => publicJwk) };
  }

  /** A token that is right but for the parts given. */
  async token(parts: TokenParts = {}): Promise<string> {
    const { key, claims, ...given } = { key: this.key, claims: {}, ...parts };
    const jwt = new SignJWT({ role: 'researcher', ...claims, ...this.registered(given) });
    return jwt.setProtectedHeader({ alg: key.alg, kid: key.kid }).sign(key.privateKey);
  }

  private registered(parts: TokenParts) {
    const whole = {
      issuer: this.issuer,
      audience: AUDIENCE,
      expires: 600,
      subject: 'ana',
      ...parts,
    };
    const { issuer, audience, expires, notBefore, subject } = whole;
    const now = Math.floor(Date.now() / 1000);
    return {
      iss: issuer,
      aud: audience,
      ...(expires === null ? {} : { exp: now + expires }),
      ...(notBefore === undefined ? {} : { nbf: now + notBefore }),
      ...(subject === null ? {} : { sub: subject }),
    };
  }

  async stop(): Promise<void> {
    this.server.close();
    this.server.closeAllConnections();
    await once(this.server, 'close');
  }
}
