import { registerEnumType } from 'type-graphql';

export enum InputOutcome {
  REPLIED = 'REPLIED',
  ASKED_NO_REPLY = 'ASKED_NO_REPLY',
}

registerEnumType(InputOutcome, {
  name: 'InputOutcome',
  description: 'What came of asking an owner of platforms for input.',
  valuesConfig: {
    REPLIED: { description: 'The owner replied.' },
    ASKED_NO_REPLY: { description: 'The Party says that it asked and got no reply.' },
  },
});
