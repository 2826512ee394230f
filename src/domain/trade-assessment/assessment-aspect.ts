import { registerEnumType } from 'type-graphql';

export enum AssessmentAspect {
  EXTENT = 'EXTENT',
  TREND = 'TREND',
}

registerEnumType(AssessmentAspect, {
  name: 'AssessmentAspect',
  description: 'What is assessed of trade over the Internet.',
  valuesConfig: {
    EXTENT: { description: 'How much there is.' },
    TREND: { description: 'Which way it goes.' },
  },
});
