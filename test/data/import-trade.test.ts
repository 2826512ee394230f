import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { citesTrade } from '../../src/data/import/kinds/cites-trade.js';
import { seededGraph, type SeededGraph } from '../support/seeded-graph.js';
import { emptyDatabase } from '../support/test-database.js';
import { importInto } from './support/import-into.js';
import { temporaryFiles, type Files } from './support/import-samples.js';

/* Made-up rows in the layout of the comparative tabulations. */

const HEADER =
  'Year,App.,Taxon,Class,Order,Family,Genus,Importer,Exporter,Origin,Importer reported quantity,' +
  'Exporter reported quantity,Term,Unit,Purpose,Source';
const ELEPHANT = 'Loxodonta africana,Mammalia,Proboscidea,Elephantidae,Loxodonta';
const FOREST = 'Loxodonta africana cyclotis,Mammalia,Proboscidea,Elephantidae,Loxodonta';
const ASIAN = 'Elephas maximus,Mammalia,Proboscidea,Elephantidae,Elephas';

const ROWS = [
  `2001,I,${ELEPHANT},JP,NA,,3,4,tusks,,T,W`,
  `2001,I,${ELEPHANT},JP,ZA,BW,5,,tusks,,T,W`,
  `2001,I,${FOREST},JP,NA,,,2,tusks,,P,W`,
  `2001,I,${ELEPHANT},JP,NA,,7.5,,tusks,kg,T,W`,
  `2001,N,${ELEPHANT},US,XX,,1,,tusks,,P,U`,
  `2001,I,${ASIAN},US,IN,,9,,tusks,,P,`,
  `2001,II,${ELEPHANT},US,ZW,,0.5,,leather products (small),,P,W`,
];

let seeded: SeededGraph;
let files: Files;

beforeAll(async () => {
  seeded = await seededGraph('FEW_READINGS');
  files = await temporaryFiles();
});

afterAll(async () => {
  await files.delete();
  await emptyDatabase(seeded.graph.database);
  await seeded.close();
});

const imported = async (rows: readonly string[], edition?: string) =>
  importInto(seeded, {
    kind: citesTrade,
    path: await files.write('cites.csv', [HEADER, ...rows, ''].join('\n')),
    ...(edition === undefined ? {} : { edition }),
  });

const PARTS = `{ direct { value n status } reExport { value n status }
  directRows reExportRows appendixN nonParty conflicting }`;
const FLOWS = `query ($taxon: String!, $unit: String!, $reporter: TradeReporter!, $term: String = "tusks") {
  tradeFlows(taxon: $taxon, term: $term, unit: $unit, reporter: $reporter) {
    acceptedName rows total ${PARTS} years { year parts ${PARTS} } linkCount
    links { exporter exporterId importer importerId exporterPlace { id } parts ${PARTS} }
    citation { resultHash }
  }
}`;

const flows = async (taxon: string, reporter: string, unit = '') => {
  const { data, errors } = await seeded.ask(FLOWS, { taxon, unit, reporter });
  expect(errors).toBeUndefined();
  return data?.['tradeFlows'] as Readonly<Record<string, never>>;
};

describe('Trade reported by Parties', () => {
  test('goes in row by row, under a release that says which part of the database it is', async () => {
    const outcome = await imported(ROWS, '2024-02');
    expect(outcome).toMatchObject({
      release: 'dataset-release:cites-trade-2024-02',
      rowsBecome: 'Trade rows',
      rowsRead: 7,
      rowsRefused: 0,
      observationsAdded: 7,
    });
    const { data } = await seeded.ask(
      '{ datasetRelease(id: "dataset-release:cites-trade-2024-02") { title note source { id } } tradeRows(where: { term: { equals: "leather products (small)" } }) { nodes { exporterReportedQuantity importerReportedQuantity importer } } }',
    );
    expect(data).toEqual({
      datasetRelease: {
        title: 'Trade reported by Parties, 2001',
        note:
          'Comparative tabulation, a part of the CITES Trade Database: years 2001; Appendices I, II, N; ' +
          'sources of specimens U, W, none stated. It is not all legal trade, and holds no seizures.',
        source: { id: 'source:cites-trade-database' },
      },
      tradeRows: {
        nodes: [{ exporterReportedQuantity: null, importerReportedQuantity: 0.5, importer: 'US' }],
      },
    });
  });

  test('changes nothing the second time', async () => {
    expect(await imported(ROWS)).toMatchObject({
      release: null,
      observationsAdded: 0,
      observationsUnchanged: 7,
    });
  });

  test('is added up for importers and exporters apart, what was not reported is not zero', async () => {
    const parts = (direct: number | null, n: number) => ({
      direct: { value: direct, n, status: direct === null ? 'NOT_KNOWN' : 'DESCRIBED' },
    });
    expect(await flows('Loxodonta africana', 'IMPORTER')).toMatchObject({
      rows: 4,
      total: { ...parts(4, 2), reExport: { value: 5, n: 1 }, directRows: 3, appendixN: 1 },
    });
    expect(await flows('Loxodonta africana', 'EXPORTER')).toMatchObject({
      total: { ...parts(6, 2), reExport: { value: null, n: 0, status: 'NOT_KNOWN' } },
    });
  });

  test('is never mixed over units, and follows the accepted name down from any rank', async () => {
    expect((await flows('Loxodonta africana', 'IMPORTER', 'kg'))['total']).toMatchObject({
      direct: { value: 7.5, n: 1 },
    });
    for (const taxon of ['Elephantidae', 'Proboscidea', 'Mammalia']) {
      expect(await flows(taxon, 'IMPORTER')).toMatchObject({ rows: 5, total: { directRows: 4 } });
    }
    expect(await flows('Loxodonta', 'IMPORTER')).toMatchObject({ rows: 4 });
    expect(await flows('Loxodonta africana cyclotis', 'EXPORTER')).toMatchObject({ rows: 1 });
    expect(await flows('Loxodon', 'EXPORTER')).toMatchObject({ rows: 0 });
  });

  test('gives links by codes; a code for no place is no place', async () => {
    const { links } = await flows('Elephantidae', 'IMPORTER');
    expect(links).toMatchObject([
      { exporter: 'IN', exporterId: 'party:IN', importer: 'US' },
      { exporter: 'NA', exporterId: 'party:NA', exporterPlace: { id: 'party:NA' } },
      { exporter: 'XX', exporterId: null, exporterPlace: null, importer: 'US' },
      { exporter: 'ZA', importer: 'JP', parts: { reExport: { value: 5 }, directRows: 0 } },
    ]);
  });

  test('of a newer edition takes the place of what differs', async () => {
    const newer = ROWS.map((row) => row.replace('JP,NA,,3,4', 'JP,NA,,30,4'));
    const outcome = await imported(newer, '2025-02');
    expect(outcome).toMatchObject({ observationsChanged: 1, observationsUnchanged: 6 });
    expect((await flows('Loxodonta africana', 'IMPORTER'))['total']).toMatchObject({
      direct: { value: 31 },
    });
    const { data } = await seeded.ask(
      '{ datasetRelease(id: "dataset-release:cites-trade-2025-02") { supersedes { id } observationsChanged } }',
    );
    expect(data).toEqual({
      datasetRelease: {
        supersedes: { id: 'dataset-release:cites-trade-2024-02' },
        observationsChanged: 1,
      },
    });
  });

  test('refuses what it cannot read, row by row', async () => {
    const { report, rowsRefused } = await imported([
      ...ROWS,
      `2001,IV,${ELEPHANT},JP,QQ,,3,4,tusks,,Y,W`,
      `2001,I,${ELEPHANT},JP,NA,,,,skins,,T,W`,
      `2001,I,${ELEPHANT},JP,NA,,"1,5",,TUS1,,T,W`,
    ]);
    expect(rowsRefused).toBe(3);
    const told = await readFile(report ?? '', 'utf8');
    for (const column of ['App.', 'Exporter', 'Purpose', 'Term', 'Importer reported quantity']) {
      expect(told).toContain(`,${column},`);
    }
    expect(told).toContain('no quantity on either side');
  });

  test('is found by a synonym, by the whole of it and whatever signs stand in the question', async () => {
    const otter = 'Aonyx cinereus,Mammalia,Carnivora,Mustelidae,Aonyx';
    await imported([`2002,II,${otter},JP,TH,,2,,live,,T,C`]);
    const live = async (taxon: string) => {
      const asked = { taxon, unit: '', reporter: 'IMPORTER', term: 'live' };
      const { data, errors } = await seeded.ask(FLOWS, asked);
      expect(errors).toBeUndefined();
      return data?.['tradeFlows'] as Readonly<Record<string, never>>;
    };
    const accepted = { acceptedName: 'Aonyx cinereus', rows: 1, total: { direct: { value: 2 } } };
    expect(await live('Aonyx cinereus')).toMatchObject(accepted);
    expect(await live('Aonyx cinerea')).toMatchObject(accepted);
    for (const other of ['cinerea', 'Aonyx cinere*', 'Aonyx', 'Aonyx cinerea" OR *:*', '"\\']) {
      const { acceptedName } = await live(other);
      expect(acceptedName).toBe(other);
    }
  });

  test('is the same answer whichever parts of it are asked for', async () => {
    const ask = async (parts: string) => {
      const { data, errors } = await seeded.ask(
        `{ tradeFlows(taxon: "Elephantidae", term: "tusks", unit: "", reporter: IMPORTER) { ${parts} } }`,
      );
      expect(errors).toBeUndefined();
      return data?.['tradeFlows'] as Readonly<Record<string, unknown>>;
    };
    const parts = `rows total ${PARTS} linkCount years { year parts ${PARTS} }`;
    const links = `links { exporterId importerId parts ${PARTS} }`;
    const whole = await ask(`${parts} ${links} citation { resultHash }`);
    expect(await ask(parts)).toEqual(
      Object.fromEntries(
        Object.entries(whole).filter(([name]) => name !== 'links' && name !== 'citation'),
      ),
    );
    expect(await ask(links)).toEqual({ links: whole['links'] });
    expect(await ask('years { year parts { appendixN conflicting } }')).toMatchObject({
      years: [{ year: 2001, parts: { appendixN: 1 } }],
    });
    expect(seeded.statements).toHaveLength(2);
  });

  test('is refused as a question that names nothing', async () => {
    const { errors } = await seeded.ask(FLOWS, { taxon: 'x', unit: '', reporter: 'IMPORTER' });
    expect(errors?.[0]?.message).toContain('"taxon" has 1 characters');
  });
});
