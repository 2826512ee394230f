import { Field, ObjectType } from 'type-graphql';
import { AccountKind, Designation } from '../account.js';
import { Audience } from '../audience.js';

@ObjectType('ReadableAudience', {
  description: 'An audience whose records the viewer reads.',
  simpleResolvers: true,
})
export class ReadableAudience {
  @Field(() => Audience, { description: 'The audience.' })
  readonly audience!: Audience;

  @Field(() => String, { description: 'Who belongs to it, in words.' })
  readonly meaning!: string;
}

@ObjectType('ViewerInfo', {
  description: 'Who asks, and what they may read because of that.',
  simpleResolvers: true,
})
export class ViewerInfo {
  readonly partyId!: string | null;
  readonly organisationId!: string | null;

  @Field(() => String, { description: 'Who asks and what they read, in plain words.' })
  readonly summary!: string;

  @Field(() => AccountKind, {
    nullable: true,
    description: 'What the account is; null for the public, who need none.',
  })
  readonly kind!: AccountKind | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the account, as its provider gives it; null for the public.',
  })
  readonly displayName!: string | null;

  @Field(() => Designation, {
    nullable: true,
    description: 'What somebody at a national focal point may do for the Party; null for others.',
  })
  readonly designation!: Designation | null;

  @Field(() => [ReadableAudience], {
    description: 'The audiences whose records the viewer reads, beside records of its own.',
  })
  readonly reads!: readonly ReadableAudience[];
}
