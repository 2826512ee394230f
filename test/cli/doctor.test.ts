import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Check } from '../../src/cli/doctor/check.js';
import { checkMachine } from '../../src/cli/doctor/check-machine.js';
import { doctor } from '../../src/cli/doctor/doctor.js';
import { readConfig } from '../../src/config.js';
import { SCHEMA } from '../../src/cli/places.js';
import { prepareStore } from '../../src/graph/prepare-store.js';
import { aFolder, removeFolders } from '../neo4j/support/folders.js';
import { seededGraph, type SeededGraph } from '../support/seeded-graph.js';
import { testServerSettings } from '../support/test-database.js';

const surroundings = {
  environment: process.env,
  report: () => undefined,
  signal: new AbortController().signal,
};
const config = readConfig({ ...testServerSettings(), PORT: '0' });

let seeded: SeededGraph;
beforeAll(async () => {
  seeded = await seededGraph('FEW_READINGS');
  // As a start leaves it.
  await seeded.graph.database.runAlone('MATCH (m:OnlySeeds) DELETE m');
});
afterAll(async () => {
  await prepareStore(seeded.graph.database, SCHEMA);
  await seeded.close();
  removeFolders();
});

const faults = (checks: readonly Check[]) =>
  checks.flatMap(({ check, status, says }) => (status === 'FAULT' ? [[check, says]] : []));

const change = (text: string) => seeded.graph.database.runAlone(text);

test('a missing index, another form of one, and orphans are found and named, with what mends them', async () => {
  await change('DROP INDEX party_name');
  await change('DROP INDEX party_code');
  await change('CREATE INDEX party_code FOR (n:Party) ON (n.code, n.name)');
  await change("CREATE (:Entity:Party {id: 'party:orphan'})");
  const { isWell, checks } = await doctor(config, surroundings);
  expect(isWell).toBe(false);
  expect(faults(checks)).toEqual([
    [
      'keys and indexes',
      expect.stringMatching(
        /missing: party_name; "pangolink start" .* declared: party_code; drop /,
      ),
    ],
    ...(isFresh(checks) ? [] : [['search', expect.stringContaining('pangolink start')]]),
    ['orphans', expect.stringMatching(/^Found records without a state \(1, as party:orphan\)\. /)],
  ]);
  await change("MATCH (n:Entity {id: 'party:orphan'}) DELETE n");
  await change('DROP INDEX party_code');
});

/** Only a start derives what search finds records by; the seeds of tests are loaded without one. */
const isFresh = (checks: readonly Check[]) =>
  checks.some(({ check, status }) => check === 'search' && status === 'WELL');

test('with a server elsewhere nothing of this machine but the port is looked at', async () => {
  const checks = await checkMachine(config, surroundings);
  expect(checks.filter(({ status }) => status !== 'NOT_CHECKED')).toEqual([
    { check: 'port', status: 'WELL', says: 'Any free port is taken.' },
  ]);
});

test('a machine without Java and Maven, an empty cache and no home yet', async () => {
  const home = join(aFolder(), 'deep', 'home');
  const own = readConfig({ PANGOLINK_HOME: home, PANGOLINK_CACHE: aFolder(), PORT: '0' });
  const environment = { PATH: aFolder() };
  const { isWell, checks } = await doctor(own, { ...surroundings, environment });
  expect(isWell).toBe(false);
  expect(faults(checks)).toEqual([
    ['java', expect.stringMatching(/^Java 17 or 21 is needed and was not found\. Install it/)],
    ['maven', expect.stringMatching(/^Maven 3\.8 or newer is needed .* Install it/)],
  ]);
  expect(checks.at(-1)).toMatchObject({ check: 'database', status: 'NOT_CHECKED' });
});
