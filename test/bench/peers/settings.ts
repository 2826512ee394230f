import { parseArgs } from 'node:util';

/** The port that a system listens on: `--port N`. */
export function portAsked(): number {
  const { values } = parseArgs({ options: { port: { type: 'string' } } });
  const port = Number(values.port);
  if (Number.isInteger(port) && port > 0) return port;
  throw new Error(`"--port" is ${String(values.port)}; name the port to listen on.`);
}

/** Where the database is: NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD, as Pangolink takes them. */
export function databaseAddress(): { uri: string; user: string; password: string } {
  const { NEO4J_URI, NEO4J_USER = 'neo4j', NEO4J_PASSWORD } = process.env;
  if (NEO4J_URI === undefined || NEO4J_PASSWORD === undefined) {
    throw new Error('NEO4J_URI and NEO4J_PASSWORD are not set; they name the database to read.');
  }
  return { uri: NEO4J_URI, user: NEO4J_USER, password: NEO4J_PASSWORD };
}

/** Tells whoever started the system that it listens. */
export function sayReady(): void {
  process.stdout.write('ready\n');
}
