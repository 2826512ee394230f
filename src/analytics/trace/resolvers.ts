import {
  PlatformWithoutOnsetResolver,
  TractionOnsetResolver,
  TractionOnsetsResolver,
} from '../traction/traction.resolver.js';
import {
  PlatformChanceResolver,
  RivalCauseResolver,
  TraceChangeResolver,
  TraceHitResolver,
  TraceLinkResolver,
  TraceResolver,
  UntestableChangeResolver,
} from './trace.resolver.js';

/** Which platforms gained traction, and which trade routes changed after that. */
export const traceResolvers = [
  TractionOnsetsResolver,
  TractionOnsetResolver,
  PlatformWithoutOnsetResolver,
  TraceResolver,
  TraceHitResolver,
  TraceLinkResolver,
  RivalCauseResolver,
  TraceChangeResolver,
  UntestableChangeResolver,
  PlatformChanceResolver,
] as const;
