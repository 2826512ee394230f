import { createdBy } from '../neo4j-graphql/bulk.js';

/** At its best: the page of readings is asked for by its plain list. */
export { LISTED as questions } from '../neo4j-graphql/requests.js';

/** In mutations of so many records that take least together. */
export const bulk = createdBy(50);
