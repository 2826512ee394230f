import { ArgsType, Field, ID } from 'type-graphql';
import { PageArguments } from '../../graph/pages.js';
import { DateTime } from '../../graph/values/instant.js';

const ITS_ID = 'Its id, for example "platform:wechat".';

@ArgsType()
export class HistoryArguments extends PageArguments {
  @Field(() => ID, { description: ITS_ID })
  id!: string;
}

@ArgsType()
export class DiffArguments {
  @Field(() => ID, { description: ITS_ID })
  id!: string;

  @Field(() => DateTime, { description: 'The earlier instant of recorded time.' })
  from!: string;

  @Field(() => DateTime, {
    description: 'The later instant; both not later than the last public change.',
  })
  to!: string;
}

@ArgsType()
export class ChangesArguments extends PageArguments {
  @Field(() => DateTime, {
    nullable: true,
    description:
      'Only what was recorded after this instant; left out for everything. "after" goes before it.',
  })
  recordedAt?: string | null;
}
