import { type BulkRecord, type BulkWrite, relatedTo, STILL_CURRENT } from '../bulk-record.js';

const CREATE = `mutation Create($input: [PlatformPresenceCreateInput!]!) {
  createPlatformPresences(input: $input) { info { nodesCreated } }
}`;

interface Connection {
  readonly where: { readonly node: { readonly id: { readonly eq: string } } };
  readonly edge: { readonly recordedFrom: string; readonly recordedTo: string };
}

function inputOf(record: BulkRecord, recordedAt: string) {
  const connected = (type: string): { readonly connect: readonly Connection[] } => ({
    connect: relatedTo(record, type).map((id) => ({
      where: { node: { id: { eq: id } } },
      edge: { recordedFrom: recordedAt, recordedTo: STILL_CURRENT },
    })),
  });
  return {
    ...record.properties,
    ...{ platform: connected('PRESENCE_OF'), place: connected('PRESENT_IN') },
    sources: connected('CITES'),
  };
}

/** By the create mutation that @neo4j/graphql makes, so many records a request. */
export const createdBy = (recordsPerRequest: number): BulkWrite => ({
  requests: (records, recordedAt) => {
    const count = Math.ceil(records.length / recordsPerRequest);
    return Array.from({ length: count }, (_, index) => {
      const batch = records.slice(index * recordsPerRequest, (index + 1) * recordsPerRequest);
      const input = batch.map((record) => inputOf(record, recordedAt));
      return { path: '/', body: { query: CREATE, variables: { input } } };
    });
  },
  written: (json) => {
    const { data } = json as {
      data: { createPlatformPresences: { info: { nodesCreated: number } } };
    };
    return data.createPlatformPresences.info.nodesCreated;
  },
});
