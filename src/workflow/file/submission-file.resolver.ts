import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { type AccountContext } from '../../access/account-context.js';
import { refuseMalformedId } from '../../graph/malformed-id.js';
import { askingIn } from '../act/asking.js';
import { refuseAsOf } from '../act/refuse-as-of.js';
import { submissionFile } from './submission-file.js';
import { SubmissionFile } from './submission-file.type.js';

@Resolver()
export class SubmissionFileResolver {
  @Query(() => SubmissionFile, {
    nullable: true,
    description:
      'Comments, receipts and consents of a submission, and what you may do with it; null where ' +
      'there is none to be seen. Reads the present only.',
  })
  submissionFile(
    @Arg('submission', () => ID, { description: 'The submission.' }) submission: string,
    @Ctx() context: AccountContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SubmissionFile | null> {
    refuseMalformedId(submission, ['submission']);
    refuseAsOf(info, 'submissionFile');
    return submissionFile(askingIn(context, info), submission);
  }
}
