import { registerEnumType } from 'type-graphql';

export enum Appendix {
  I = 'I',
  II = 'II',
  III = 'III',
  NONE = 'NONE',
}

registerEnumType(Appendix, {
  name: 'Appendix',
  description: 'Appendix of the Convention.',
  valuesConfig: {
    I: { description: 'Appendix I.' },
    II: { description: 'Appendix II.' },
    III: { description: 'Appendix III.' },
    NONE: { description: 'Known to be in no Appendix at the time ("NC" in CITES lists).' },
  },
});
