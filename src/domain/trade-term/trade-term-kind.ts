import { registerEnumType } from 'type-graphql';

export enum TradeTermKind {
  TERM = 'TERM',
  UNIT = 'UNIT',
  PURPOSE = 'PURPOSE',
  SOURCE = 'SOURCE',
  APPENDIX = 'APPENDIX',
}

registerEnumType(TradeTermKind, {
  name: 'TradeTermKind',
  description: 'What a code of CITES trade records stands for.',
  valuesConfig: {
    TERM: { description: 'What is traded, for example tusks.' },
    UNIT: { description: 'The unit of a quantity.' },
    PURPOSE: { description: 'The purpose of the trade.' },
    SOURCE: { description: 'Where the specimens come from, for example the wild.' },
    APPENDIX: { description: 'The Appendix.' },
  },
});
