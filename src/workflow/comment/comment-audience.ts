import { registerEnumType } from 'type-graphql';

export enum CommentAudience {
  INTERNAL = 'INTERNAL',
  TO_SUBMITTER = 'TO_SUBMITTER',
}

registerEnumType(CommentAudience, {
  name: 'CommentAudience',
  description: 'Who reads a comment.',
  valuesConfig: {
    INTERNAL: { description: 'Officers of the Secretariat.' },
    TO_SUBMITTER: { description: 'The submitter and officers of the Secretariat.' },
  },
});
