import fc from 'fast-check';
import { AppliedKind } from '../../src/analytics/applied/applied-kind.js';
import { AppliedReason } from '../../src/analytics/applied/applied-reason.js';
import {
  type AppliedRecord,
  type LawRecord,
  type ListingRecord,
} from '../../src/analytics/applied/applied-record.js';
import { AppliedReserve } from '../../src/analytics/applied/applied-reserve.js';
import { AppliedStatus } from '../../src/analytics/applied/applied-status.js';
import { appliedOf, type AppliedQuestion } from '../../src/analytics/applied/applied.js';
import { EUROPEAN_UNION, type AskedPlace } from '../../src/analytics/applied/asked-place.js';
import { ChangeFit, changesAround, yearsOn } from '../../src/analytics/applied/changes.js';
import { NO_PERIOD, type RecordedDate } from '../../src/analytics/applied/recorded-date.js';
import { TaxonBasis } from '../../src/analytics/applied/taxon-basis.js';
import { LegalForm } from '../../src/domain/legislation-change/legal-form.js';
import { Appendix } from '../../src/domain/listing/appendix.js';
import { HeldOnDay } from '../../src/domain/period/held-on-day.js';
import { Verification } from '../../src/domain/vocabulary/verification.js';
import { parseVagueDate } from '../../src/graph/values/vague-date.js';

const { RECORDED_IN_FORCE, RECORDED_NOT_IN_FORCE, CANNOT_TELL } = AppliedStatus;

const SEED = 5;

function date(edtf: string): RecordedDate {
  const { earliest, latest } = parseVagueDate(edtf);
  return { edtf, earliest, latest };
}

const party = (given: Partial<AskedPlace> = {}): AskedPlace => ({
  id: 'party:CN',
  isParty: true,
  dependsOn: null,
  convention: date('1981-04-08'),
  ...given,
});

const territory: AskedPlace = {
  id: 'territory:HK',
  isParty: false,
  dependsOn: 'party:CN',
  convention: null,
};

const NO_DATES = { adopted: null, published: null, inForce: null, enforced: null, repealed: null };

const law = (given: Partial<LawRecord> = {}): LawRecord => ({
  kind: AppliedKind.LAW,
  id: 'legislation-change:a',
  verification: Verification.SOURCE_STATED,
  taxa: [],
  form: LegalForm.ACT,
  makers: ['party:CN'],
  scope: [],
  dates: { ...NO_DATES, adopted: date('2016-07-02'), inForce: date('2017-01-01') },
  ...given,
});

const listing = (given: Partial<ListingRecord> = {}): ListingRecord => ({
  kind: AppliedKind.LISTING,
  id: 'listing:a',
  verification: Verification.SOURCE_STATED,
  taxa: ['taxon:tiger'],
  appendix: Appendix.I,
  seen: null,
  period: { ...NO_PERIOD, from: date('1975-07-01'), endStatus: 'ONGOING' },
  ...given,
});

const question = (given: Partial<AppliedQuestion> = {}): AppliedQuestion => ({
  day: '2018-01-01',
  place: party(),
  taxon: null,
  ...given,
});

const itemOf = (record: AppliedRecord, given: Partial<AppliedQuestion> = {}) =>
  appliedOf([record], question(given)).items[0];

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((each) => each.toISOString().slice(0, 10));
const vagueDate = fc
  .tuple(day, fc.constantFrom(4, 7, 10))
  .map(([text, length]) => date(text.slice(0, length)));
const form = fc.constantFrom(...Object.values(LegalForm));

/** A law whose dates may be vague or missing. */
const anyLaw = fc
  .record({
    form,
    adopted: fc.option(vagueDate),
    inForce: fc.option(vagueDate),
    enforced: fc.option(vagueDate),
    repealed: fc.option(vagueDate),
  })
  .map(({ form: legalForm, ...dates }) =>
    law({ form: legalForm, dates: { ...NO_DATES, ...dates } }),
  );

/** Taxa 0 to n-1, each below an earlier one or below none. */
const tree = fc
  .integer({ min: 2, max: 12 })
  .chain((size) =>
    fc.tuple(...Array.from({ length: size }, (_, at) => fc.integer({ min: -1, max: at - 1 }))),
  );

function above(parents: readonly number[], taxon: number): readonly number[] {
  const parent = parents[taxon] ?? -1;
  return parent < 0 ? [] : [parent, ...above(parents, parent)];
}

const idOf = (taxon: number): string => `taxon:${taxon}`;

describe('taxa', () => {
  test('a record of a group concerns all in the group and nothing above or beside it', () => {
    fc.assert(
      fc.property(tree, fc.nat(), fc.nat(), (parents, one, other) => {
        const [named, asked] = [one % parents.length, other % parents.length];
        const line = above(parents, asked);
        const taxon = { taxon: idOf(asked), above: line.map(idOf) };
        const item = itemOf(law({ taxa: [idOf(named)] }), { taxon });
        const isConcerned = named === asked || line.includes(named);
        expect(item !== undefined).toBe(isConcerned);
        if (item === undefined) return;
        const { NAMED, GROUP_ABOVE_NAMED } = TaxonBasis;
        expect(item.taxonBasis).toBe(named === asked ? NAMED : GROUP_ABOVE_NAMED);
        expect(item.status).toBe(RECORDED_IN_FORCE);
      }),
      { seed: SEED },
    );
  });

  test('a record of another taxon changes nothing', () => {
    const taxon = { taxon: 'taxon:tiger', above: ['taxon:cats'] };
    fc.assert(
      fc.property(anyLaw, anyLaw, day, (one, other, on) => {
        const asked = question({ taxon, day: on });
        const others = { ...other, id: 'legislation-change:b', taxa: ['taxon:bears'] };
        expect(appliedOf([one, others], asked)).toEqual(appliedOf([one], asked));
      }),
      { seed: SEED },
    );
  });

  test('a law that names none stays, and says that it names none', () => {
    const item = itemOf(law(), { taxon: { taxon: 'taxon:tiger', above: [] } });
    expect(item).toMatchObject({ status: RECORDED_IN_FORCE, taxonBasis: TaxonBasis.NONE_NAMED });
    expect(item?.reserves).toContain(AppliedReserve.TAXON_NOT_NAMED);
  });
});

describe('places', () => {
  test('a law of a Party is never in force in its territory unless its record names it', () => {
    fc.assert(
      fc.property(anyLaw, day, (record, on) => {
        const here = itemOf(record, { place: territory, day: on });
        expect(here?.status).not.toBe(RECORDED_IN_FORCE);
        const named = { ...record, scope: [territory.id] };
        const namedHere = itemOf(named, { place: territory, day: on });
        expect(namedHere?.status).toBe(itemOf(record, { day: on })?.status);
      }),
      { seed: SEED },
    );
  });

  test('a law that names a territory alone is not told to apply in its Party', () => {
    const item = itemOf(law({ scope: [territory.id] }));
    expect(item).toMatchObject({
      status: CANNOT_TELL,
      reasons: [AppliedReason.SCOPE_NAMES_OTHERS],
    });
  });

  test('what the Union enacts is in force in no Party whose membership is not recorded', () => {
    fc.assert(
      fc.property(anyLaw, day, (record, on) => {
        const ofUnion = { ...record, makers: [EUROPEAN_UNION] };
        const place = party({ id: 'party:FR' });
        expect(itemOf(ofUnion, { place, day: on })?.status).not.toBe(RECORDED_IN_FORCE);
      }),
      { seed: SEED },
    );
    const regulation = law({ makers: [EUROPEAN_UNION], form: LegalForm.REGULATION });
    const place = party({ id: 'party:FR' });
    expect(itemOf(regulation, { place })).toMatchObject({
      status: CANNOT_TELL,
      reasons: [AppliedReason.UNION_MEMBERSHIP_NOT_RECORDED],
    });
    expect(itemOf({ ...regulation, scope: ['party:FR'] }, { place })?.status).toBe(
      RECORDED_IN_FORCE,
    );
    expect(itemOf(regulation, { place: party({ id: EUROPEAN_UNION }) })?.status).toBe(
      RECORDED_IN_FORCE,
    );
  });

  test('a listing holds for a Party from the day on which the Convention does', () => {
    const joined = party({ convention: date('2016') });
    const on = (asked: string, place: AskedPlace) => itemOf(listing(), { place, day: asked });
    expect(on('2015-12-31', joined)).toMatchObject({
      status: RECORDED_NOT_IN_FORCE,
      reasons: [AppliedReason.CONVENTION_NOT_IN_FORCE],
    });
    expect(on('2016-06-01', joined)?.reasons).toEqual([AppliedReason.CONVENTION_DATE_VAGUE]);
    expect(on('2016-12-31', joined)?.status).toBe(RECORDED_IN_FORCE);
    expect(on('2020-01-01', party({ convention: null }))?.status).toBe(CANNOT_TELL);
    expect(on('2020-01-01', territory)?.reasons).toEqual([AppliedReason.SCOPE_NOT_STATED]);
  });
});

describe('forms and dates', () => {
  test('a directive and a plan are never in force', () => {
    fc.assert(
      fc.property(anyLaw, day, (record, on) => {
        const directive = itemOf({ ...record, form: LegalForm.DIRECTIVE }, { day: on });
        expect(directive?.status).toBe(RECORDED_NOT_IN_FORCE);
      }),
      { seed: SEED },
    );
    const { taxa, verification } = law();
    const plan = { kind: AppliedKind.PLAN, id: 'domestic-measure:a', taxa, verification } as const;
    expect(itemOf({ ...plan, announced: date('2016'), period: NO_PERIOD })).toMatchObject({
      status: RECORDED_NOT_IN_FORCE,
      reasons: [AppliedReason.PLAN_NOT_LAW],
    });
  });

  test('within the days that a vague entry into force may mean it cannot be told', () => {
    fc.assert(
      fc.property(vagueDate, day, (inForce, on) => {
        const record = law({ dates: { ...NO_DATES, inForce } });
        const status = itemOf(record, { day: on })?.status;
        if (on < inForce.earliest) expect(status).toBe(RECORDED_NOT_IN_FORCE);
        else expect(status).toBe(on >= inForce.latest ? RECORDED_IN_FORCE : CANNOT_TELL);
      }),
      { seed: SEED },
    );
  });

  test('a law is enforced only while it is in force', () => {
    fc.assert(
      fc.property(anyLaw, day, (record, on) => {
        const item = itemOf(record, { day: on });
        if (record.dates.enforced === null) expect(item?.enforced).not.toBe(HeldOnDay.YES);
        const asAct = itemOf({ ...record, form: LegalForm.ACT }, { day: on });
        if (item?.enforced === HeldOnDay.YES) expect(asAct?.status).toBe(RECORDED_IN_FORCE);
      }),
      { seed: SEED },
    );
  });

  test('a snapshot says something of its day alone', () => {
    fc.assert(
      fc.property(day, day, (seen, on) => {
        const item = itemOf(listing({ seen: date(seen), period: NO_PERIOD }), { day: on });
        const isSeen = seen === on;
        expect(item?.status).toBe(isSeen ? RECORDED_IN_FORCE : CANNOT_TELL);
        const why = isSeen ? AppliedReason.SEEN_ON_DAY : AppliedReason.SNAPSHOT_ONLY;
        expect(item?.reasons).toContain(why);
      }),
      { seed: SEED },
    );
  });

  test('what is recorded as unlisted on a day is not in force on it, and else cannot be told', () => {
    const unlisted = listing({
      appendix: Appendix.NONE,
      seen: date('2017-04-21'),
      period: NO_PERIOD,
    });
    expect(itemOf(unlisted, { day: '2017-04-21' })?.status).toBe(RECORDED_NOT_IN_FORCE);
    expect(itemOf(unlisted, { day: '2017-04-22' })?.status).toBe(CANNOT_TELL);
  });
});

describe('what changed', () => {
  test('lies in the year up to the day or in the year after it, never in both for certain', () => {
    fc.assert(
      fc.property(anyLaw, day, (record, on) => {
        const { earlier, later } = changesAround([record], on);
        for (const { step, date: when, fit } of earlier) {
          expect(when.earliest <= on && when.latest > yearsOn(on, -1)).toBe(true);
          if (fit === ChangeFit.CERTAIN) expect(when.latest <= on).toBe(true);
          const again = later.find((change) => change.step === step);
          if (again !== undefined) expect([fit, again.fit]).toEqual(['POSSIBLE', 'POSSIBLE']);
        }
        for (const { date: when } of later) expect(when.latest > on).toBe(true);
      }),
      { seed: SEED },
    );
  });

  test('counts the end of a period on the day after its last day', () => {
    const record = listing({ period: { ...NO_PERIOD, to: date('2019-11-25') } });
    expect(changesAround([record], '2019-11-25').later).toHaveLength(1);
    expect(changesAround([record], '2019-11-26').earlier).toHaveLength(1);
  });

  test('reaches 28 February where the other year has no 29', () => {
    expect([yearsOn('2020-02-29', -1), yearsOn('2020-02-29', 4)]).toEqual([
      '2019-02-28',
      '2024-02-29',
    ]);
  });
});
