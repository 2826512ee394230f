import { Field, InterfaceType } from 'type-graphql';
import { Certificate } from './certificate.type.js';
import { AnswerCitation } from './citation.type.js';

@InterfaceType('CitedAnswer', {
  description: 'The answer of an analysis, which can be cited and asked for again.',
})
export abstract class CitedAnswer {
  @Field(() => AnswerCitation, {
    nullable: true,
    description:
      'What reproduces this answer. Null where somebody who signed in asked for the present: it may ' +
      'rest on what was recorded after the last public change; ask with @asOf for an answer to cite.',
  })
  readonly citation!: AnswerCitation | null;

  @Field(() => Certificate, { description: 'What was searched, as of when, and for whom.' })
  readonly certificate!: Certificate;
}
