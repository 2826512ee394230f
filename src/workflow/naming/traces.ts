import { getNamedType, isEnumType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { OrganisationKind } from '../../domain/organisation/organisation-kind.js';
import { type Held } from '../../graph/write/held.js';
import { type Written } from '../draft/check-draft.js';
import { referencesIn } from '../draft/references.js';
import { reachOfAccess, isWithin, type Reach } from '../publication/reach.js';
import { SubmitterNaming } from '../submission/submitter-naming.js';
import { signIn, type Signs } from './signs.js';

type Path = readonly (string | number)[];

/** Something in a record that tells who sent it. */
export interface Trace {
  readonly path: Path;
  readonly message: string;
}

/** What is known of a submitter and of whatever its records lead to. */
export interface Known {
  readonly schema: GraphQLSchema;
  readonly naming: SubmitterNaming;
  /** The Party, body or account of the submitter. */
  readonly owner: string;
  readonly signs: Signs;
  /** Languages that the submission and its letter are in, but for those of the Convention. */
  readonly languages: ReadonlySet<string>;
  /** Records of the submission itself. */
  readonly own: ReadonlySet<string>;
  readonly ends: ReadonlyMap<string, Held>;
  /** Of these, what came in with submissions that do not name their submitter. */
  readonly unnamed: ReadonlySet<string>;
}

/** What in a record would tell those whom it is for who sent it. */
export function tracesIn(known: Known, record: Written, reach: Reach): readonly Trace[] {
  const references = referencesIn({ schema: known.schema, type: record.type }, record.fields);
  if (known.naming === SubmitterNaming.NAMED) {
    return references.flatMap(({ path, text }) => foundAt(path, whyNotNamed(known, text, reach)));
  }
  const skipped = new Set(references.map(({ path }) => path.join('.')));
  return [
    ...references.flatMap(({ path, text }) => foundAt(path, whyTelling(known, text))),
    ...textsIn(record, skipped).flatMap(({ path, text }) => foundAt(path, whySaid(known, text))),
    ...languageTraces(known, record),
  ];
}

const foundAt = (path: Path, message: string | null): readonly Trace[] =>
  message === null ? [] : [{ path, message }];

/** Why a relation tells who sends a record without its name. */
function whyTelling({ owner, own, ends, unnamed }: Known, id: string): string | null {
  if (id === owner) return `it leads to "${id}", which sends it`;
  const end = ends.get(id);
  if (end === undefined || own.has(id)) return null;
  if (isOf(end, owner)) return `it leads to "${id}", which is of ${owner}, which sends it`;
  if (end.access.owner !== owner || unnamed.has(id)) return null;
  return `it leads to "${id}", which its submitter sent in under its name`;
}

/** Relations by which a thing says whose it is. */
const WHOSE = new Set([
  'ENACTED_BY',
  'TAKEN_BY',
  'CARRIED_OUT_BY',
  'SOUGHT_BY',
  'SUBMITTED_BY',
  'ISSUED_BY',
  'AUTHORED_BY',
  'CONVENED_BY',
  'SAID_BY',
  'DEPENDS_ON',
]);

function isOf({ content: { properties, relations } }: Held, owner: string): boolean {
  const isBody = properties['organisationKind'] === OrganisationKind.GOVERNMENT_BODY;
  return relations.some(
    ({ type, to }) => to === owner && (WHOSE.has(type) || (isBody && type === 'BASED_IN')),
  );
}

/**
 * Why a record under a name gives away one without: it leads there, and not everyone whom it is for
 * could have known of that.
 */
function whyNotNamed({ owner, own, ends, unnamed }: Known, id: string, reach: Reach) {
  const end = ends.get(id);
  if (end === undefined || own.has(id) || end.access.owner !== owner || !unnamed.has(id)) {
    return null;
  }
  const isOpen = end.access.status === 'PUBLISHED' && isWithin(reach, reachOfAccess(end));
  if (isOpen) return null;
  return (
    `it leads to "${id}", which came in without the name of the submitter and is not shown to all ` +
    'whom this is for'
  );
}

function whySaid({ signs }: Known, text: string): string | null {
  const sign = signIn(text, signs);
  return sign === null ? null : `"${sign}" tells who sends it`;
}

interface TextAt {
  readonly path: Path;
  readonly text: string;
}

function textsIn({ type, fields }: Written, skipped: ReadonlySet<string>): readonly TextAt[] {
  return Object.entries(fields)
    .filter(([name]) => !isChoice(type, name))
    .flatMap(([name, value]) => textsAt(value, [name]))
    .filter(({ path }) => !skipped.has(path.join('.')));
}

function isChoice(type: GraphQLObjectType, name: string): boolean {
  const field = type.getFields()[name];
  return field !== undefined && isEnumType(getNamedType(field.type));
}

function textsAt(value: unknown, path: Path): readonly TextAt[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    textsAt(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** Few Parties share a language that is none of the Convention. */
function languageTraces({ languages }: Known, { fields }: Written): readonly Trace[] {
  return ['language', 'originalLanguage'].flatMap((name) => {
    const value = fields[name];
    if (typeof value !== 'string' || !languages.has(value)) return [];
    return foundAt([name], `it is in the language of its submission, "${value}"`);
  });
}
