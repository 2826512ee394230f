import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { type AccountContext } from '../../access/account-context.js';
import { refuseMalformedId } from '../../graph/malformed-id.js';
import { askingIn } from '../act/asking.js';
import { refuseAsOf } from '../act/refuse-as-of.js';
import { AudienceKind } from './audience-kind.js';
import { preview } from './preview.js';
import { Preview } from './preview.type.js';

@Resolver()
export class PreviewResolver {
  @Query(() => Preview, {
    nullable: true,
    description:
      'What an audience would see of a submission, were it published as it is now: for those who may ' +
      'read its drafts. Null where there is none to be seen. Reads the present only.',
  })
  preview(
    @Arg('submission', () => ID, { description: 'The submission.' }) submission: string,
    @Arg('as', () => AudienceKind, { description: 'In whose eyes.' }) as: AudienceKind,
    @Ctx() context: AccountContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Preview | null> {
    refuseMalformedId(submission, ['submission']);
    refuseAsOf(info, 'preview');
    return preview(askingIn(context, info), submission, as);
  }
}
