/** One write brings a file as a whole, and must fit into the memory that the database gives to one. */
export const MOST_RECORDS = 5_000;

/** It is also held as a whole. */
export const MOST_BYTES = 64 * 1024 * 1024;
