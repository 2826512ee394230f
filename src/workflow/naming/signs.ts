import { fold } from '../../graph/values/fold.js';
import { type StoredValue } from '../../graph/values/value-shape.js';
import { type RecordContent } from '../../graph/write/content.js';
import { EVERYDAY_NAMES } from './everyday-names.js';

/** What in a text tells of a Party or an organisation. */
export interface Signs {
  /** Its names, folded, each as its words and as one word: "viet nam" and "vietnam". */
  readonly names: ReadonlySet<string>;
  /** Names in capitals, folded: "traffic" is a word, "TRAFFIC" a name. */
  readonly shouted: ReadonlySet<string>;
  /** Codes as they stand in lists. */
  readonly codes: ReadonlySet<string>;
  /** How the addresses of its sites end. */
  readonly hosts: readonly string[];
}

export const NO_SIGNS: Signs = {
  names: new Set(),
  shouted: new Set(),
  codes: new Set(),
  hosts: [],
};

/** Codes that mean something else as well where they stand in a text. */
const AMBIGUOUS = new Set('AM CA CD DJ GM ID IN IT MA ML NO PA SD AND CAN COD PER'.split(' '));

/** Sites of a Party end in its code, but for this one. */
const ENDINGS_OF_SITES: Readonly<Record<string, string>> = { GB: 'uk' };

/** The signs of a submitter from the record of it. */
export function signsOf({ type, properties }: RecordContent): Signs {
  const code = type.name === 'Party' ? textAt(properties, 'code') : '';
  const given = ['nameEn', 'nameFr', 'nameEs'].map((name) => textAt(properties, name));
  const names = [...given.flatMap(partsOf), ...(EVERYDAY_NAMES[code] ?? [])];
  const codes = ['code', 'isoAlpha2', 'isoAlpha3'].map((name) => textAt(properties, name));
  return {
    names: new Set(
      names
        .filter((name) => !isShouted(name))
        .flatMap(formsOf)
        .filter(isSaid),
    ),
    shouted: new Set(names.filter(isShouted).map(fold)),
    codes: new Set(codes.filter((each) => isSaid(each) && !AMBIGUOUS.has(each))),
    hosts: code === '' ? hostsIn(textAt(properties, 'url')) : [`.${siteEnding(code)}`],
  };
}

function textAt(properties: Readonly<Record<string, StoredValue>>, name: string): string {
  const value = properties[name];
  return typeof value === 'string' ? value : '';
}

const isSaid = (text: string): boolean => text !== '';

const siteEnding = (code: string): string => ENDINGS_OF_SITES[code] ?? code.toLowerCase();

/** A name without what stands in brackets, which is an acronym or says what kind of State it is. */
function partsOf(name: string): readonly string[] {
  const inside = [...name.matchAll(/\(([^)]*)\)/g)].map(([, text = '']) => text.trim());
  return [name.replaceAll(/\([^)]*\)/g, ' ').trim(), ...inside.filter(isShouted)];
}

/** One word of capitals alone. */
const isShouted = (name: string): boolean => /^\p{Lu}[\p{Lu}\d-]*$/u.test(name);

const WORD = /[\p{L}\p{N}]+/gu;

const wordsIn = (text: string): readonly string[] => text.match(WORD) ?? [];

function formsOf(name: string): readonly string[] {
  const words = wordsIn(name).map(fold);
  return [words.join(' '), words.join('')];
}

/** What of a text tells of whoever has these signs; null where nothing does. */
export function signIn(text: string, signs: Signs): string | null {
  const words = wordsIn(text);
  const isPlain = words.length === 1 || /\p{Ll}/u.test(text);
  const said = words.find(
    (word) =>
      (isPlain && signs.codes.has(word)) || (/\p{Lu}/u.test(word) && signs.shouted.has(fold(word))),
  );
  return said ?? nameIn(words, signs.names) ?? siteIn(text, signs.hosts);
}

const MOST_WORDS = 12;

function nameIn(words: readonly string[], names: ReadonlySet<string>): string | null {
  const folded = words.map(fold);
  for (const [first] of words.entries()) {
    for (let count = 1; count <= Math.min(MOST_WORDS, words.length - first); count += 1) {
      const end = first + count;
      if (isName(folded.slice(first, end).join(' '), names))
        return words.slice(first, end).join(' ');
    }
  }
  return null;
}

/** What is put to the name of a country for its people and its things: "Kenyan", "Nepalese". */
const OF_ITS_PEOPLE = ['s', 'n', 'an', 'ian', 'ese', 'i'];

const isName = (text: string, names: ReadonlySet<string>): boolean =>
  names.has(text) ||
  OF_ITS_PEOPLE.some((end) => text.endsWith(end) && names.has(text.slice(0, -end.length)));

const SITE = /(?:https?:\/\/|\bwww\.)([\p{L}\d.-]+)/giu;

const hostsIn = (text: string): readonly string[] =>
  [...text.matchAll(SITE)].map(([, host = '']) => host.toLowerCase().replace(/^www\./, ''));

const siteIn = (text: string, endings: readonly string[]): string | null =>
  hostsIn(text).find((host) => endings.some((ending) => isUnder(host, ending))) ?? null;

const isUnder = (host: string, ending: string): boolean =>
  ending.startsWith('.') ? host.endsWith(ending) : `.${host}`.endsWith(`.${ending}`);
