import { isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { idPrefix, isNodeType } from '../../graph/mapping.js';
import { type RecordContent } from '../../graph/write/content.js';
import { parseRecord, type Problem } from '../../graph/write/parse-record.js';
import { withRecordDefaults } from '../../domain/record/record.seed.js';
import { withOrigins } from '../../domain/source/source.seed.js';
import { type SeedEntry } from './read-yaml.js';
import { type Seeds } from './read-seeds.js';
import { SeedsRefused, type SeedProblem } from './seed-problem.js';

export interface CheckedSeeds {
  readonly records: readonly RecordContent[];
  readonly readings: readonly RecordContent[];
}

interface Checked {
  readonly entry: SeedEntry;
  readonly content: RecordContent;
  readonly problems: readonly SeedProblem[];
}

/** Turns seeds into records, or throws `SeedsRefused` with every fault that they hold. */
export function checkSeeds(schema: GraphQLSchema, seeds: Seeds): CheckedSeeds {
  const types = typesByPrefix(schema);
  const records = seeds.records.map((entry) => checkEntry(schema, types, entry));
  const readings = seeds.readings.map((entry) => checkEntry(schema, types, entry));
  const all = [...records, ...readings];
  const problems = [
    ...seeds.problems,
    ...all.flatMap((checked) => checked.problems),
    ...repeatedIds(all),
    ...missingTargets(all),
    ...records.flatMap(uncited),
  ];
  if (problems.length > 0) throw new SeedsRefused(problems);
  return {
    records: withOrigins(records.map(({ content }) => content)),
    readings: readings.map(({ content }) => content),
  };
}

function typesByPrefix(schema: GraphQLSchema): ReadonlyMap<string, GraphQLObjectType> {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType).filter(isNodeType);
  return new Map(types.map((type) => [idPrefix(type.name), type]));
}

function checkEntry(
  schema: GraphQLSchema,
  types: ReadonlyMap<string, GraphQLObjectType>,
  entry: SeedEntry,
): Checked {
  const id = typeof entry.raw['id'] === 'string' ? entry.raw['id'] : '';
  const type = types.get(id.slice(0, id.indexOf(':')));
  if (type === undefined) {
    const message = `${JSON.stringify(entry.raw['id'])} begins with no kind of record; there are ${[...types.keys()].join(', ')}`;
    const nothing = { type: schema.getQueryType(), id, properties: {}, relations: [] };
    return {
      entry,
      content: nothing as unknown as RecordContent,
      problems: [problemIn(entry, { path: ['id'], message })],
    };
  }
  const { content, problems } = parseRecord(schema, type, withRecordDefaults(type, entry.raw));
  return { entry, content, problems: problems.map((problem) => problemIn(entry, problem)) };
}

function problemIn(
  entry: SeedEntry,
  { path, message }: Pick<Problem, 'path' | 'message'>,
): SeedProblem {
  return { file: entry.file, line: entry.lineOf(path), field: path.join('.'), message };
}

function repeatedIds(all: readonly Checked[]): readonly SeedProblem[] {
  const seen = new Map<string, SeedEntry>();
  return all.flatMap(({ entry, content: { id } }) => {
    const first = seen.get(id);
    seen.set(id, first ?? entry);
    if (first === undefined) return [];
    const where = `${first.file}:${first.lineOf(['id'])}`;
    return [problemIn(entry, { path: ['id'], message: `${id} stands in ${where} already` })];
  });
}

function missingTargets(all: readonly Checked[]): readonly SeedProblem[] {
  const ids = new Set(all.map(({ content }) => content.id));
  return all.flatMap(({ entry, content }) =>
    content.relations
      .filter(({ to }) => !ids.has(to))
      .map(({ to }) => {
        const path = pathOfText(entry.raw, to);
        return problemIn(entry, { path, message: `${to} is not among the seeds` });
      }),
  );
}

/** Where a text stands in an entry, to name the field that holds a wrong reference. */
function pathOfText(value: unknown, text: string): readonly (string | number)[] {
  if (typeof value !== 'object' || value === null) return [];
  for (const [key, inner] of Object.entries(value)) {
    const step = Array.isArray(value) ? Number(key) : key;
    if (inner === text) return [step];
    const below = pathOfText(inner, text);
    if (below.length > 0) return [step, ...below];
  }
  return [];
}

/** Every claim has a source: an evidence record without a citation is refused. */
function uncited({ entry, content }: Checked): readonly SeedProblem[] {
  const isEvidence = content.type.getInterfaces().some(({ name }) => name === 'Record');
  if (!isEvidence || content.relations.some(({ type }) => type === 'CITES')) return [];
  const message = 'at least one source must be cited';
  return [problemIn(entry, { path: ['citations'], message })];
}
