import { Language, LanguageFallback, type LocalisedText } from '../../graph/values/localised.js';

const TEXT =
  'The geographical designations employed do not imply the expression of any opinion whatsoever on ' +
  'the part of the publishers or the CITES Secretariat concerning the legal status of any country, ' +
  'territory or area, or concerning the delimitation of its frontiers or boundaries.';

/**
 * The disclaimer of CITES on designations. Its wording is not ours to translate: it stands in English
 * alone until the French and Spanish of CITES have been checked against a document.
 */
export function disclaimer(asked: Language): LocalisedText {
  const { NONE, OTHER_LANGUAGE } = LanguageFallback;
  return {
    text: TEXT,
    language: Language.EN,
    fallback: asked === Language.EN ? NONE : OTHER_LANGUAGE,
  };
}
