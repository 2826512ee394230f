import { Language, LanguageFallback, type LocalisedText } from '../../graph/values/localised.js';

/** The disclaimer of CITES on designations: the English of its maps, the others of its documents. */
const TEXTS: Readonly<Record<Language, string>> = {
  [Language.EN]:
    'The geographical designations employed do not imply the expression of any opinion whatsoever on ' +
    'the part of the publishers or the CITES Secretariat concerning the legal status of any country, ' +
    'territory or area, or concerning the delimitation of its frontiers or boundaries.',
  [Language.FR]:
    "Les appellations géographiques employées n'impliquent de la part du Secrétariat CITES aucune " +
    'prise de position quant au statut juridique des pays, territoires ou zones, ni quant à leurs ' +
    'frontières ou limites.',
  [Language.ES]:
    'Las denominaciones geográficas empleadas no implican juicio alguno por parte de la Secretaría ' +
    'CITES sobre la condición jurídica de ninguno de los países, zonas o territorios citados, ni ' +
    'respecto de la delimitación de sus fronteras o límites.',
};

export function disclaimer(language: Language): LocalisedText {
  return { text: TEXTS[language], language, fallback: LanguageFallback.NONE };
}
