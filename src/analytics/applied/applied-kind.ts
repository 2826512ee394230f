import { registerEnumType } from 'type-graphql';

/** Kinds of what is asked for, in the order in which answers give them. */
export enum AppliedKind {
  LAW = 'LAW',
  PLAN = 'PLAN',
  LISTING = 'LISTING',
  PLATFORM_RULE = 'PLATFORM_RULE',
  ADHERENCE = 'ADHERENCE',
}

registerEnumType(AppliedKind, {
  name: 'AppliedKind',
  description: 'Kind of a record that may have applied.',
  valuesConfig: {
    LAW: { description: 'A law or a change of law (LegislationChange).' },
    PLAN: { description: 'A plan of policy of the place (DomesticMeasure). It is no law.' },
    LISTING: { description: 'That a taxon stands in an Appendix (Listing).' },
    PLATFORM_RULE: { description: 'A rule of a platform (PlatformPolicy).' },
    ADHERENCE: { description: 'That a platform committed to a code of conduct (Adherence).' },
  },
});
