import { registerEnumType } from 'type-graphql';

export enum OrganisationKind {
  INTERGOVERNMENTAL = 'INTERGOVERNMENTAL',
  NON_GOVERNMENTAL = 'NON_GOVERNMENTAL',
  GOVERNMENT_BODY = 'GOVERNMENT_BODY',
  COMPANY = 'COMPANY',
  RESEARCH = 'RESEARCH',
  MEDIA = 'MEDIA',
  OTHER = 'OTHER',
}

registerEnumType(OrganisationKind, {
  name: 'OrganisationKind',
  description: 'Kind of an organisation.',
  valuesConfig: {
    INTERGOVERNMENTAL: { description: 'Made by States, or a body of such an organisation.' },
    NON_GOVERNMENTAL: { description: 'A private organisation that works for no profit.' },
    GOVERNMENT_BODY: { description: 'A ministry, authority or unit of a State.' },
    COMPANY: { description: 'A firm.' },
    RESEARCH: { description: 'A university, institute or group of researchers.' },
    MEDIA: { description: 'A newspaper, agency or broadcaster.' },
    OTHER: { description: 'None of these, or not known.' },
  },
});
