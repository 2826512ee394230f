import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum RelationDirection {
  FORWARD = 'FORWARD',
  BACKWARD = 'BACKWARD',
}

registerEnumType(RelationDirection, {
  name: 'RelationDirection',
  description: 'Which of two neighbours on a path names the other.',
  valuesConfig: {
    FORWARD: { description: 'The record before names this one: the relation is a field of it.' },
    BACKWARD: { description: 'This record names the one before: the relation is a field of it.' },
  },
});

@ObjectType('PathStep', {
  description: 'One record of a path, and how the record before it leads to it.',
  simpleResolvers: true,
})
export class PathStep {
  @Field(() => String, {
    nullable: true,
    description:
      'The field by which the one names the other, for example "enactedBy"; null at the first record.',
  })
  readonly relation!: string | null;

  @Field(() => RelationDirection, {
    nullable: true,
    description: 'Which of the two names the other; null at the first record.',
  })
  readonly direction!: RelationDirection | null;
}

@ObjectType('Path', {
  description:
    'One way from a record to another along what records name. It shows that they are joined, not ' +
    'that the one caused the other.',
  simpleResolvers: true,
})
export class Path {
  @Field(() => Int, { description: 'How many relations it has.' })
  readonly length!: number;

  @Field(() => [PathStep], { description: 'Its records in order, from the first to the last.' })
  readonly steps!: PathStep[];
}
