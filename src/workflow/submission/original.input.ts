import { Field, InputType, Int } from 'type-graphql';

@InputType('OriginalInput', {
  description: 'The letter or file that a submission is entered from.',
})
export class OriginalInput {
  @Field(() => String, { description: 'Its title, subject or file name.' })
  title!: string;

  @Field(() => Int, { nullable: true, description: 'How many pages it has.' })
  pages?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Language that it is in, as a code of ISO 639-1.',
  })
  language?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of the file in hexadecimal, to tell it from any other.',
  })
  sha256?: string | null;
}
