import { registerEnumType } from 'type-graphql';

export enum EnteredBy {
  SUBMITTER = 'SUBMITTER',
  SECRETARIAT = 'SECRETARIAT',
}

registerEnumType(EnteredBy, {
  name: 'EnteredBy',
  description: 'Who put a submission into the graph.',
  valuesConfig: {
    SUBMITTER: { description: 'Whoever sends it in, with an account of their own.' },
    SECRETARIAT: { description: 'An officer of the Secretariat, from a letter or file received.' },
  },
});
