import { registerEnumType } from 'type-graphql';

export enum CodeKind {
  CODE_OF_CONDUCT = 'CODE_OF_CONDUCT',
  POLICY_FRAMEWORK = 'POLICY_FRAMEWORK',
  INDUSTRY_PLEDGE = 'INDUSTRY_PLEDGE',
  COALITION = 'COALITION',
}

registerEnumType(CodeKind, {
  name: 'CodeKind',
  description: 'Kind of a common commitment of websites and platforms.',
  valuesConfig: {
    CODE_OF_CONDUCT: { description: 'A code or charter that firms take on.' },
    POLICY_FRAMEWORK: { description: 'A common set of rules that firms endorse.' },
    INDUSTRY_PLEDGE: { description: 'A declaration that firms make together.' },
    COALITION: { description: 'A body with members and conveners.' },
  },
});
