import { type Seeds } from '../../../src/data/seeds/read-seeds.js';

/** What the seeds say of a record or a reading, as it stands in their files. */
type Raw = Readonly<Record<string, unknown>>;

const text = (raw: Raw, field: string): string => {
  const value = raw[field];
  return typeof value === 'string' ? value : '';
};

const yearOf = (raw: Raw): string => (raw['period'] as { readonly from: string }).from;

/** Writes the readings of the seeds back in the layouts of those who published them. */
export function publishedFiles({ records, readings }: Seeds) {
  const byId = new Map(records.map(({ raw }) => [text(raw, 'id'), raw]));
  const subjectOf = (reading: Raw): Raw =>
    byId.get(text(byId.get(text(reading, 'series')) ?? {}, 'subject')) ?? {};
  const of = (family: string) =>
    readings
      .map(({ raw }) => raw)
      .filter((raw) => new RegExp(`^series:${family}-[^-]+`).test(text(raw, 'series')))
      .filter((raw) => !text(raw, 'series').startsWith(`series:${family}-world-bank-`));
  return {
    mike: table(
      'UNRegion,SubregionName,SubregionID,CountryName,CountryCode,MIKEsiteID,MIKEsiteName,year,TotalNumberOfCarcasses,NumberOfIllegalCarcasses,Comments',
      of('pike-site').map((raw) => {
        const site = subjectOf(raw);
        const place = byId.get(text(site, 'jurisdiction')) ?? {};
        const start = `Africa,"Côte",FS,x,${text(place, 'code')},${text(site, 'code')}`;
        const figures = `${text(raw, 'denominator')},${text(raw, 'n')}`;
        return `${start},"${text(site, 'name')}",${yearOf(raw)},${figures},${comment(raw)}`;
      }),
    ),
    internetUse: table(
      'geo,time,internet_users',
      of('internet-users-share').map((raw) => {
        const place = subjectOf(raw);
        const code = GEO[text(place, 'code')] ?? text(place, 'isoAlpha3').toLowerCase();
        return `${code},${yearOf(raw)},${text(raw, 'value')}`;
      }),
    ),
    platformUsers: table(
      'Entity,Year,Monthly active users (Statista and TNW (2019))',
      of('platform-users').map(
        (raw) => `${text(subjectOf(raw), 'title')},${yearOf(raw)},${text(raw, 'value')}`,
      ),
    ),
    rhinoPoaching: table(
      'Entity,Year,"Rhinos Poached (AfRSG, 2019)","Weight of seized rhino horns (AfRSG, 2019)"',
      [
        'Africa,2018,930,',
        'Cambodia,2018,,136',
        ...of('rhinos-poached').map(
          (raw) => `${nameOf(subjectOf(raw))},${yearOf(raw)},${text(raw, 'value')},`,
        ),
      ],
    ),
  };
}

const table = (header: string, rows: readonly string[]): string =>
  `${[header, ...rows].join('\n')}\n`;

const GEO: Readonly<Record<string, string>> = { XK: 'kos', CW: 'nld_curacao' };

function comment(raw: Raw): string {
  const note = text(raw, 'note');
  if (note.includes('no patrol'))
    return 'The site has reported zero carcass without patrol information';
  return note.includes('with patrol')
    ? 'The site has reported zero carcass with patrol information'
    : '';
}

/** The publisher writes some names otherwise than UNTERM does. */
const NAMES: Readonly<Record<string, string>> = {
  CD: 'Democratic Republic of Congo',
  TZ: 'Tanzania',
};

function nameOf(place: Raw): string {
  const { name } = place;
  const english =
    typeof name === 'string' ? name : (name as Readonly<Record<string, string>>)['en'];
  return NAMES[text(place, 'code')] ?? english ?? '';
}
