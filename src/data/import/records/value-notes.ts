import { Language } from '../../../graph/values/localised.js';
import { idPrefix } from '../../../graph/mapping.js';
import { type CellValue, type RecordColumn } from './record-columns.js';

type Plain = Exclude<CellValue['kind'], 'CODE' | 'RECORD'>;

interface Words {
  readonly plain: Readonly<Record<Plain, string>>;
  readonly code: (codes: string) => string;
  readonly record: (ids: string) => string;
  readonly place: string;
  readonly taxon: string;
  readonly several: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  [Language.EN]: {
    plain: {
      ID: 'an id as the type has it, of letters, digits, ".", "_", "~" and "-" after the colon',
      TEXT: 'a text; no names, handles, numbers or addresses of private persons',
      WHOLE_NUMBER: 'a whole number',
      NUMBER: 'a number, without marks between thousands',
      BOOLEAN: 'true or false',
      DATE: 'a date as far as it is known, 2018, 2018-10 or 2018-10-01, with "~" behind it for about and "?" for uncertain',
      DAY: 'a day, as 2018-10-01',
    },
    code: (codes) => `one of ${codes}`,
    record: (ids) => `the id of a record that is held, as ${ids}`,
    place: ', or the code of two or three letters or the UNTERM short name in English of a place',
    taxon: ', or a scientific name',
    several: '; several with " | " between them',
  },
  [Language.FR]: {
    plain: {
      ID: 'un identifiant propre au type, formé de lettres, de chiffres et des signes ".", "_", "~" et "-" après les deux-points',
      TEXT: 'un texte ; ni noms, ni pseudonymes, ni numéros, ni adresses de particuliers',
      WHOLE_NUMBER: 'un nombre entier',
      NUMBER: 'un nombre, sans séparateur de milliers',
      BOOLEAN: 'true (vrai) ou false (faux)',
      DATE: 'une date aussi précise que connue, 2018, 2018-10 ou 2018-10-01, suivie de "~" si elle est approximative et de "?" si elle est incertaine',
      DAY: 'un jour, par exemple 2018-10-01',
    },
    code: (codes) => `l'un des codes ${codes}`,
    record: (ids) => `l'identifiant d'une fiche existante, par exemple ${ids}`,
    place: ", ou le code à deux ou trois lettres ou le nom court anglais UNTERM d'un lieu",
    taxon: ', ou un nom scientifique',
    several: ' ; plusieurs valeurs sont séparées par " | "',
  },
  [Language.ES]: {
    plain: {
      ID: 'un identificador propio del tipo, formado por letras, cifras y los signos ".", "_", "~" y "-" después de los dos puntos',
      TEXT: 'un texto; sin nombres, seudónimos, números ni direcciones de particulares',
      WHOLE_NUMBER: 'un número entero',
      NUMBER: 'un número, sin separador de millares',
      BOOLEAN: 'true (verdadero) o false (falso)',
      DATE: 'una fecha tan precisa como se conozca, 2018, 2018-10 o 2018-10-01, seguida de "~" si es aproximada y de "?" si es incierta',
      DAY: 'un día, por ejemplo 2018-10-01',
    },
    code: (codes) => `uno de los códigos ${codes}`,
    record: (ids) => `el identificador de una ficha existente, por ejemplo ${ids}`,
    place: ', o el código de dos o tres letras o el nombre corto UNTERM en inglés de un lugar',
    taxon: ', o un nombre científico',
    several: '; varios valores se separan con " | "',
  },
};

/** What may stand in a cell of a column, in words. */
export function valueNote({ value, isList }: RecordColumn, language = Language.EN): string {
  const words = WORDS[language];
  return `${oneNote(value, words)}${isList ? words.several : ''}`;
}

function oneNote(value: CellValue, words: Words): string {
  if (value.kind === 'CODE') return words.code(value.codes.join(', '));
  if (value.kind !== 'RECORD') return words.plain[value.kind];
  const names = value.types.map(({ name }) => name);
  const ids = names.map((name) => `${idPrefix(name)}:…`).join(', ');
  return [
    words.record(ids),
    ...(names.includes('Party') ? [words.place] : []),
    ...(names.includes('Taxon') ? [words.taxon] : []),
  ].join('');
}
