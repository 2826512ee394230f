import { LegalForm } from '../../domain/legislation-change/legal-form.js';
import { hadCome, HeldOnDay } from '../../domain/period/held-on-day.js';
import { AppliedReason } from './applied-reason.js';
import { type RecordedDate } from './recorded-date.js';
import { type Part } from './verdict.js';

/** The Party that is no State: what it enacts is for its members. */
export const EUROPEAN_UNION = 'party:EU';

/** The place asked about. */
export interface AskedPlace {
  readonly id: string;
  readonly isParty: boolean;
  /** The Party that a territory depends on. */
  readonly dependsOn: string | null;
  /** When the Convention entered into force for it. */
  readonly convention: RecordedDate | null;
}

/** What is recorded of where a law applies. */
export interface LawScope {
  readonly form: LegalForm;
  readonly makers: readonly string[];
  /** Where it is said by name to apply; empty where nothing is said. */
  readonly scope: readonly string[];
}

const { YES, NO, CANNOT_TELL } = HeldOnDay;

/** Whose laws may apply in a place at all: its own, those of its Party, for a Party those of the Union. */
export function makersFor({ id, isParty, dependsOn }: AskedPlace): readonly string[] {
  const beyond = isParty ? EUROPEAN_UNION : dependsOn;
  return [...new Set([id, ...(beyond === null ? [] : [beyond])])];
}

/**
 * Whether a law applies in a place. Only what is recorded by name reaches beyond the place that enacted
 * it: the law of a State reaches no territory by itself, and what the European Union enacts reaches no
 * Party whose membership is not recorded. No membership is recorded here today, so it reaches those
 * that its record names.
 */
export function lawInPlace({ form, makers, scope }: LawScope, place: AskedPlace): readonly Part[] {
  if (scope.includes(place.id)) return [{ held: YES, reason: AppliedReason.PLACE_NAMED }];
  if (scope.length > 0) return [{ held: CANNOT_TELL, reason: AppliedReason.SCOPE_NAMES_OTHERS }];
  if (makers.includes(place.id)) return [{ held: YES, reason: AppliedReason.ENACTED_HERE }];
  if (!place.isParty || !makers.includes(EUROPEAN_UNION)) {
    return [{ held: CANNOT_TELL, reason: AppliedReason.SCOPE_NOT_STATED }];
  }
  const unknown = { held: CANNOT_TELL, reason: AppliedReason.UNION_MEMBERSHIP_NOT_RECORDED };
  if (form === LegalForm.REGULATION) return [unknown];
  return [unknown, { held: CANNOT_TELL, reason: AppliedReason.NO_REGULATION }];
}

/** Whether a rule that may name places applies in one; a rule that names none holds on its platform. */
export function ruleInPlace(places: readonly string[], { id }: AskedPlace): readonly Part[] {
  if (places.length === 0) return [];
  return places.includes(id)
    ? [{ held: YES, reason: AppliedReason.PLACE_NAMED }]
    : [{ held: CANNOT_TELL, reason: AppliedReason.SCOPE_NAMES_OTHERS }];
}

/** Whether the Convention was in force for a place on a day; for what is no Party nothing says so. */
export function conventionInPlace({ isParty, convention }: AskedPlace, day: string): Part {
  if (!isParty) return { held: CANNOT_TELL, reason: AppliedReason.SCOPE_NOT_STATED };
  if (convention === null) {
    return { held: CANNOT_TELL, reason: AppliedReason.CONVENTION_DATE_NOT_RECORDED };
  }
  const held = hadCome(day, convention.earliest, convention.latest);
  return { held, reason: CONVENTION_REASON[held] };
}

const CONVENTION_REASON: Readonly<Record<HeldOnDay, AppliedReason>> = {
  [YES]: AppliedReason.CONVENTION_IN_FORCE,
  [NO]: AppliedReason.CONVENTION_NOT_IN_FORCE,
  [CANNOT_TELL]: AppliedReason.CONVENTION_DATE_VAGUE,
};
