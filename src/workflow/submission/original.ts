import { Field, Int, ObjectType } from 'type-graphql';

/** An original is declared with the names of its parts. */
export const ORIGINAL_PARTS = ['title', 'pages', 'language', 'sha256'] as const;

@ObjectType('Original', {
  description:
    'The letter or file that a submission was entered from. Its own wording is authentic.',
  simpleResolvers: true,
})
export class Original {
  @Field(() => String, { description: 'Its title, subject or file name.' })
  readonly title!: string;

  @Field(() => Int, { nullable: true, description: 'How many pages it has.' })
  readonly pages!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Language that it is in, as a code of ISO 639-1.',
  })
  readonly language!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of the file in hexadecimal, to tell it from any other.',
  })
  readonly sha256!: string | null;
}
