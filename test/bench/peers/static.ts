/**
 * The floor of HTTP: node:http and ready bytes. The first asking of each question with each set of
 * parameters is answered by the hand-written statement and kept; all later ones are those bytes.
 *
 *   node --import tsx static.ts --port N
 */
import { ask, openPlainDriver } from './hand-written/asker.js';
import { serve } from './hand-written/serve.js';
import { portAsked } from './settings.js';

const driver = openPlainDriver();
await driver.verifyConnectivity();

const kept = new Map<string, Buffer>();

serve(portAsked(), async (path, body) => {
  const key = `${path} ${body}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const bytes = Buffer.from(await ask(driver, path, body));
  kept.set(key, bytes);
  return bytes;
});
