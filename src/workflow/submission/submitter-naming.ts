import { registerEnumType } from 'type-graphql';

export enum SubmitterNaming {
  NAMED = 'NAMED',
  UNNAMED = 'UNNAMED',
}

registerEnumType(SubmitterNaming, {
  name: 'SubmitterNaming',
  description: 'Whether those who see what is published may know who sent it.',
  valuesConfig: {
    NAMED: { description: 'Whoever sees the submission sees who sent it.' },
    UNNAMED: {
      description:
        'Officers alone know: the submission stays with them and its submitter, whatever audience it ' +
        'was meant for, and its records go to theirs without it. A record that tells who sent it is refused.',
    },
  },
});
