import { csv } from './csv.js';
import { csvMetadata } from './csv-metadata.js';
import { cypher } from './cypher.js';
import { type FileFormat } from './file-format.js';
import { gexf } from './gexf.js';
import { graphml } from './graphml.js';
import { jsonLd } from './json-ld.js';
import { jsonLines } from './json-lines.js';
import { xlsx } from './xlsx.js';

/** Every kind of file that a list can be had as. */
export const FORMATS: readonly FileFormat[] = [
  jsonLines,
  csv,
  csvMetadata,
  graphml,
  gexf,
  jsonLd,
  xlsx,
  cypher,
];
