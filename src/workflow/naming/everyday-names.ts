/**
 * What Parties are called beside the names that UNTERM gives them, in English, French and Spanish, by
 * code: general knowledge, used only to find a name in a text.
 */
export const EVERYDAY_NAMES: Readonly<Record<string, readonly string[]>> = {
  AE: ['UAE'],
  BN: ['Brunei'],
  CD: ['DR Congo', 'DRC', 'RDC', 'RD Congo', 'Congo-Kinshasa'],
  CI: ['Ivory Coast', 'Costa de Marfil'],
  CV: ['Cape Verde', 'Cap-Vert'],
  CZ: ['Czech Republic', 'République tchèque', 'República Checa'],
  EU: ['European Commission', 'Commission européenne', 'Comisión Europea'],
  FM: ['Micronesia', 'Micronésie'],
  GB: ['United Kingdom', 'Great Britain', 'UK', 'England', 'Royaume-Uni', 'Reino Unido'],
  KR: ['South Korea', 'Corée du Sud', 'Corea del Sur', 'ROK'],
  LA: ['Laos', 'Lao PDR'],
  MD: ['Moldova', 'Moldavie', 'Moldavia'],
  MK: ['Macedonia', 'Macédoine'],
  MM: ['Burma', 'Birmanie', 'Birmania'],
  NL: ['Netherlands', 'Holland', 'Pays-Bas', 'Países Bajos'],
  RU: ['Russia', 'Russie', 'Rusia'],
  SY: ['Syria', 'Syrie', 'Siria'],
  SZ: ['Swaziland'],
  TL: ['East Timor'],
  TR: ['Turkey', 'Turquie', 'Turquía'],
  TZ: ['Tanzania', 'Tanzanie', 'Tanzanía'],
  US: ['United States', 'États-Unis', 'Estados Unidos', 'USA'],
};
