import { Field, ObjectType } from 'type-graphql';
import { RefusalCode } from './refusal-code.js';

@ObjectType('RefusalDetail', {
  description: 'One thing that stands in the way, and what would be right.',
  simpleResolvers: true,
})
export class RefusalDetail {
  @Field(() => [String], {
    description:
      'Where it stands: the record, if there are several, then the field, from outside in.',
  })
  readonly path!: readonly string[];

  @Field(() => String, { description: 'What is wrong and what would be right.' })
  readonly message!: string;

  @Field(() => [String], { description: 'Ids or names that may have been meant; often none.' })
  readonly suggestions!: readonly string[];
}

@ObjectType('Refusal', {
  description: 'What was asked for was not done, and nothing was changed.',
  simpleResolvers: true,
})
export class Refusal {
  @Field(() => RefusalCode, { description: 'Why, for programs.' })
  readonly code!: RefusalCode;

  @Field(() => String, { description: 'Why and what to do next, for people.' })
  readonly message!: string;

  @Field(() => [String], {
    description: 'The member of the input that it is about, from outside in; empty for the whole.',
  })
  readonly path!: readonly string[];

  @Field(() => [RefusalDetail], { description: 'All that stands in the way, where it is several.' })
  readonly details!: readonly RefusalDetail[];
}
