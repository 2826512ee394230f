import { type SeededGraph } from '../../support/seeded-graph.js';
import { type Files } from './import-samples.js';
import { importRecordsInto, tableOf, type Said } from './record-samples.js';

/** A source of the seeds. */
export const SOURCE = 'source:traffic-2020-10-23';

/** A made-up law, as a table would give it. */
export const law = (id: string, said: object = {}) => ({
  id: `legislation-change:${id}`,
  title: { en: `A law on adverts, ${id}` },
  legalForm: 'ACT',
  enactedBy: 'NA',
  adoptedOn: '2019-05',
  covers: ['Manis javanica'],
  ...said,
});

const LAW = `title { text } adoptedOn { edtf } enactedBy { id } covers { id }
  citations { locator source { id } } sharingLevel sourceKind verification`;

/** Files of laws, each under a name of its own, on their way into a graph. */
export function lawFiles(seeded: SeededGraph, files: Files) {
  let count = 0;
  const { database } = seeded.graph;
  const again = (path: string, said: Said = {}) =>
    importRecordsInto(seeded, 'legislation-change', path, { source: SOURCE, ...said });
  return {
    again,
    imported: async (records: readonly object[], said: Said = {}) => {
      count += 1;
      const path = await files.write(`laws-${count}.csv`, tableOf(records));
      return { path, outcome: await again(path, said) };
    },
    ask: async (id: string) => {
      const question = `query ($id: ID!) { legislationChange(id: $id) { ${LAW} } }`;
      const { data } = await seeded.ask(question, { id: `legislation-change:${id}` });
      return data?.['legislationChange'];
    },
    /** All states and writes: what is the same before and after was not written to. */
    everything: async (): Promise<unknown> => ({
      states: await database.read('MATCH (s:State) RETURN s.id, s.stateId ORDER BY s.stateId', {}),
      writes: await database.read('MATCH (w:WriteSequence) RETURN w.value', {}),
    }),
  };
}
