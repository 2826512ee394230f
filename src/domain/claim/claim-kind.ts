import { registerEnumType } from 'type-graphql';

export enum ClaimKind {
  STATEMENT = 'STATEMENT',
  OTHER_VALUE = 'OTHER_VALUE',
  ADVERSE_STATEMENT = 'ADVERSE_STATEMENT',
  REPLY = 'REPLY',
}

registerEnumType(ClaimKind, {
  name: 'ClaimKind',
  description: 'Kind of a claim.',
  valuesConfig: {
    STATEMENT: { description: 'Somebody says something.' },
    OTHER_VALUE: { description: 'A source gives another value for a field of a record.' },
    ADVERSE_STATEMENT: {
      description: 'Somebody says something to the disadvantage of a State, firm or body.',
    },
    REPLY: { description: 'Somebody answers another claim.' },
  },
});
