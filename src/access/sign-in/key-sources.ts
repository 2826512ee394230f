import { readFile } from 'node:fs/promises';
import { type JSONWebKeySet } from 'jose';
import { z } from 'zod';

const WAIT_MS = 5000;

const KeySet = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) });
const Configuration = z.object({ issuer: z.string(), jwks_uri: z.string() });

/** Loads the public keys of an issuer from where its settings say. */
export function keySource(issuer: string, jwks: string | undefined): () => Promise<JSONWebKeySet> {
  if (jwks === undefined) return () => keysOfIssuer(issuer);
  return isWebAddress(jwks) ? () => keysAt(jwks) : () => keysInFile(jwks);
}

/** Keys travel encrypted, or stay on this machine. */
export function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}

const isLoopback = (host: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(host);

async function keysOfIssuer(issuer: string): Promise<JSONWebKeySet> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const configuration = Configuration.parse(await jsonAt(address));
  if (configuration.issuer !== issuer) {
    throw new Error(
      `${address} is the configuration of ${configuration.issuer}, not of ${issuer}.`,
    );
  }
  if (!isWebAddress(configuration.jwks_uri)) {
    throw new Error(`${address} names keys at an address that is not encrypted.`);
  }
  return keysAt(configuration.jwks_uri);
}

async function keysAt(address: string): Promise<JSONWebKeySet> {
  return KeySet.parse(await jsonAt(address));
}

async function keysInFile(path: string): Promise<JSONWebKeySet> {
  return KeySet.parse(JSON.parse(await readFile(path, 'utf8')));
}

async function jsonAt(address: string): Promise<unknown> {
  const response = await fetch(address, {
    headers: { accept: 'application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(WAIT_MS),
  });
  if (!response.ok) throw new Error(`${address} answers with ${response.status}.`);
  return response.json();
}
