import { personalTracesIn } from '../../src/domain/personal-data/personal-data.js';

const kinds = (text: string): readonly string[] => personalTracesIn(text).map(({ kind }) => kind);

test.each([
  ['Write to nguyen.an@mail.example.vn today.', ['E_MAIL']],
  ['sold by @pangolin_shop88', ['HANDLE']],
  ['Call +84 90 123 45 67.', ['PHONE']],
  ['WhatsApp: 0901 234 567', ['PHONE']],
  ['00447700900123', ['PHONE']],
  ['see https://www.facebook.com/some.seller?x=1', ['PROFILE_OR_ADVERT']],
  ['www.tiktok.com/@seller and t.me/sellerchat', ['PROFILE_OR_ADVERT', 'PROFILE_OR_ADVERT']],
  ['https://www.ebay.de/itm/1234567', ['PROFILE_OR_ADVERT']],
])('"%s" holds the traces %j', (text, expected) => {
  expect(kinds(text)).toEqual(expected);
});

test.each([
  'Regulation (EC) No 338/97, CELEX 32019R0220, Law 16/2018/QH14',
  'ISBN 978-92-1-148349-9, 1,234,567 adverts in 2016-2017',
  'https://www.tiktok.com/ and https://www.facebook.com',
  'fox.com/abc, 2018-10-01 to 2019-01-01, 12 000 000 USD',
  'An e-mail was sent to the operator @ noon',
])('"%s" holds none', (text) => {
  expect(kinds(text)).toEqual([]);
});

test('each trace is told with its place, at any depth', () => {
  const fields = { title: { en: 'A' }, legs: [{ note: 'by @seller_1' }, { note: 'none' }] };
  expect(personalTracesIn(fields)).toEqual([
    { kind: 'HANDLE', text: '@seller_1', path: ['legs', 0, 'note'] },
  ]);
});

test('no text takes long', () => {
  const started = Date.now();
  for (const piece of ['a', '@', 'a.', '1 ', '+1', 'x.com/', '0']) kinds(piece.repeat(100_000));
  expect(Date.now() - started).toBeLessThan(5_000);
});
