/**
 * The practical limit: node:http, the official driver and one hand-written statement for each question.
 *
 *   node --import tsx hand-written.ts --port N
 */
import { type BulkInput, bulkWrite } from './bulk-write.js';
import { ask, openPlainDriver } from './hand-written/asker.js';
import { serve } from './hand-written/serve.js';
import { portAsked } from './settings.js';

const driver = openPlainDriver();
await driver.verifyConnectivity();

serve(portAsked(), (path, body) => (path === 'bulk-write' ? write(body) : ask(driver, path, body)));

async function write(body: string): Promise<string> {
  const written = await bulkWrite(driver, JSON.parse(body) as BulkInput);
  return JSON.stringify({ written });
}
