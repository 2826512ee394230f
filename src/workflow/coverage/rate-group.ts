import { registerEnumType } from 'type-graphql';

export enum RateGroup {
  STATES = 'STATES',
  EUROPEAN_UNION = 'EUROPEAN_UNION',
}

registerEnumType(RateGroup, {
  name: 'CoverageRateGroup',
  description:
    'Of which Parties a rate is. The graph does not hold which States belong to the European Union, ' +
    'so an answer of the Union is not counted for its members, nor theirs for it.',
  valuesConfig: {
    STATES: { description: 'All Parties but the European Union.' },
    EUROPEAN_UNION: { description: 'The European Union as a Party of its own.' },
  },
});
