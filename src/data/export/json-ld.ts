import { type About } from './about.js';
import { Credits, type Credit } from './credits.js';
import { type Field } from './field.js';
import { type Content, type FileFormat } from './file-format.js';
import { heldIn, type Row } from './flatten.js';
import { kindOf, typeOf } from './graph-parts.js';
import { iri, linkedData } from './linked-data.js';

/**
 * JSON-LD 1.1: the file as a data set (schema.org and DCAT), each record with what it was derived from
 * and when it was recorded (PROV-O), and at the end the sources with their terms. The context stands in
 * the file, so nothing is fetched to read it. One that broke off is no JSON.
 */
export const jsonLd: FileFormat = {
  ending: 'jsonld',
  mediaType: 'application/ld+json; charset=utf-8',
  purpose: 'linked data: schema.org, DCAT and PROV-O',
  write: graph,
};

const CONTEXT = {
  '@version': 1.1,
  '@vocab': 'urn:x-pangolink:term:',
  schema: 'https://schema.org/',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  prov: 'http://www.w3.org/ns/prov#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  title: 'schema:name',
  name: 'schema:name',
  summary: 'schema:description',
  url: 'schema:url',
  publisher: 'schema:publisher',
  licence: 'dcterms:rights',
  citation: 'dcterms:bibliographicCitation',
  recordedAt: 'prov:generatedAtTime',
};

async function* graph(content: Content): AsyncIterable<string> {
  const { exportable, rows } = content;
  const { fields } = exportable;
  const credits = new Credits(fields);
  yield `{"@context":${JSON.stringify(CONTEXT)},\n"@graph":[\n${JSON.stringify(dataSet(content))}`;
  for await (const row of rows) {
    credits.note(row);
    yield `,\n${JSON.stringify(recordOf(fields, row))}`;
  }
  for (const credit of credits.all) yield `,\n${JSON.stringify(sourceOf(credit))}`;
  yield '\n]}\n';
}

/** An address within the file, for what belongs to it alone. */
const dataSetIri = ({ question, dataVersion, asOf }: About): string =>
  iri(['data-set', question.list, asOf ?? dataVersion ?? 'empty'].join(':'));

function dataSet({ about, exportable, formats }: Content): object {
  const { title, citation, licence, handling, designations, dataVersion } = about;
  const description = [exportable.description, designations].join(' ');
  return {
    '@id': dataSetIri(about),
    '@type': ['dcat:Dataset', 'schema:Dataset'],
    'dcterms:title': title,
    'schema:name': title,
    'dcterms:description': description,
    'schema:description': description,
    'dcterms:bibliographicCitation': citation,
    'schema:creditText': citation,
    'dcterms:rights': {
      '@type': 'dcterms:RightsStatement',
      'rdfs:label': `${licence} ${handling}`,
    },
    'schema:license': { '@type': 'schema:CreativeWork', 'schema:text': licence },
    'dcterms:publisher': OPERATOR,
    'schema:publisher': OPERATOR,
    ...(dataVersion === null ? {} : { 'dcat:version': dataVersion, 'schema:version': dataVersion }),
    'dcat:distribution': formats.map((format) => distributionOf(format, exportable.list)),
    'schema:distribution': formats.map(({ ending }) => ({ '@id': `${exportable.list}.${ending}` })),
  };
}

/** Who that is no file knows; it is not CITES, its Secretariat or the United Nations. */
const OPERATOR = {
  '@id': iri('operator'),
  '@type': ['foaf:Agent', 'schema:Organization'],
  'foaf:name': 'The operator of this Pangolink',
};

/** Named relative to the address that the file was read from. */
function distributionOf({ ending, mediaType, purpose }: FileFormat, list: string): object {
  const file = `${list}.${ending}`;
  return {
    '@id': file,
    '@type': ['dcat:Distribution', 'schema:DataDownload'],
    'dcterms:title': file,
    'dcterms:description': purpose,
    'dcat:downloadURL': { '@id': file },
    'schema:contentUrl': { '@id': file },
    'schema:encodingFormat': mediaType,
  };
}

function recordOf(fields: readonly Field[], row: Row): object {
  const credits = new Credits(fields);
  credits.note(row);
  const { id, ...said } = linkedData(fields, row);
  const direct = directlyFrom(fields, row);
  const sources = credits.all.filter((credit) => direct.has(credit.id));
  return {
    '@id': id,
    '@type': ['prov:Entity', ...typesOf(String(row['id']))],
    ...said,
    'prov:wasDerivedFrom': sources.map((credit) => ({ '@id': iri(credit.id) })),
  };
}

/** What a record itself names as its source, without what stands behind that. */
function directlyFrom(fields: readonly Field[], row: Row): ReadonlySet<string> {
  const ids = fields.flatMap((field) => {
    const { shape } = field;
    const held = heldIn(field, row);
    const end = shape.kind === 'WAY' ? shape.end : undefined;
    return held.map((each) => (end === undefined ? each : (each?.[end.name] as Row | undefined)));
  });
  return new Set(ids.flatMap((each) => (typeof each?.['id'] === 'string' ? [each['id']] : [])));
}

function sourceOf({ id, source, ...details }: Credit): object {
  return {
    '@id': iri(id),
    '@type': ['prov:Entity', ...typesOf(id)],
    ...details,
    ...(typeof source === 'string' ? { 'prov:wasDerivedFrom': { '@id': iri(source) } } : {}),
  };
}

/** The type of our own, and the one of schema.org that means the same. */
function typesOf(id: string): readonly string[] {
  const own = typeOf(id);
  const known = KNOWN_TYPES[kindOf(id)];
  return known === undefined ? [own] : [own, known];
}

const KNOWN_TYPES: Readonly<Record<string, string>> = {
  source: 'schema:CreativeWork',
  'dataset-release': 'schema:Dataset',
  'legislation-change': 'schema:Legislation',
  organisation: 'schema:Organization',
  taxon: 'schema:Taxon',
};
