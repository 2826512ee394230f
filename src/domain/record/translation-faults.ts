import { fieldMapping, storedProperties } from '../../graph/mapping.js';
import { localised } from '../../graph/values/localised.js';
import { type RecordContent } from '../../graph/write/content.js';
import { type FieldFault } from './field-fault.js';

const FIELD = 'unofficialTranslations';

/** Translations that a record names and has no text of, or names twice. */
export function translationFaults({
  type,
  properties,
}: Pick<RecordContent, 'type' | 'properties'>): readonly FieldFault[] {
  const stored = (properties[FIELD] ?? []) as readonly string[];
  const languages = stored.map((pair) => pair.slice(0, pair.indexOf('|')));
  const known = languagesOf({ type, properties });
  return languages.flatMap((language, index) => {
    if (!known.has(language)) {
      const message = `no text of the record is in ${language}; give the translation, or leave ${language} out`;
      return [{ field: FIELD, message }];
    }
    if (languages.indexOf(language) === index) return [];
    return [{ field: FIELD, message: `${language} is named twice; name all translators at once` }];
  });
}

/** The languages in which at least one text of a record stands. */
function languagesOf({
  type,
  properties,
}: Pick<RecordContent, 'type' | 'properties'>): ReadonlySet<string> {
  const names = Object.values(type.getFields()).flatMap((field) => {
    const mapping = fieldMapping(field);
    const isLocalised = mapping?.kind === 'PROPERTY' && mapping.shape === localised;
    return isLocalised ? storedProperties(field, mapping) : [];
  });
  const filled = names.filter((name) => typeof properties[name] === 'string');
  return new Set(filled.map((name) => name.slice(-2).toUpperCase()));
}
