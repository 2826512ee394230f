import { registerEnumType } from 'type-graphql';

export enum CellState {
  NOT_KNOWN = 'NOT_KNOWN',
  NOT_ADDRESSED = 'NOT_ADDRESSED',
  CANNOT_TELL = 'CANNOT_TELL',
  NO_ANSWER_RECORDED = 'NO_ANSWER_RECORDED',
  DRAFT = 'DRAFT',
  RECEIVED = 'RECEIVED',
  NIL = 'NIL',
  PUBLISHED = 'PUBLISHED',
}

registerEnumType(CellState, {
  name: 'CoverageState',
  description:
    'What is recorded of the answer of one Party to one duty, as far as you may see it. It says ' +
    'nothing of whether the Party should have answered, or did so elsewhere.',
  valuesConfig: {
    NOT_KNOWN: {
      description:
        'No answer is recorded, and the graph holds no complete register of this round: there may be one.',
    },
    NOT_ADDRESSED: { description: 'It was no Party on the day of the Notification.' },
    CANNOT_TELL: {
      description: 'No answer is recorded; whether it was a Party on that day is not known.',
    },
    NO_ANSWER_RECORDED: {
      description:
        'An officer has marked the register of the round as complete, and no answer that you may ' +
        'see is in it.',
    },
    DRAFT: { description: 'You are writing an answer and have not handed it in.' },
    RECEIVED: {
      description:
        'An answer was handed in and is not published; officers and its submitter see this.',
    },
    NIL: { description: 'The answer is published: there is nothing to report.' },
    PUBLISHED: { description: 'An answer is published to an audience that you belong to.' },
  },
});
