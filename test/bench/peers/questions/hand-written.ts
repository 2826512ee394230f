import { type BulkWrite, presenceRow } from '../bulk-record.js';
import { type PeerQuestion, type PeerQuestions } from './peer-questions.js';

/** Its answers are in the form of Pangolink's. */
function asked(path: string): PeerQuestion<object> {
  return {
    request: (body) => ({ path: `/${path}`, body }),
    canonical: (json) => (json as { data: Readonly<Record<string, unknown>> }).data,
  };
}

export const questions: PeerQuestions = {
  point: asked('point'),
  'filtered-page': asked('filtered-page'),
  'two-hops': asked('two-hops'),
  'four-hops': asked('four-hops'),
  search: asked('search'),
  trace: asked('trace'),
  yearly: asked('yearly'),
};

export const bulk: BulkWrite = {
  requests: (records, recordedAt) => [
    { path: '/bulk-write', body: { records: records.map(presenceRow), recordedAt } },
  ],
  written: (json) => (json as { written: number }).written,
};
