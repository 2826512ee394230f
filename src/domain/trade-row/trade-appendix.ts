import { registerEnumType } from 'type-graphql';

export enum TradeAppendix {
  I = 'I',
  II = 'II',
  III = 'III',
  N = 'N',
}

registerEnumType(TradeAppendix, {
  name: 'TradeAppendix',
  description: 'Appendix under which trade was reported, as the CITES Trade Database writes it.',
  valuesConfig: {
    I: { description: 'Appendix I.' },
    II: { description: 'Appendix II.' },
    III: { description: 'Appendix III.' },
    N: { description: 'In no Appendix of the Convention at the time, and reported all the same.' },
  },
});
