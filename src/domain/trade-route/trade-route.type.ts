import {
  EdgePage,
  Edges,
  Entity,
  Lasting,
  Localised,
  Property,
  Text,
} from '../../graph/declare.js';
import { type LocalisedText } from '../../graph/values/localised.js';
import { type Period } from '../../graph/values/period.js';
import { Platform } from '../platform/platform.type.js';
import { recordInterfaces } from '../record/record.type.js';
import { RouteChange } from '../route-change/route-change.type.js';
import { Taxon } from '../taxon/taxon.type.js';
import { TradeTerm } from '../trade-term/trade-term.type.js';
import { OnlineChannel } from '../vocabulary/online-channel.js';
import { TransportMode } from '../vocabulary/transport-mode.js';
import { RouteLeg } from './route-leg.type.js';

@Entity({
  name: 'TradeRoute',
  description: 'A way by which goods of wildlife are offered and shipped, at one time.',
  list: 'tradeRoutes',
  implements: recordInterfaces,
})
export class TradeRoute {
  @Text({ description: 'What is traded, in words.', nullable: true, filter: true, search: 'TEXT' })
  commodity!: string | null;

  @Localised({
    description: 'The way of the goods, in words.',
    nullable: true,
    filter: true,
    search: 'TEXT',
  })
  description!: LocalisedText | null;

  @Property(() => [TransportMode], { description: 'How the goods travel.', filter: true })
  modes!: TransportMode[];

  @Property(() => [OnlineChannel], {
    description: 'Channels of the Internet by which they are offered.',
    filter: true,
  })
  channels!: OnlineChannel[];

  @Lasting({ description: 'When the route was in use.', sort: true })
  period!: Period | null;

  @Edges('-[:LEADS_THROUGH]->', () => [RouteLeg], {
    description: 'Places on the way, in their order.',
    order: 'sequence',
  })
  legs!: RouteLeg[];

  @Edges('-[:TRADED_AS]->', () => [TradeTerm], {
    description: 'Codes of CITES trade records for the goods.',
  })
  terms!: TradeTerm[];

  @Edges('-[:INVOLVES]->', () => [Platform], {
    description: 'Platforms by which the goods are offered.',
  })
  platforms!: Platform[];

  @Edges('-[:COVERS]->', () => [Taxon], { description: 'Taxa traded.' })
  taxa!: Taxon[];

  @EdgePage('<-[:CHANGED_FROM]-', () => [RouteChange], {
    description: 'Changes that lead away from this route.',
  })
  changesFrom!: RouteChange[];

  @EdgePage('<-[:CHANGED_TO]-', () => [RouteChange], {
    description: 'Changes that lead to this route.',
  })
  changesTo!: RouteChange[];
}
