import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Query, registerEnumType, Resolver } from 'type-graphql';
import { type GraphContext } from '../../graph/session.js';
import { AnswerCitationInput } from './citation.input.js';
import { CitationVerification, verifyCitation } from './verify.js';

registerEnumType(CitationVerification, {
  name: 'CitationVerification',
  description: 'Whether a cited answer is given again.',
  valuesConfig: {
    MATCH: { description: 'The question has the cited answer.' },
    NO_MATCH: {
      description:
        'It has another, or none, for whoever asks. Why is not told: material may have been withheld or ' +
        'erased since, the citation may be of another class of viewer, or changed.',
    },
  },
});

@Resolver()
export class CitationResolver {
  @Query(() => CitationVerification, {
    description:
      'Does a cited question still have the cited answer? It is asked again as of the cited instant, ' +
      'as whoever asks now, who must be of the cited class.',
  })
  verify(
    @Arg('citation', () => AnswerCitationInput, { description: 'The citation.' })
    citation: AnswerCitationInput,
    @Ctx() context: GraphContext,
    @Info() { schema }: GraphQLResolveInfo,
  ): Promise<CitationVerification> {
    return verifyCitation(schema, context, citation);
  }
}
