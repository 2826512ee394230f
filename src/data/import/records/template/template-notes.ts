import { Language } from '../../../../graph/values/localised.js';
import { type Need } from '../record-columns.js';
import { valueNote } from '../value-notes.js';
import { type Template } from './template.js';

interface Words {
  readonly header: readonly string[];
  readonly needs: Readonly<Record<Need, string>>;
  readonly rules: readonly string[];
}

const WORDS: Readonly<Record<Language, Words>> = {
  [Language.EN]: {
    header: ['column', 'needed', 'meaning', 'what may stand there'],
    needs: {
      ALWAYS: 'yes',
      IN_ONE_LANGUAGE: 'in one language at least',
      WITH_OTHERS: 'where others of its number are filled',
      NEVER: 'no',
    },
    rules: [
      'One record in each row. Take the example row out: a file with it is refused there.',
      'An empty cell says nothing. Columns that are not needed can be taken out; their order does not matter.',
      'Lists of several parts are numbered from 1: add columns such as citations.2.source for a second one.',
      'Every record cites a source that is held, in its row or for the whole file by --source.',
      'Names of private persons, and their handles, numbers and addresses, are not allowed.',
      'Save a table as "CSV UTF-8".',
    ],
  },
  [Language.FR]: {
    header: ['colonne', 'obligatoire', 'signification (en anglais)', 'contenu admis'],
    needs: {
      ALWAYS: 'oui',
      IN_ONE_LANGUAGE: 'dans une langue au moins',
      WITH_OTHERS: 'si une autre cellule du même numéro est remplie',
      NEVER: 'non',
    },
    rules: [
      "Une fiche par ligne. Supprimez la ligne d'exemple : elle est refusée à l'importation.",
      "Une cellule vide ne dit rien. Les colonnes facultatives peuvent être supprimées ; l'ordre des colonnes est libre.",
      'Les listes à plusieurs parties sont numérotées à partir de 1 : ajoutez par exemple la colonne citations.2.source pour un deuxième élément.',
      "Chaque fiche cite une source existante, dans sa ligne ou, pour tout le fichier, par l'option --source.",
      'Les noms de particuliers, leurs pseudonymes, numéros et adresses ne sont pas admis.',
      'Enregistrez un tableau au format « CSV UTF-8 ».',
    ],
  },
  [Language.ES]: {
    header: ['columna', 'obligatoria', 'significado (en inglés)', 'contenido admitido'],
    needs: {
      ALWAYS: 'sí',
      IN_ONE_LANGUAGE: 'en un idioma al menos',
      WITH_OTHERS: 'si otra celda del mismo número está rellena',
      NEVER: 'no',
    },
    rules: [
      'Una ficha por fila. Elimine la fila de ejemplo: se rechaza al importar.',
      'Una celda vacía no dice nada. Las columnas facultativas pueden eliminarse; su orden no importa.',
      'Las listas de varias partes se numeran a partir de 1: añada, por ejemplo, la columna citations.2.source para un segundo elemento.',
      'Cada ficha cita una fuente existente, en su fila o, para todo el archivo, con la opción --source.',
      'No se admiten nombres de particulares ni sus seudónimos, números o direcciones.',
      'Guarde una tabla como «CSV UTF-8».',
    ],
  },
};

/** How to fill in a template: some rules, then its columns one by one. Descriptions are in English. */
export function templateNotes(
  { columns }: Template,
  language: Language,
): readonly (readonly string[])[] {
  const { header, needs, rules } = WORDS[language];
  return [
    header,
    ...columns.map(({ column, title }) => [
      title,
      needs[column.need],
      column.description,
      valueNote(column, language),
    ]),
    ...rules.map((rule) => ['', '', rule, '']),
  ];
}
