import {
  Edge,
  EdgePage,
  Edges,
  Entity,
  Localised,
  named,
  Property,
  Text,
} from '../../graph/declare.js';
import { type LocalisedText } from '../../graph/values/localised.js';
import { Adherence } from '../adherence/adherence.type.js';
import { Attribution } from '../attribution/attribution.type.js';
import { BestPractice } from '../best-practice/best-practice.type.js';
import { CitesDocument } from '../cites-document/cites-document.type.js';
import { ClaimSubject } from '../claim/claim-subject.type.js';
import { Claim } from '../claim/claim.type.js';
import { CodeOfConduct } from '../code-of-conduct/code-of-conduct.type.js';
import { DomesticMeasure } from '../domestic-measure/domestic-measure.type.js';
import { Jurisdiction } from '../jurisdiction/jurisdiction.type.js';
import { Identified } from '../node/identified.type.js';
import { Node } from '../node/node.type.js';
import { PlatformInput } from '../platform-input/platform-input.type.js';
import { PlatformPolicy } from '../platform-policy/platform-policy.type.js';
import { Platform } from '../platform/platform.type.js';
import { Sourced } from '../source/sourced.type.js';
import { Study } from '../study/study.type.js';
import { Submitter } from '../submitter/submitter.type.js';
import { OrganisationKind } from './organisation-kind.js';

@Entity({
  name: 'Organisation',
  description: 'A body, firm or group that issues, operates, studies or says something.',
  list: 'organisations',
  implements: [Node, Identified, Sourced, ClaimSubject, Submitter],
})
export class Organisation {
  @Localised({ description: 'Its name.', filter: true, sort: true, search: 'TITLE' })
  name!: LocalisedText;

  @Property(() => OrganisationKind, {
    description: 'What kind of organisation it is.',
    filter: true,
  })
  organisationKind!: OrganisationKind;

  @Property(() => String, { description: 'Address of its website.', nullable: true })
  url!: string | null;

  @Text({ description: 'Reserves and remarks.', nullable: true })
  note!: string | null;

  @Edge('-[:BASED_IN]->', () => Jurisdiction, {
    description: 'Where it has its seat, where a source says so.',
  })
  jurisdiction!: Jurisdiction | null;

  @Edges('-[:PARTNER_OF]->', () => [Organisation], {
    description: 'Consortia that it is a partner of, such as ICCWC.',
  })
  partnerOf!: Organisation[];

  @EdgePage('<-[:PARTNER_OF]-', () => [Organisation], {
    description: 'Its partners, where it is a consortium.',
  })
  partners!: Organisation[];

  @EdgePage('<-[:OPERATED_BY]-', () => [Platform], { description: 'Platforms that it operates.' })
  platforms!: Platform[];

  @EdgePage('<-[:ISSUED_BY]-', () => [PlatformPolicy], {
    description: 'Rules for platforms that it issued.',
  })
  platformPolicies!: PlatformPolicy[];

  @EdgePage('<-[:ASKED_OF]-', () => [PlatformInput], {
    description: 'Input that Parties sought from it as the operator of platforms.',
  })
  platformInputs!: PlatformInput[];

  @EdgePage('<-[:COMMITS]-', () => [Adherence], {
    description: 'Its commitments to codes of conduct, pledges and coalitions.',
  })
  adherences!: Adherence[];

  @EdgePage('<-[:CONVENED_BY]-', () => [CodeOfConduct], {
    description: 'Codes of conduct and coalitions that it convenes.',
  })
  codesOfConduct!: CodeOfConduct[];

  @EdgePage('<-[:ISSUED_BY]-', () => [CitesDocument], {
    description: 'Documents of CITES that it issued.',
  })
  citesDocuments!: CitesDocument[];

  @EdgePage('<-[:ISSUED_BY]-', () => [BestPractice], {
    description: 'Best practices that it issued.',
  })
  bestPractices!: BestPractice[];

  @EdgePage('<-[:CARRIED_OUT_BY]-', () => [DomesticMeasure], {
    description: 'Measures and operations that it carried out or took part in.',
  })
  domesticMeasures!: DomesticMeasure[];

  @EdgePage('<-[:AUTHORED_BY]-', () => [Study], { description: 'Studies that it made.' })
  studies!: Study[];

  @EdgePage('<-[:SAID_BY]-', () => [Claim], { description: 'Claims that it made.' })
  claimsMade!: Claim[];

  @EdgePage('<-[:SAID_BY]-', () => [Attribution], {
    description: 'Causes of changes in trade routes that it named.',
  })
  attributionsMade!: Attribution[];

  @Edge('<-[:SUPPLIES]-', () => named('Submission'), {
    description: 'The submission that made it known, where one did.',
  })
  suppliedBy!: object | null;
}
