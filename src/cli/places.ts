import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
const place = (path: string): string => fileURLToPath(new URL(path, root));

/** Where things lie in the house, wherever a command is called from. */
export const ROOT = place('.');
export const SCHEMA = place('schema');
export const SEEDS = place('seeds');
export const QUESTIONS = place('queries/graphql');
export const STATEMENTS = place('queries/cypher');
