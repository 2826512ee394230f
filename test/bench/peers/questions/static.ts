/** The same bytes as those of the hand-written statements. */
export { questions } from './hand-written.js';
