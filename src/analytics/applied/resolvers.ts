import {
  AppliedChangeResolver,
  AppliedChangesResolver,
  AppliedItemResolver,
  AppliedResolver,
} from './applied.resolver.js';

/** What answers the question of what applied in a place on a day. */
export const appliedResolvers = [
  AppliedResolver,
  AppliedItemResolver,
  AppliedChangesResolver,
  AppliedChangeResolver,
] as const;
