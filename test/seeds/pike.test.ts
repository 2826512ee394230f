import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { seededGraph, type SeededGraph } from '../support/seeded-graph.js';

/** The seeds give six decimals, so five are sure. */
const DECIMALS = 5;

interface Pike {
  readonly subject: string;
  readonly jurisdiction: string | null;
  readonly year: number;
  readonly value: number | null;
  readonly illegal: number;
  readonly carcasses: number;
  readonly status: string;
}

let seeded: SeededGraph;
let ofSites: readonly Pike[];
let ofJurisdictions: readonly Pike[];

beforeAll(async () => {
  seeded = await seededGraph();
  const rows = await seeded.graph.database.read(
    `MATCH (r:Reading)-[:IN_SERIES]->(:Series {indicator: 'PIKE'})-[:MEASURES]->(subject:Entity)
     OPTIONAL MATCH (subject)-[:LIES_IN]->(jurisdiction)
     RETURN subject.id, jurisdiction.id, r.year, r.value, r.n, r.denominator, r.readingStatus`,
    {},
  );
  const all = rows.map(pikeOf);
  ofSites = all.filter(({ subject }) => subject.startsWith('mike-site:'));
  ofJurisdictions = all.filter(({ subject }) => !subject.startsWith('mike-site:'));
});

afterAll(() => seeded.close());

function pikeOf(row: readonly unknown[]): Pike {
  const [subject, jurisdiction, year, value, illegal, carcasses, status] = row;
  return { subject, jurisdiction, year, value, illegal, carcasses, status } as Pike;
}

describe('PIKE of a site in a year', () => {
  test('stands in the table for 1,538 of them', () => {
    expect(ofSites).toHaveLength(1538);
  });

  test('is the share of carcasses found that were judged illegal', () => {
    for (const { value, illegal, carcasses, status } of ofSites) {
      if (status === 'OBSERVED') expect(value).toBeCloseTo(illegal / carcasses, DECIMALS);
    }
  });

  test('is none where no carcass was found', () => {
    const without = ofSites.filter(({ carcasses }) => carcasses === 0);
    expect(without).toHaveLength(197);
    expect(without.filter(({ value }) => value !== null)).toEqual([]);
    expect(without.filter(({ status }) => status === 'OBSERVED')).toEqual([]);
  });

  test('is given twice for Kakum in 2023, and neither counts', () => {
    const conflicting = ofSites.filter(({ status }) => status === 'CONFLICTING');
    expect(conflicting.map(({ subject, year }) => [subject, year])).toEqual([
      ['mike-site:KAK', 2023],
      ['mike-site:KAK', 2023],
    ]);
  });
});

describe('PIKE of a State in a year', () => {
  test('is the sum of illegal carcasses at its sites by the sum of all, not a mean of shares', () => {
    const sums = new Map<string, { illegal: number; carcasses: number }>();
    for (const { jurisdiction, year, illegal, carcasses, status } of ofSites) {
      if (status === 'CONFLICTING') continue;
      const key = `${String(jurisdiction)} ${year}`;
      const sum = sums.get(key) ?? { illegal: 0, carcasses: 0 };
      sums.set(key, { illegal: sum.illegal + illegal, carcasses: sum.carcasses + carcasses });
    }
    expect(ofJurisdictions).toHaveLength(sums.size);
    for (const { subject, year, value, illegal, carcasses } of ofJurisdictions) {
      expect(sums.get(`${subject} ${year}`)).toEqual({ illegal, carcasses });
      if (carcasses === 0) expect(value).toBeNull();
      else expect(value).toBeCloseTo(illegal / carcasses, DECIMALS);
    }
  });
});
