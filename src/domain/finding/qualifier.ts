import { registerEnumType } from 'type-graphql';

export enum Qualifier {
  EXACT = 'EXACT',
  APPROXIMATELY = 'APPROXIMATELY',
  AT_LEAST = 'AT_LEAST',
  MORE_THAN = 'MORE_THAN',
  LESS_THAN = 'LESS_THAN',
}

registerEnumType(Qualifier, {
  name: 'Qualifier',
  description: 'How exactly the source gives a number.',
  valuesConfig: {
    EXACT: { description: 'This number.' },
    APPROXIMATELY: { description: 'About this number.' },
    AT_LEAST: { description: 'This number or more.' },
    MORE_THAN: { description: 'More than this number.' },
    LESS_THAN: { description: 'Less than this number.' },
  },
});
