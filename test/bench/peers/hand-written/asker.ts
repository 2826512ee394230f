import neo4j, { type Driver } from 'neo4j-driver';
import { openDriver } from '../recording-driver.js';
import { CONSTANTS, HAND_WRITTEN } from './answers.js';

/** The driver as its documentation sets it up for reading plain numbers. */
export const openPlainDriver = (): Driver =>
  openDriver({ disableLosslessIntegers: true, maxConnectionPoolSize: 16 });

/** Asks a question by its one statement, in one round trip. */
export async function ask(driver: Driver, question: string, body: string): Promise<string> {
  const known = HAND_WRITTEN[question];
  if (known === undefined) throw new Error(`There is no question "${question}".`);
  const parameters = { ...(JSON.parse(body) as object), ...CONSTANTS[question] };
  const session = driver.session({ database: 'neo4j', defaultAccessMode: neo4j.session.READ });
  try {
    const { records } = await session.run(known.text, parameters);
    return JSON.stringify({ data: known.answer(records[0]?.get(0)) });
  } finally {
    await session.close();
  }
}
