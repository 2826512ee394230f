import { GraphQLJSONObject } from 'graphql-scalars';
import { Field, Float, InputType } from 'type-graphql';
import { ViewerClass } from '../../access/viewer-class.js';
import { DateTime } from '../../graph/values/instant.js';

@InputType('AnswerCitationInput', { description: 'A citation as an answer gave it.' })
export class AnswerCitationInput {
  @Field(() => String, { description: 'The field of Query that was asked.' })
  question!: string;

  @Field(() => GraphQLJSONObject, { description: 'Its arguments.' })
  parameters!: Record<string, unknown>;

  @Field(() => ViewerClass, { description: 'Who asked.' })
  viewerClass!: ViewerClass;

  @Field(() => DateTime, {
    nullable: true,
    description: 'The version of the data when it was asked; not compared.',
  })
  dataVersion?: string;

  @Field(() => DateTime, { description: 'The instant of recorded time that the answer is of.' })
  asOf!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Version of the program that answered; not compared.',
  })
  softwareVersion?: string;

  @Field(() => Float, {
    nullable: true,
    description: 'The seed, which stands among the arguments too; not compared.',
  })
  seed?: number;

  @Field(() => String, { description: 'The hash of the answer.' })
  resultHash!: string;
}
