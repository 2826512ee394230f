import {
  AssociationInfluenceResolver,
  AssociationPointResolver,
  CorrelateResolver,
  ExcludedReadingResolver,
} from './correlate.resolver.js';

export const correlateResolvers = [
  CorrelateResolver,
  AssociationPointResolver,
  ExcludedReadingResolver,
  AssociationInfluenceResolver,
] as const;
