import { createdBy } from '../neo4j-graphql/bulk.js';

/** With the defaults: the page of readings is asked for by its connection, as the documentation pages. */
export { CONNECTED as questions } from '../neo4j-graphql/requests.js';

/** Of 1,000 records in one mutation the text grows so long that its time runs out: in mutations of 50. */
export const bulk = createdBy(50);
