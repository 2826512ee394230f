import { GraphQLJSON } from 'graphql-scalars';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { AccountKind } from '../../access/account.js';
import { Erasure } from '../../domain/erasure/erasure.type.js';
import { DateTime } from '../../graph/values/instant.js';

@ObjectType('FieldChange', {
  description: 'What one field of a record said before and says after, in the form of an input.',
  simpleResolvers: true,
})
export class FieldChange {
  @Field(() => String, { description: 'The name of the field.' })
  readonly field!: string;

  @Field(() => GraphQLJSON, {
    nullable: true,
    description:
      'What it said; null where nothing was reported. Related records stand as ids, those alone that ' +
      'may be seen.',
  })
  readonly before!: unknown;

  @Field(() => GraphQLJSON, {
    nullable: true,
    description: 'What it says; null where nothing is reported.',
  })
  readonly after!: unknown;
}

@ObjectType('RecordState', {
  description: 'One state of a record: what it said from one recorded instant to another.',
})
export class RecordState {
  @Field(() => ID, { description: 'The record.' })
  readonly id!: string;

  @Field(() => String, { description: 'Names the state.' })
  readonly stateId!: string;

  @Field(() => DateTime, { description: 'When it was recorded. It says nothing of the world.' })
  readonly recordedFrom!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when it held; null while it does.',
  })
  readonly recordedTo!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why it was recorded, in a word such as SEEDED or PUBLISHED; null for rows of bulk data.',
  })
  readonly reason!: string | null;

  @Field(() => AccountKind, {
    nullable: true,
    description:
      'By which function; null for what no account recorded, such as the seeds, and for what belongs ' +
      'to a submission that you may not see.',
  })
  readonly recordedBy!: AccountKind | null;

  @Field(() => ID, {
    nullable: true,
    description: 'By which account. Told to officers of the Secretariat only.',
  })
  readonly account!: string | null;

  /** Shown as the submission, to those who may see it. */
  readonly submissionId!: string | null;

  @Field(() => [Erasure], {
    description: 'Fields of it of which a value was erased since, or in a state before it.',
  })
  readonly erasures!: readonly Erasure[];

  @Field(() => [FieldChange], {
    description:
      'What differs from the state before, among the states and values that may be seen; for the first ' +
      'of them all that it says.',
  })
  readonly changes!: readonly FieldChange[];
}

export enum DiffOutcome {
  COMPARED = 'COMPARED',
  INPUTS_NO_LONGER_AVAILABLE = 'INPUTS_NO_LONGER_AVAILABLE',
}

registerEnumType(DiffOutcome, {
  name: 'DiffOutcome',
  description: 'Whether two states could be compared.',
  valuesConfig: {
    COMPARED: { description: 'They were, as far as there was a state at each instant.' },
    INPUTS_NO_LONGER_AVAILABLE: {
      description: 'What the record said then has been withheld since, so nothing is told of it.',
    },
  },
});

@ObjectType('DiffSide', {
  description: 'The state that a record had at an instant.',
  simpleResolvers: true,
})
export class DiffSide {
  @Field(() => String, { description: 'Names the state.' })
  readonly stateId!: string;

  @Field(() => DateTime, { description: 'When it was recorded. It says nothing of the world.' })
  readonly recordedFrom!: string;

  @Field(() => [Erasure], {
    description: 'Fields of it of which a value was erased since, or in a state before it.',
  })
  readonly erasures!: readonly Erasure[];
}

@ObjectType('RecordDiff', {
  description: 'How a record differs between two recorded instants.',
  simpleResolvers: true,
})
export class RecordDiff {
  @Field(() => ID, { description: 'The record.' })
  readonly id!: string;

  @Field(() => DiffOutcome, { description: 'Whether the two could be compared.' })
  readonly outcome!: DiffOutcome;

  @Field(() => DiffSide, {
    nullable: true,
    description: 'The state at the earlier instant; null where there was none to be seen.',
  })
  readonly from!: DiffSide | null;

  @Field(() => DiffSide, {
    nullable: true,
    description: 'The state at the later instant; null where there was none to be seen.',
  })
  readonly to!: DiffSide | null;

  @Field(() => [FieldChange], {
    description: 'What differs; where there is one side only, all that it says.',
  })
  readonly changes!: readonly FieldChange[];
}

export enum ChangeKind {
  ADDED = 'ADDED',
  CHANGED = 'CHANGED',
  REMOVED = 'REMOVED',
}

registerEnumType(ChangeKind, {
  name: 'ChangeKind',
  description: 'What became of a record, in the eyes of whoever asks.',
  valuesConfig: {
    ADDED: { description: 'It came in sight: it is new, or open to more readers than before.' },
    CHANGED: { description: 'It says something else than before.' },
    REMOVED: {
      description:
        'It is gone: closed, withdrawn, or for fewer readers than before. Whoever keeps a copy removes it.',
    },
  },
});

@ObjectType('Change', {
  description: 'One change of the graph, for whoever keeps a copy of it or follows it.',
})
export class Change {
  @Field(() => ChangeKind, { description: 'What became of the record.' })
  readonly kind!: ChangeKind;

  @Field(() => ID, { description: 'The record, or the row of bulk data.' })
  readonly id!: string;

  @Field(() => DateTime, { description: 'When it was recorded. It says nothing of the world.' })
  readonly recordedAt!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Names the state that began; null where the record is gone.',
  })
  readonly stateId!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why it was recorded, in a word such as SEEDED or PUBLISHED; null where the record is gone and ' +
      'for rows of bulk data.',
  })
  readonly reason!: string | null;
}
