import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { z } from 'zod';
import { claimNames, OUR_ROLES, PLAIN_CLAIMS, roleWords } from './access/sign-in/claim-mapping.js';
import { isWebAddress } from './access/sign-in/key-sources.js';
import { userCacheFolder } from './neo4j/cache-folder.js';
import { StartFailure } from './neo4j/start-failure.js';

/** The environment of a process, as it is. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What a user reads of a setting. */
interface Meaning {
  readonly description: string;
  /** What stands for it while it is not set. */
  readonly standard: string;
  /** Completes the sentence "it must be ...". */
  readonly mustBe: string;
}

const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
const DATABASE_SCHEMES = ['neo4j', 'bolt'].flatMap((name) => [name, `${name}+s`, `${name}+ssc`]);

function text(standard: string, description: string) {
  return z.string().default(standard).meta({ description, standard, mustBe: 'a text' });
}

function optionalText(standard: string, description: string) {
  return z.string().optional().meta({ description, standard, mustBe: 'a text' });
}

function wholeNumber(least: number, standard: number, most: number, description: string) {
  const mustBe = `a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d+$/)
    .transform(Number)
    .refine((number) => number >= least && number <= most)
    .default(standard)
    .meta({ description, standard: String(standard), mustBe });
}

function optionalWholeNumber(least: number, most: number, standard: string, description: string) {
  const mustBe = `a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d+$/)
    .transform(Number)
    .refine((number) => number >= least && number <= most)
    .optional()
    .meta({ description, standard, mustBe });
}

const settings = z.object({
  PORT: wholeNumber(0, 4000, 65535, 'Port of the API and the portal; 0 takes any free one.'),
  HOST: text('127.0.0.1', 'Address to listen on; 0.0.0.0 opens it to the network.'),
  PANGOLINK_HOME: text(
    '.pangolink',
    'Folder of the managed database: its data, its password, its logs.',
  ),
  PANGOLINK_CACHE: optionalText(
    "`pangolink` in the user's cache folder",
    'Folder that keeps the downloaded Neo4j.',
  ),
  PANGOLINK_SEEDS: z.enum(['load', 'skip']).optional().meta({
    description: 'Whether a start writes the facts of `seeds/` into the database.',
    standard: '`load`; `skip` with NEO4J_URI',
    mustBe: 'load or skip',
  }),
  PANGOLINK_WARM_UP: z.enum(['questions', 'nothing']).default('questions').meta({
    description:
      'What is asked once after a start, so that the first to ask need not wait for plans.',
    standard: '`questions`: those of `queries/graphql`',
    mustBe: 'questions or nothing',
  }),
  NEO4J_URI: z
    .string()
    .refine(isDatabaseAddress)
    .optional()
    .meta({
      description: 'A Neo4j server to use instead of the managed one.',
      standard: 'unset: the managed one',
      mustBe: `an address without a login that begins with one of ${DATABASE_SCHEMES.join(', ')}, as neo4j://localhost:7687`,
    }),
  NEO4J_USER: text('neo4j', 'User at NEO4J_URI.'),
  NEO4J_PASSWORD: optionalText('unset', 'Password at NEO4J_URI, which needs one.'),
  NEO4J_DATABASE: optionalText("the user's own", 'Name of the database at NEO4J_URI.'),
  PANGOLINK_CORS_ORIGINS: z
    .string()
    .transform((list) => list.split(/[\s,]+/).filter((origin) => origin !== ''))
    .refine((origins) => origins.join() === '*' || origins.every(isOrigin))
    .transform((origins) => (origins.join() === '*' ? '*' : origins))
    .default('*')
    .meta({
      description: 'Web origins whose pages may call the API; never with credentials.',
      standard: '*',
      mustBe: '* or origins such as https://example.org, separated by commas',
    }),
  PANGOLINK_OIDC_ISSUER: z.string().refine(isWebAddress).optional().meta({
    description: 'Provider of OpenID Connect whose tokens sign in, exactly as they name it.',
    standard: 'unset: tokens of `pangolink token`, with the managed database',
    mustBe: 'an address that begins with https://, as https://login.example.org/',
  }),
  PANGOLINK_OIDC_AUDIENCE: optionalText(
    'unset',
    'For whom its tokens must be meant, as it names this service; needed with an issuer.',
  ),
  PANGOLINK_OIDC_JWKS: optionalText(
    'as the configuration of the issuer says',
    'Address or file of its public keys.',
  ),
  PANGOLINK_OIDC_CLAIMS: z
    .string()
    .transform(claimNames)
    .refine((names) => names !== null)
    .default(PLAIN_CLAIMS)
    .meta({
      description:
        'Claims of its tokens that say what an account is; a point leads into an object.',
      standard: 'role=role, party=party, organisation=organisation, name=name',
      mustBe: `pairs of ${Object.keys(PLAIN_CLAIMS).join(', ')} and a claim, as role=realm_access.roles`,
    }),
  PANGOLINK_OIDC_ROLES: z
    .string()
    .transform(roleWords)
    .refine((roles) => roles !== null)
    .default(OUR_ROLES)
    .meta({
      description: 'Which words in the claim for the role stand for which role here.',
      standard: 'the roles themselves',
      mustBe: `pairs of a word and one of ${[...OUR_ROLES.keys()].join(', ')}, as cites-officer=officer`,
    }),
  PANGOLINK_LOG_LEVEL: z
    .enum(LOG_LEVELS)
    .default('info')
    .meta({
      description: 'How much the log says; it goes to standard error, one JSON object a line.',
      standard: 'info',
      mustBe: `one of ${LOG_LEVELS.join(', ')}`,
    }),
  PANGOLINK_STATEMENT_TIMEOUT: wholeNumber(
    1,
    10,
    600,
    'Seconds after which the database ends a statement.',
  ),
  PANGOLINK_ANALYSIS_WORKERS: optionalWholeNumber(
    1,
    64,
    'one less than there are processors, and at least one',
    'Threads that make the random draws of analyses.',
  ),
  PANGOLINK_KEPT_ANSWERS: wholeNumber(
    0,
    16,
    1000,
    'Megabytes of answers to the public that are kept as long as nothing public changes; 0 keeps none.',
  ),
  PANGOLINK_MAX_DRAWS: wholeNumber(
    1000,
    10_000,
    1_000_000,
    'Random draws that one analysis may ask for.',
  ),
  PANGOLINK_MAX_BODY: wholeNumber(1000, 200_000, 100_000_000, 'Bytes in the body of a request.'),
  PANGOLINK_MAX_TOKENS: wholeNumber(100, 4000, 100_000, 'Words and signs in a query.'),
  PANGOLINK_MAX_DEPTH: wholeNumber(1, 15, 100, 'Levels of fields, and levels of an input.'),
  PANGOLINK_MAX_FIELDS: wholeNumber(
    1,
    1000,
    9000,
    'Fields in a query, those of a fragment counted wherever it is used.',
  ),
  PANGOLINK_MAX_ROOT_FIELDS: wholeNumber(1, 20, 1000, 'Fields at the root of a query.'),
  PANGOLINK_MAX_ALIASES: wholeNumber(0, 30, 9000, 'Aliases in a query.'),
  PANGOLINK_MAX_DIRECTIVES: wholeNumber(0, 20, 9000, 'Directives in a query.'),
  PANGOLINK_MAX_COST: wholeNumber(
    1,
    5000,
    1_000_000,
    'Objects that an answer could hold, reckoned from the page sizes before it runs.',
  ),
});

const NAMES = Object.keys(settings.shape);

/** All settings, for the README's table. */
export const SETTINGS: readonly (Meaning & { readonly name: string })[] = NAMES.map((name) => ({
  name,
  ...meaningOf(name),
}));

export type Config = ReturnType<typeof configFrom>;
export type Limits = Config['limits'];

/** Reads the settings; throws a `StartFailure` with a sentence for each fault, saying what would be right. */
export function readConfig(environment: Environment): Config {
  const given = new Map(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const { data, error } = settings.safeParse(Object.fromEntries(given));
  const faults = [
    ...[...given.keys()].filter(isUnknown).map(unknownSetting),
    ...new Set(error?.issues.map(({ path: [name] }) => wrongValue(String(name), given))),
    ...loginFaults(given),
    ...providerFaults(given),
  ];
  if (data === undefined || faults.length > 0) throw new StartFailure(faults.join('\n'));
  return configFrom(data, environment);
}

function configFrom(values: z.output<typeof settings>, environment: Environment) {
  const remote = remoteDatabase(values);
  return {
    port: values.PORT,
    host: values.HOST,
    home: resolve(values.PANGOLINK_HOME),
    cache: resolve(values.PANGOLINK_CACHE ?? userCacheFolder(environment)),
    warmUp: values.PANGOLINK_WARM_UP,
    seeds: values.PANGOLINK_SEEDS ?? (remote === undefined ? 'load' : 'skip'),
    /** A server that somebody else runs; undefined where the managed one is used. */
    remote,
    /** Who vouches for accounts; undefined where the home itself does, or nobody. */
    provider: signInProvider(values),
    corsOrigins: values.PANGOLINK_CORS_ORIGINS,
    logLevel: values.PANGOLINK_LOG_LEVEL,
    keptAnswers: values.PANGOLINK_KEPT_ANSWERS * 1_000_000,
    statementTimeoutMs: values.PANGOLINK_STATEMENT_TIMEOUT * 1000,
    analysis: {
      workers: values.PANGOLINK_ANALYSIS_WORKERS ?? Math.max(1, availableParallelism() - 1),
      mostDraws: values.PANGOLINK_MAX_DRAWS,
    },
    limits: {
      body: values.PANGOLINK_MAX_BODY,
      tokens: values.PANGOLINK_MAX_TOKENS,
      depth: values.PANGOLINK_MAX_DEPTH,
      fields: values.PANGOLINK_MAX_FIELDS,
      rootFields: values.PANGOLINK_MAX_ROOT_FIELDS,
      aliases: values.PANGOLINK_MAX_ALIASES,
      directives: values.PANGOLINK_MAX_DIRECTIVES,
      cost: values.PANGOLINK_MAX_COST,
    },
  } as const;
}

function remoteDatabase(values: z.output<typeof settings>) {
  const { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password = '' } = values;
  const { NEO4J_DATABASE: database } = values;
  if (uri === undefined) return undefined;
  return { uri, user, password, ...(database === undefined ? {} : { database }) };
}

function signInProvider(values: z.output<typeof settings>) {
  const { PANGOLINK_OIDC_ISSUER: issuer, PANGOLINK_OIDC_AUDIENCE: audience = '' } = values;
  const { PANGOLINK_OIDC_CLAIMS: claims, PANGOLINK_OIDC_ROLES: roles } = values;
  if (issuer === undefined) return undefined;
  return { issuer, audience, jwks: values.PANGOLINK_OIDC_JWKS, claims, roles };
}

/** Names with our prefixes are ours, but for those that Neo4j's own programs and our tests read. */
function isUnknown(name: string): boolean {
  if (/^PANGOLINK_TEST_|^NEO4J_(HOME|CONF)$/.test(name)) return false;
  return /^(PANGOLINK|NEO4J)_/.test(name) && !NAMES.includes(name);
}

function unknownSetting(name: string): string {
  const prefix = name.slice(0, name.indexOf('_') + 1);
  const known = NAMES.filter((other) => other.startsWith(prefix));
  return `${name} is no setting; those that begin with ${prefix} are ${known.join(', ')}.`;
}

function wrongValue(name: string, given: ReadonlyMap<string, string | undefined>): string {
  const value = given.get(name) ?? '';
  // An address may hold a password.
  const shown = value.includes('@') ? 'not right' : `"${value}"`;
  return `${name} is ${shown}; it must be ${meaningOf(name).mustBe}.`;
}

function loginFaults(given: ReadonlyMap<string, string | undefined>): string[] {
  if (given.has('NEO4J_URI')) {
    return given.has('NEO4J_PASSWORD')
      ? []
      : ['NEO4J_PASSWORD is not set; it must be the password of NEO4J_USER at NEO4J_URI.'];
  }
  return ['NEO4J_USER', 'NEO4J_PASSWORD', 'NEO4J_DATABASE']
    .filter((name) => given.has(name))
    .map((name) => `${name} is set without NEO4J_URI; set that too, or remove ${name}.`);
}

function providerFaults(given: ReadonlyMap<string, string | undefined>): string[] {
  if (given.has('PANGOLINK_OIDC_ISSUER')) {
    return given.has('PANGOLINK_OIDC_AUDIENCE')
      ? []
      : [
          'PANGOLINK_OIDC_AUDIENCE is not set; it must be the name by which PANGOLINK_OIDC_ISSUER knows this service.',
        ];
  }
  return NAMES.filter((name) => name.startsWith('PANGOLINK_OIDC_') && given.has(name)).map(
    (name) => `${name} is set without PANGOLINK_OIDC_ISSUER; set that too, or remove ${name}.`,
  );
}

function meaningOf(name: string): Meaning {
  return settings.shape[name as keyof typeof settings.shape].meta() as unknown as Meaning;
}

function isDatabaseAddress(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, username, password } = new URL(value);
  const isNamed = hostname !== '' && username === '' && password === '';
  return isNamed && DATABASE_SCHEMES.includes(protocol.slice(0, -1));
}

function isOrigin(value: string): boolean {
  return URL.canParse(value) && new URL(value).origin === value;
}
