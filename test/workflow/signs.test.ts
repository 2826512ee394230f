import { buildPangolinkSchema } from '../../src/api/schema.js';
import { typeOfId } from '../../src/graph/mapping.js';
import { parseRecord } from '../../src/graph/write/parse-record.js';
import { signIn, signsOf, type Signs } from '../../src/workflow/naming/signs.js';

const schema = await buildPangolinkSchema();

function signsOfRecord(raw: { readonly id: string; readonly [field: string]: unknown }): Signs {
  const type = typeOfId(schema, raw.id);
  if (type === null) throw new Error(`${raw.id} is of no type.`);
  return signsOf(parseRecord(schema, type, raw).content);
}

const party = (code: string, en: string, more: object = {}): Signs =>
  signsOfRecord({ id: `party:${code}`, code, isoAlpha2: code, name: { en, ...more } });

const VIET_NAM = party('VN', 'Viet Nam');
const KENYA = party('KE', 'Kenya');
const TOGO = party('TG', 'Togo');
const ITALY = party('IT', 'Italy', { fr: 'Italie', es: 'Italia' });
const BRITAIN = party('GB', 'United Kingdom of Great Britain and Northern Ireland');
const BOLIVIA = party('BO', 'Bolivia (Plurinational State of)');
const UNODC = signsOfRecord({
  id: 'organisation:unodc',
  name: 'United Nations Office on Drugs and Crime (UNODC)',
  url: 'https://www.unodc.org',
});

test.each([
  ['a name', 'Reported by Viet Nam in 2019', VIET_NAM, 'Viet Nam'],
  ['a name that is written in one word', 'VIETNAM 2019', VIET_NAM, 'VIETNAM'],
  ['its people', 'by Vietnamese officers', VIET_NAM, 'Vietnamese'],
  ['its people in capitals', 'KENYAN PORTS', KENYA, 'KENYAN'],
  ['a name in another language', "les ports d'Italie", ITALY, 'Italie'],
  ['an everyday name', 'the ports of the UK', BRITAIN, 'UK'],
  ['a name without what kind of State it is', 'in Bolivia', BOLIVIA, 'Bolivia'],
  ['a code', 'the list of VN for 2019', VIET_NAM, 'VN'],
  ['a code alone', 'VN', VIET_NAM, 'VN'],
  ['a site', 'see https://www.customs.gov.vn/a?b', VIET_NAM, 'customs.gov.vn'],
  ['a site that ends in another code', 'www.gov.uk', BRITAIN, 'gov.uk'],
  ['an acronym', 'a study of UNODC', UNODC, 'UNODC'],
  ['a site of a body', 'https://data.unodc.org/x', UNODC, 'data.unodc.org'],
])('%s tells', (_what, text, signs, sign) => {
  expect(signIn(text, signs)).toBe(sign);
});

test.each([
  ['words that make a name together', 'adverts to go through', TOGO],
  ['a code that is a word', 'the IT of a platform', ITALY],
  ['a code in a text of capitals', 'A LIST OF VN', VIET_NAM],
  ['the site of another', 'https://example.org/vn', VIET_NAM],
  ['a site that only ends alike', 'https://notunodc.org', UNODC],
  ['nothing', '', KENYA],
])('%s does not', (_what, text, signs) => {
  expect(signIn(text, signs)).toBeNull();
});
