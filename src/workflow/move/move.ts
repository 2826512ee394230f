import { registerEnumType } from 'type-graphql';

/** What can be done with a submission. */
export enum Move {
  EDIT = 'EDIT',
  SUBMIT = 'SUBMIT',
  TAKE_UP = 'TAKE_UP',
  RETURN = 'RETURN',
  REJECT = 'REJECT',
  PUBLISH = 'PUBLISH',
  WITHDRAW = 'WITHDRAW',
  CONFIRM = 'CONFIRM',
  COMMENT = 'COMMENT',
}

registerEnumType(Move, {
  name: 'Move',
  description: 'What can be done with a submission.',
  valuesConfig: {
    EDIT: {
      description: 'Save or discard drafts, change its head, or answer that there is nothing.',
    },
    SUBMIT: { description: 'Hand it in.' },
    TAKE_UP: { description: 'Begin the review.' },
    RETURN: { description: 'Give it back to be mended.' },
    REJECT: { description: 'Refuse it for good.' },
    PUBLISH: { description: 'Share it with those whom its submitter chose.' },
    WITHDRAW: { description: 'Take it back.' },
    CONFIRM: { description: 'Say whether it is what its submitter sent.' },
    COMMENT: { description: 'Leave a remark on it.' },
  },
});
