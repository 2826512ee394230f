import { registerEnumType } from 'type-graphql';

/** A word and no text: a text could say again what was erased. */
export enum ErasureReason {
  PRIVATE_PERSON = 'PRIVATE_PERSON',
  CONFIDENTIAL = 'CONFIDENTIAL',
  LEGAL_ORDER = 'LEGAL_ORDER',
}

registerEnumType(ErasureReason, {
  name: 'ErasureReason',
  description: 'Why a value was erased.',
  valuesConfig: {
    PRIVATE_PERSON: { description: 'It named or described a private person.' },
    CONFIDENTIAL: { description: 'It should never have been entered, whoever may read it.' },
    LEGAL_ORDER: { description: 'A court or an authority ordered it.' },
  },
});
