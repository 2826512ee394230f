import { RefusalCode } from './refusal-code.js';
import { type RefusalDetail } from './refusal.type.js';

/** Thrown by what is not done for a reason that the caller is told; the write around it is undone. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(
    readonly code: RefusalCode,
    message: string,
    readonly path: readonly string[] = [],
    readonly details: readonly RefusalDetail[] = [],
  ) {
    super(message);
  }
}

export const detail = (
  path: readonly (string | number)[],
  message: string,
  suggestions: readonly string[] = [],
): RefusalDetail => ({ path: path.map(String), message, suggestions });

/** The same words for what is hidden and for what is not there. */
export function notFound(path: readonly string[], id: string): Refused {
  return new Refused(
    RefusalCode.NOT_FOUND,
    `There is no "${id}" that you may see; look it up anew.`,
    path,
  );
}

export function versionConflict(what: string): Refused {
  return new Refused(
    RefusalCode.VERSION_CONFLICT,
    `${what} was changed since you read it; read it again and send its present "stateId".`,
    ['stateId'],
  );
}
