import fc from 'fast-check';
import { getNamedType, isEnumType, type GraphQLField } from 'graphql';
import { countFacet } from '../../src/analytics/facets/count-facet.js';
import {
  restOf,
  yearsOf,
  type TimelineGroup,
  type YearStatus,
} from '../../src/analytics/timeline/timeline-of.js';
import { yearRange } from '../../src/analytics/timeline/year-range.js';
import { seededGraph, type SeededGraph } from '../support/seeded-graph.js';

const dated = (first: number, last: number, records = 1, split: string[] = []): TimelineGroup => ({
  records,
  span: { first, last },
  split,
  statusIn: (year): YearStatus => {
    if (year < first || year > last) return 'NO';
    return first === last ? 'CERTAIN' : 'POSSIBLE';
  },
});

const undated: TimelineGroup = { records: 1, span: null, split: [], statusIn: () => 'NO' };

describe('Records by year', () => {
  test('a date that may lie in several years is possible in each and certain in none', () => {
    const groups = [dated(2014, 2015), dated(2015, 2015, 2)];
    expect(yearsOf(groups, [2014, 2015], false)).toEqual([
      { year: 2014, certain: 0, possible: 1, split: [] },
      { year: 2015, certain: 2, possible: 1, split: [] },
    ]);
    expect(restOf(groups, [2014, 2015])).toEqual({ imprecise: 1, undated: 0, outside: 0 });
  });

  test('are split by the name of the value, those without one last', () => {
    const groups = [
      dated(2015, 2015, 3, ['b']),
      dated(2015, 2015, 1, ['a', 'b']),
      dated(2015, 2015),
    ];
    const [year] = yearsOf(groups, [2015], true);
    expect(year?.split.map(({ value, certain }) => [value, certain])).toEqual([
      ['a', 1],
      ['b', 4],
      [null, 1],
    ]);
  });

  test('every record is certain in one year, or imprecise, undated or outside', () => {
    const year = fc.integer({ min: 1990, max: 2030 });
    const group = fc.oneof(
      fc.constant(undated),
      fc
        .record({ first: year, more: fc.integer({ min: 0, max: 4 }), records: fc.nat(9) })
        .map(({ first, more, records }) => dated(first, first + more, records)),
    );
    fc.assert(
      fc.property(fc.array(group), year, fc.nat(20), (groups, from, more) => {
        const years = Array.from({ length: more + 1 }, (_, index) => from + index);
        const all = groups.reduce((sum, { records }) => sum + records, 0);
        const certain = yearsOf(groups, years, false).reduce((sum, each) => sum + each.certain, 0);
        const { imprecise, undated: without, outside } = restOf(groups, years);
        expect(certain + imprecise + without + outside).toBe(all);
      }),
      { seed: 15 },
    );
  });
});

describe('The years of a timeline', () => {
  test('reach from the first to the last day where none are asked for', () => {
    expect(yearRange({}, ['2016-02-01', '2014-12-31'])).toEqual([2014, 2015, 2016]);
    expect(yearRange({}, [])).toEqual([]);
    expect(yearRange({ from: 2015 }, ['2016-02-01', '2014-12-31'])).toEqual([2015, 2016]);
    expect(yearRange({ to: 2013 }, ['2014-12-31'])).toEqual([]);
  });

  test('are never more than can be shown', () => {
    const years = yearRange({}, ['0900-01-01', '2020-01-01']);
    expect([years.length, years.at(-1)]).toEqual([150, 2020]);
    expect(() => yearRange({ from: 1800, to: 2020 }, [])).toThrow('more than 150 years');
    expect(() => yearRange({ from: 2020, to: 2019 }, [])).toThrow('runs backwards');
  });
});

describe('Records by value', () => {
  test('are ordered by the name of the value, and none of an enum is left out', () => {
    const stored = [
      { stored: ['Z', 'A'], records: 3 },
      { stored: [], records: 2 },
      { stored: null, records: 1 },
      { stored: 'Z', records: 4 },
    ];
    expect(countFacet(stored, ['Z', 'M', 'A'])).toEqual({
      values: [
        { value: 'A', records: 3 },
        { value: 'M', records: 0 },
        { value: 'Z', records: 7 },
      ],
      notReported: 3,
    });
  });
});

describe('Over the seeds', () => {
  let seeded: SeededGraph;
  beforeAll(async () => {
    seeded = await seededGraph();
  });
  afterAll(() => seeded.close());

  test('the sums of every list agree with its total', async () => {
    const lists = Object.values(seeded.schema.getQueryType()?.getFields() ?? {}).filter(
      ({ type }) => summaryFields(type).length > 0,
    );
    expect(lists.length).toBeGreaterThan(25);
    for (const list of lists) {
      const { data, errors } = await seeded.ask(`{ list: ${list.name}(first: 1) {
        totalCount ${summaryFields(list.type).map(summarySelection).join(' ')} } }`);
      expect(errors).toBeUndefined();
      expect(seeded.statements).toHaveLength(1);
      checkSums(data?.['list'] as Summed);
    }
  });

  test('what stands on lines and what is left out are all values of the list', async () => {
    const { data, errors } = await seeded.ask(
      '{ findings(first: 1) { totalCount lines { lines { points { value } } leftOut { reason } } } }',
    );
    expect(errors).toBeUndefined();
    const { totalCount, lines } = data?.['findings'] as {
      totalCount: number;
      lines: { lines: { points: object[] }[]; leftOut: object[] };
    };
    const onLines = lines.lines.reduce((sum, { points }) => sum + points.length, 0);
    expect(onLines).toBeGreaterThan(0);
    expect(onLines + lines.leftOut.length).toBe(totalCount);
  });

  test('laws in force are told by the rule of the law itself', async () => {
    const { data } = await seeded.ask(`{ legislationChanges(first: 100) {
      timeline(by: IN_FORCE, from: 2019, to: 2019) { points { certain { value } possible { value caveats { code } } } }
      nodes { inForce(on: "2019-12-31") }
    } }`);
    const { timeline, nodes } = data?.['legislationChanges'] as {
      timeline: { points: [{ certain: Counted; possible: Counted }] };
      nodes: { inForce: string }[];
    };
    const count = (answer: string) => nodes.filter(({ inForce }) => inForce === answer).length;
    const [{ certain, possible }] = timeline.points;
    expect([certain.value, possible.value]).toEqual([count('YES'), count('CANNOT_TELL')]);
    expect(possible.value).toBeGreaterThan(0);
    expect(possible.caveats.map(({ code }) => code)).toEqual([
      'COLLECTION_NOT_WORLD',
      'DATE_IMPRECISE',
    ]);
  });

  test('a filter of the list filters its counts, whatever the form of the variables', async () => {
    const source = `query Asked($of: [LegislationChangeFacet!], $where: LegislationChangeWhere) {
      legislationChanges(where: $where) { totalCount facets(of: $of) { records fields { field } } }
    }`;
    const asked = async (of: readonly string[]) => {
      const where = { enactedBy: { code: { equals: 'CN' } } };
      const { data } = await seeded.ask(source, { of, where });
      return data?.['legislationChanges'];
    };
    const answer = (...names: string[]) => ({
      totalCount: 4,
      facets: { records: 4, fields: names.map((field) => ({ field })) },
    });
    expect(await asked(['LEGAL_FORM'])).toEqual(answer('legalForm'));
    expect(await asked(['ENACTED_BY'])).toEqual(answer('enactedBy'));
    expect(await asked([])).toEqual(answer());
  });
});

interface Counted {
  readonly value: number;
  readonly caveats: readonly { readonly code: string }[];
}

interface Summed {
  readonly totalCount: number;
  readonly [name: string]: unknown;
}

type Field = GraphQLField<unknown, unknown>;

function summaryFields(type: Field['type']): readonly Field[] {
  const named = getNamedType(type);
  const fields: readonly Field[] =
    'getFields' in named ? (Object.values(named.getFields()) as Field[]) : [];
  return fields.filter(
    ({ name, extensions }) => extensions['summary'] !== undefined && name !== 'lines',
  );
}

function summarySelection({ name, args }: Field): string {
  if (name === 'facets') {
    return 'facets { records fields { field values { value records } notReported } }';
  }
  const moments = getNamedType(args.find((argument) => argument.name === 'by')!.type);
  const names = isEnumType(moments) ? moments.getValues().map((value) => value.name) : [];
  return names
    .map(
      (moment) => `timeline_${moment}: timeline(by: ${moment}) {
        records points { certain { value } } imprecise undated outside }`,
    )
    .join(' ');
}

function checkSums({ totalCount, facets, ...timelines }: Summed): void {
  for (const { records, fields } of facets === undefined ? [] : [facets as FacetsAnswer]) {
    expect(records).toBe(totalCount);
    for (const { values, notReported } of fields) {
      const sum = values.reduce((total, value) => total + value.records, notReported);
      expect(sum).toBeGreaterThanOrEqual(totalCount);
      expect(values.map(({ value }) => value)).toEqual(values.map(({ value }) => value).sort());
      expect(Math.max(notReported, ...values.map((value) => value.records))).toBeLessThanOrEqual(
        totalCount,
      );
    }
  }
  for (const timeline of Object.values(timelines) as TimelineAnswer[]) {
    expect(timeline.records).toBe(totalCount);
    if (timeline.imprecise === null) continue;
    const certain = timeline.points.reduce((sum, point) => sum + point.certain.value, 0);
    expect(certain + timeline.imprecise + timeline.undated + timeline.outside).toBe(totalCount);
  }
}

interface FacetsAnswer {
  readonly records: number;
  readonly fields: readonly {
    readonly values: readonly { readonly value: string; readonly records: number }[];
    readonly notReported: number;
  }[];
}

interface TimelineAnswer {
  readonly records: number;
  readonly points: readonly { readonly certain: { readonly value: number } }[];
  readonly imprecise: number | null;
  readonly undated: number;
  readonly outside: number;
}
