import { GraphQLJSONObject } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { Audience } from '../../access/audience.js';

@ObjectType('DraftRemark', {
  description: 'Something about a draft, and where in it.',
  simpleResolvers: true,
})
export class DraftRemark {
  @Field(() => [String], { description: 'The field, from outside in.' })
  readonly path!: readonly string[];

  @Field(() => String, { description: 'What there is to say, and what to do.' })
  readonly message!: string;
}

@ObjectType('Draft', {
  description:
    'A record as far as it is written. It is no record of the graph yet: nothing finds it and ' +
    'nothing counts it.',
  simpleResolvers: true,
})
export class Draft {
  @Field(() => ID, { description: 'Its id, for saving it again.' })
  readonly id!: string;

  @Field(() => String, { description: 'Names this version of it; send it when you save it again.' })
  readonly stateId!: string;

  @Field(() => ID, { description: 'The id that the record has, from now on and for ever.' })
  readonly recordId!: string;

  @Field(() => String, { description: 'Name of its type, for example "LegislationChange".' })
  readonly recordType!: string;

  @Field(() => GraphQLJSONObject, {
    description: 'What is said in it, in the form of the input that it came in by.',
  })
  readonly fields!: object;

  @Field(() => Audience, {
    nullable: true,
    description: 'Whom it shall be for once published; null where nothing was chosen.',
  })
  readonly audience!: Audience | null;

  @Field(() => [ID], { description: 'For the audience NAMED: whom it is for.' })
  readonly readers!: readonly string[];

  @Field(() => [DraftRemark], {
    description: 'What must be there before it can be handed in, each field by itself.',
  })
  readonly missing!: readonly DraftRemark[];

  @Field(() => [DraftRemark], {
    description:
      'What would tell others than officers who sends it, where that is not to be told: it is refused ' +
      'when the submission is handed in.',
  })
  readonly telling!: readonly DraftRemark[];

  @Field(() => [DraftRemark], {
    description:
      'What looks like the trace of a private person. Names of persons no machine can tell: read it.',
  })
  readonly warnings!: readonly DraftRemark[];
}

/** What saving a draft leaves: the fields of the answer are looked up from it. */
@ObjectType('DraftSaved', { description: 'The draft was saved.', simpleResolvers: true })
export class DraftSaved {
  readonly submissionId!: string;
  readonly recordId!: string;
}
