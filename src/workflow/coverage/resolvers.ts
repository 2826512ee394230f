import {
  CoverageCellResolver,
  CoverageRateResolver,
  CoverageResolver,
  PartyCoverageResolver,
  ReminderResolver,
} from './coverage.resolver.js';
import { MarkRegisterResolver } from './mark-register.resolver.js';
import { SharingResolver } from './sharing.resolver.js';

/** What is recorded of the answers to a Notification, and how they were shared. */
export const coverageResolvers = [
  CoverageResolver,
  PartyCoverageResolver,
  CoverageCellResolver,
  CoverageRateResolver,
  ReminderResolver,
  SharingResolver,
  MarkRegisterResolver,
] as const;
