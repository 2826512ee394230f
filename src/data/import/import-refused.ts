/** A file cannot go in as it is: in one sentence why, and what would be right. */
export class ImportRefused extends Error {
  override readonly name = 'ImportRefused';
}
