import { type Content, type FileFormat } from './file-format.js';
import { ABOUT_COLUMN, SEPARATOR } from './csv.js';
import { columnsOf, type Column } from './flatten.js';

/** What the columns of a CSV file mean, after "Metadata Vocabulary for Tabular Data" of the W3C. */
export const csvMetadata: FileFormat = {
  ending: 'csv-metadata.json',
  mediaType: 'application/csvm+json; charset=utf-8',
  purpose: 'what the columns of the CSV file mean (CSV on the Web)',
  write: metadata,
};

// The rows are left: what they rest on stands in each of them.
// eslint-disable-next-line @typescript-eslint/require-await
async function* metadata({ about, exportable }: Content): AsyncIterable<string> {
  const { list, description, fields } = exportable;
  const columns = columnsOf(fields);
  yield `${JSON.stringify(
    {
      '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
      url: `${list}.csv`,
      'dc:title': about.title,
      'dc:description': description,
      'dc:bibliographicCitation': about.citation,
      'dc:rights': `${about.licence} ${about.handling}`,
      'dc:hasVersion': about.dataVersion,
      'rdfs:comment': about.designations,
      dialect: { header: true, lineTerminators: ['\r\n'] },
      tableSchema: {
        primaryKey: 'id',
        columns: [...columns.map(described), ABOUT],
      },
    },
    null,
    2,
  )}\n`;
}

function described({ name, description, datatype, isList, codes }: Column): object {
  const allowed = codes.length === 0 ? '' : ` One of ${codes.join(', ')}.`;
  return {
    name,
    titles: name,
    'dc:description': `${description}${allowed}`,
    datatype,
    ...(isList ? { separator: SEPARATOR } : {}),
  };
}

const ABOUT = {
  name: ABOUT_COLUMN,
  titles: ABOUT_COLUMN,
  'dc:description':
    'How to cite the file, under which terms its facts stand, and that designations of places imply ' +
    'no opinion: in the first row alone.',
  datatype: 'string',
};
