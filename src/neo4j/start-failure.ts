/** Why the managed server cannot run, in one sentence that tells the user what to do about it. */
export class StartFailure extends Error {
  override readonly name = 'StartFailure';
}
