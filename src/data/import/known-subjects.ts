import { type Database } from '../../graph/database.js';
import { fold } from '../../graph/values/fold.js';

/** Something that figures are about, as the graph knows it. */
export interface Subject {
  readonly id: string;
  readonly name: string;
}

export interface KnownSite extends Subject {
  readonly jurisdiction: Subject & { readonly code: string };
}

/** What the graph knows that a file can name. */
export interface KnownSubjects {
  /** Whether the lists of CITES have a code, in use or of the past, of a place or of none. */
  isListedCode(code: string): boolean;
  byCode(code: string): Subject | undefined;
  byAlpha3(code: string): Subject | undefined;
  byName(name: string): Subject | undefined;
  site(code: string): KnownSite | undefined;
  platform(name: string): Subject | undefined;
  /** By its accepted scientific name, or by a synonym of it alone. */
  taxon(name: string): Subject | undefined;
}

/**
 * Codes that were changed while the place stayed the same (ISO 3166-3). A code of a place that broke
 * up stands for none of those that came after it.
 */
const RENAMED_CODES: Readonly<Record<string, string>> = {
  BU: 'MM',
  BUR: 'MMR',
  TP: 'TL',
  TMP: 'TLS',
  ZR: 'CD',
  ZAR: 'COD',
  ROM: 'ROU',
};

/** Codes beside ISO 3166-1 that publishers of figures use, and the codes of the CITES lists for them. */
const OTHER_CODES: Readonly<Record<string, string>> = {
  KOS: 'XK',
  XKX: 'XK',
  NLD_CURACAO: 'CW',
};

/** Names that publishers of figures use beside those of UNTERM; no opinion on a name. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  'democratic republic of congo': 'CD',
  laos: 'LA',
  swaziland: 'SZ',
  tanzania: 'TZ',
  turkey: 'TR',
  'united kingdom': 'GB',
  'united states': 'US',
  vietnam: 'VN',
};

/** The code that a place has now, where a file gives the one that it had. */
export const presentCode = (code: string): string => RENAMED_CODES[code] ?? code;

/** Reads what files can name, once for each import: some hundred records. */
export async function knownSubjects(database: Database): Promise<KnownSubjects> {
  const places = await database.read(
    'MATCH (n:Party|Territory) RETURN n.id, n.nameEn, n.code, n.isoAlpha3 ORDER BY n.id',
    {},
  );
  const sites = await database.read(
    `MATCH (n:MikeSite)-[:LIES_IN]->(j:Party|Territory)
     RETURN n.id, n.name, n.code, j.id, j.nameEn, j.code ORDER BY n.id`,
    {},
  );
  const platforms = await database.read('MATCH (n:Platform) RETURN n.id, n.titleEn', {});
  const taxa = await database.read('MATCH (n:Taxon) RETURN n.id, n.scientificName, n.synonyms', {});
  const byCode = indexed(places, (row) => row[2]);
  const byAlpha3 = indexed(places, (row) => row[3]);
  const byName = indexed(places, (row) => row[1]);
  const byPlatform = indexed(platforms, (row) => row[1]);
  const byTaxon = taxaByName(taxa);
  const bySite = new Map(sites.map((row) => [String(row[2]), siteOf(row)]));
  const codes = new Set(places.map(([, , code]) => code));
  return {
    isListedCode: (code) => codes.has(code),
    byCode: (code) => byCode.get(fold(presentCode(code.toUpperCase()))),
    byAlpha3: (code) => alpha3(byAlpha3, byCode, code.toUpperCase()),
    byName: (name) => byName.get(fold(name)) ?? byCode.get(fold(OTHER_NAMES[fold(name)] ?? '')),
    site: (code) => bySite.get(code.toUpperCase()),
    platform: (name) => byPlatform.get(fold(name)),
    taxon: (name) => byTaxon.get(fold(name)),
  };
}

type Row = readonly unknown[];
type Index = ReadonlyMap<string, Subject>;

function indexed(rows: readonly Row[], key: (row: Row) => unknown): Index {
  const named = rows.filter((row) => typeof key(row) === 'string');
  return new Map(
    named.map((row) => [fold(key(row) as string), { id: String(row[0]), name: String(row[1]) }]),
  );
}

type Named = readonly (readonly [name: string, row: Row])[];

/** An accepted name goes before a synonym; a name of several taxa stands for none of them. */
function taxaByName(rows: readonly Row[]): ReadonlyMap<string, Subject | undefined> {
  const accepted: Named = rows.map((row) => [String(row[1]), row]);
  const synonyms: Named = rows.flatMap((row) =>
    ((row[2] ?? []) as readonly string[]).map((name) => [name, row] as const),
  );
  return new Map([...onlyOnes(synonyms), ...onlyOnes(accepted)]);
}

function onlyOnes(named: Named): ReadonlyMap<string, Subject | undefined> {
  const found = new Map<string, Subject | undefined>();
  for (const [name, [id, title]] of named) {
    const key = fold(name);
    const isOther = found.has(key) && found.get(key)?.id !== id;
    found.set(key, isOther ? undefined : { id: String(id), name: String(title) });
  }
  return found;
}

function alpha3(byAlpha3: Index, byCode: Index, code: string): Subject | undefined {
  return byAlpha3.get(fold(presentCode(code))) ?? byCode.get(fold(OTHER_CODES[code] ?? ''));
}

function siteOf([id, name, , jurisdiction, jurisdictionName, code]: Row): KnownSite {
  return {
    id: String(id),
    name: String(name),
    jurisdiction: {
      id: String(jurisdiction),
      name: String(jurisdictionName),
      code: String(code),
    },
  };
}
