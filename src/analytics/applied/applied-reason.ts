import { registerEnumType } from 'type-graphql';

/** What a status rests on. */
export enum AppliedReason {
  DATES_COVER_DAY = 'DATES_COVER_DAY',
  SEEN_ON_DAY = 'SEEN_ON_DAY',
  NOT_YET_BEGUN = 'NOT_YET_BEGUN',
  ENDED = 'ENDED',
  NOT_DATED = 'NOT_DATED',
  BEGINNING_NOT_RECORDED = 'BEGINNING_NOT_RECORDED',
  BEGINNING_VAGUE = 'BEGINNING_VAGUE',
  END_NOT_RECORDED = 'END_NOT_RECORDED',
  END_VAGUE = 'END_VAGUE',
  SNAPSHOT_ONLY = 'SNAPSHOT_ONLY',
  PLACE_NAMED = 'PLACE_NAMED',
  ENACTED_HERE = 'ENACTED_HERE',
  SCOPE_NOT_STATED = 'SCOPE_NOT_STATED',
  SCOPE_NAMES_OTHERS = 'SCOPE_NAMES_OTHERS',
  UNION_MEMBERSHIP_NOT_RECORDED = 'UNION_MEMBERSHIP_NOT_RECORDED',
  NO_REGULATION = 'NO_REGULATION',
  DIRECTIVE_NOT_LAW = 'DIRECTIVE_NOT_LAW',
  PLAN_NOT_LAW = 'PLAN_NOT_LAW',
  RECORDED_AS_UNLISTED = 'RECORDED_AS_UNLISTED',
  CONVENTION_IN_FORCE = 'CONVENTION_IN_FORCE',
  CONVENTION_NOT_IN_FORCE = 'CONVENTION_NOT_IN_FORCE',
  CONVENTION_DATE_NOT_RECORDED = 'CONVENTION_DATE_NOT_RECORDED',
  CONVENTION_DATE_VAGUE = 'CONVENTION_DATE_VAGUE',
  PLATFORM_COMMITTED = 'PLATFORM_COMMITTED',
  FIRM_NOT_PLATFORM = 'FIRM_NOT_PLATFORM',
}

registerEnumType(AppliedReason, {
  name: 'AppliedReason',
  description: 'What the status of a record rests on.',
  valuesConfig: {
    DATES_COVER_DAY: { description: 'Its recorded dates cover the day.' },
    SEEN_ON_DAY: { description: 'A source saw it on that very day.' },
    NOT_YET_BEGUN: { description: 'By its recorded dates it had not begun.' },
    ENDED: { description: 'By its recorded dates it had ended.' },
    NOT_DATED: { description: 'It has no date.' },
    BEGINNING_NOT_RECORDED: { description: 'When it began is not recorded.' },
    BEGINNING_VAGUE: { description: 'The day lies within the time in which it may have begun.' },
    END_NOT_RECORDED: { description: 'Whether it still held on the day is not recorded.' },
    END_VAGUE: { description: 'The day lies within the time in which it may have ended.' },
    SNAPSHOT_ONLY: {
      description: 'A source shows it on one other day, which says nothing of this one.',
    },
    PLACE_NAMED: { description: 'It is recorded by name as applying in the place.' },
    ENACTED_HERE: {
      description: 'The place itself enacted it, and no narrower scope is recorded.',
    },
    SCOPE_NOT_STATED: {
      description:
        'No record says that it applies in this territory or area; what holds for a Party does not ' +
        'by itself hold there.',
    },
    SCOPE_NAMES_OTHERS: {
      description: 'It is recorded by name as applying elsewhere; of this place nothing is said.',
    },
    UNION_MEMBERSHIP_NOT_RECORDED: {
      description:
        'It is of the European Union, and whether the Party was a member on the day is not recorded, ' +
        'for or against.',
    },
    NO_REGULATION: {
      description: 'It is of the European Union and is not recorded as a regulation.',
    },
    DIRECTIVE_NOT_LAW: { description: 'A directive is shown, but is not law applied by itself.' },
    PLAN_NOT_LAW: { description: 'A plan of policy is shown, but is no law.' },
    RECORDED_AS_UNLISTED: { description: 'On that day it is recorded as in no Appendix.' },
    CONVENTION_IN_FORCE: { description: 'The Convention was in force for the Party.' },
    CONVENTION_NOT_IN_FORCE: { description: 'The Convention was not yet in force for the Party.' },
    CONVENTION_DATE_NOT_RECORDED: {
      description: 'When the Convention entered into force for the Party is not recorded.',
    },
    CONVENTION_DATE_VAGUE: {
      description:
        'The Convention may have entered into force for the Party before or after the day.',
    },
    PLATFORM_COMMITTED: { description: 'The platform itself is named as committed.' },
    FIRM_NOT_PLATFORM: {
      description:
        'The firm that operates the platform is named as committed; the source does not name the ' +
        'platform.',
    },
  },
});
