import { type GraphQLResolveInfo } from 'graphql';
import { asOfInstant } from '../../graph/as-of.js';
import { badUserInput } from '../../graph/errors.js';

/** Drafts and comments have no earlier states to be read. */
export function refuseAsOf(info: GraphQLResolveInfo, field: string): void {
  if (asOfInstant(info) === null) return;
  throw badUserInput(
    `${field} reads the present only, for what lies beside a submission keeps no earlier states; ask without @asOf.`,
    ['recordedAt'],
  );
}
