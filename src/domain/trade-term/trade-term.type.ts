import { EdgePage, Entity, Property, Text } from '../../graph/declare.js';
import { Identified } from '../node/identified.type.js';
import { Node } from '../node/node.type.js';
import { Sourced } from '../source/sourced.type.js';
import { TradeRoute } from '../trade-route/trade-route.type.js';
import { TradeTermKind } from './trade-term-kind.js';

@Entity({
  name: 'TradeTerm',
  description: 'A code of CITES trade records, after the Guide to the CITES Trade Database.',
  list: 'tradeTerms',
  implements: [Node, Identified, Sourced],
})
export class TradeTerm {
  @Property(() => String, {
    description: 'The code, for example "TUS".',
    filter: true,
    sort: true,
    search: 'TITLE',
  })
  code!: string;

  @Property(() => TradeTermKind, { description: 'What the code stands for.', filter: true })
  termKind!: TradeTermKind;

  @Text({
    description: 'The code in words, for example "tusk".',
    filter: true,
    sort: true,
    search: 'TITLE',
  })
  name!: string;

  @EdgePage('<-[:TRADED_AS]-', () => [TradeRoute], {
    description: 'Trade routes of goods that the code describes.',
  })
  tradeRoutes!: TradeRoute[];
}
