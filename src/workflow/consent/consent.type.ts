import { Field, ID, ObjectType } from 'type-graphql';
import { Audience } from '../../access/audience.js';
import { SharingLevel } from '../../domain/vocabulary/sharing-level.js';
import { DateTime } from '../../graph/values/instant.js';
import { EnteredBy } from '../submission/entered-by.js';

@ObjectType('Consent', {
  description: 'That a submitter agreed to show one wording of one record to an audience.',
  simpleResolvers: true,
})
export class Consent {
  @Field(() => ID, { description: 'The record.' })
  readonly recordId!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Hash of the wording agreed to; another wording has another. Null where something of it was ' +
      'erased since.',
  })
  readonly wordingHash!: string | null;

  @Field(() => Audience, { description: 'The widest audience agreed to.' })
  readonly audience!: Audience;

  @Field(() => [ID], { description: 'For the audience NAMED: whom it may be shown to.' })
  readonly readers!: readonly string[];

  @Field(() => SharingLevel, { description: 'How far it may be passed on.' })
  readonly sharingLevel!: SharingLevel;

  @Field(() => EnteredBy, {
    description: 'SECRETARIAT where an officer read it out of what the submitter sent.',
  })
  readonly enteredBy!: EnteredBy;

  @Field(() => DateTime, { description: 'When it was given, by handing the record in.' })
  readonly givenAt!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it ended, by withdrawal or by a new wording; null while it holds.',
  })
  readonly endedAt!: string | null;
}
