import { GraphQLJSONObject } from 'graphql-scalars';
import { Field, Float, ObjectType } from 'type-graphql';
import { ViewerClass } from '../../access/viewer-class.js';
import { DateTime } from '../../graph/values/instant.js';

type Parameters = Readonly<Record<string, unknown>>;

@ObjectType('AnswerCitation', {
  description:
    'What reproduces an answer: ask the same question with the same parameters and @asOf, as the same ' +
    'class of viewer, and the hash is the same. `verify` does so.',
  simpleResolvers: true,
})
export class AnswerCitation {
  @Field(() => String, { description: 'The field of Query that was asked.' })
  readonly question!: string;

  @Field(() => GraphQLJSONObject, { description: 'Its arguments, those left out too.' })
  readonly parameters!: Parameters;

  @Field(() => ViewerClass, { description: 'Who asked.' })
  readonly viewerClass!: ViewerClass;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'The version of the data when it was asked: the last change that everyone may see.',
  })
  readonly dataVersion!: string | null;

  @Field(() => DateTime, { description: 'The instant of recorded time that the answer is of.' })
  readonly asOf!: string;

  @Field(() => String, { description: 'Version of the program.' })
  readonly softwareVersion!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'The seed of whatever was drawn at random; null where nothing was.',
  })
  readonly seed!: number | null;

  @Field(() => String, {
    description:
      'SHA-256 of ids, codes, dates and numbers of the whole answer, in hexadecimal; of no text.',
  })
  readonly resultHash!: string;
}
