import { Adherence } from './adherence/adherence.type.js';
import { Attribution } from './attribution/attribution.type.js';
import { BestPractice } from './best-practice/best-practice.type.js';
import { CitesDocument } from './cites-document/cites-document.type.js';
import { Claim } from './claim/claim.type.js';
import { CodeOfConduct } from './code-of-conduct/code-of-conduct.type.js';
import { DatasetRelease } from './dataset-release/dataset-release.type.js';
import { DomesticMeasure } from './domestic-measure/domestic-measure.type.js';
import { Duty } from './duty/duty.type.js';
import { Event } from './event/event.type.js';
import { Finding } from './finding/finding.type.js';
import { LegislationChange } from './legislation-change/legislation-change.type.js';
import { Listing } from './listing/listing.type.js';
import { MikeSite } from './mike-site/mike-site.type.js';
import { Organisation } from './organisation/organisation.type.js';
import { Party } from './party/party.type.js';
import { PlatformInput } from './platform-input/platform-input.type.js';
import { PlatformPolicy } from './platform-policy/platform-policy.type.js';
import { PlatformPresence } from './platform-presence/platform-presence.type.js';
import { Platform } from './platform/platform.type.js';
import { RouteChange } from './route-change/route-change.type.js';
import { Seizure } from './seizure/seizure.type.js';
import { Reading } from './reading/reading.type.js';
import { Series } from './series/series.type.js';
import { Citation } from './source/citation.type.js';
import { Source } from './source/source.type.js';
import { Study } from './study/study.type.js';
import { Taxon } from './taxon/taxon.type.js';
import { Territory } from './territory/territory.type.js';
import { TradeAssessment } from './trade-assessment/trade-assessment.type.js';
import { RouteLeg } from './trade-route/route-leg.type.js';
import { TradeRoute } from './trade-route/trade-route.type.js';
import { TradeRow } from './trade-row/trade-row.type.js';
import { TradeTerm } from './trade-term/trade-term.type.js';

/** Every declared type of the model. What is not named here or reached from here is no part of it. */
export const entities = [
  Adherence,
  Attribution,
  BestPractice,
  Citation,
  CitesDocument,
  Claim,
  CodeOfConduct,
  DatasetRelease,
  DomesticMeasure,
  Duty,
  Event,
  Finding,
  LegislationChange,
  Listing,
  MikeSite,
  Organisation,
  Party,
  Platform,
  PlatformInput,
  PlatformPolicy,
  PlatformPresence,
  Reading,
  RouteChange,
  RouteLeg,
  Seizure,
  Series,
  Source,
  Study,
  Taxon,
  Territory,
  TradeAssessment,
  TradeRoute,
  TradeRow,
  TradeTerm,
] as const;
