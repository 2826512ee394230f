import { accessOf, sharingRefusal } from '../../src/access/access-code.js';
import { Audience } from '../../src/access/audience.js';
import { viewerOf } from '../../src/access/viewer-of.js';
import { type Viewer } from '../../src/graph/viewer.js';
import { type AccessFields } from '../../src/graph/write/access-fields.js';
import { coveringAll, isWithin, type Reach } from '../../src/workflow/publication/reach.js';
import { ACCOUNTS } from '../access/support/accounts.js';

const VIEWERS = Object.values(ACCOUNTS).map((account) => viewerOf(account));

/** The access rule in plain words, apart from the guard. */
const reads = (viewer: Viewer, { access, readers }: AccessFields): boolean =>
  viewer.access.includes(access) || (readers ?? []).some((one) => viewer.ids.includes(one));

const READERS = [['organisation:traffic'], ['organisation:traffic', 'party:KE']] as const;

const REACHES: readonly Reach[] = Object.values(Audience).flatMap((audience): readonly Reach[] =>
  audience === Audience.NAMED
    ? READERS.map((readers) => ({ audience, readers }))
    : [{ audience, readers: null }],
);

/** Who reads a record that is published to an audience, by the access rule itself. */
function audienceOf({ audience, readers }: Reach): readonly boolean[] {
  const sharingLevel = audience === Audience.NAMED ? 'AMBER' : 'CLEAR';
  const sharing = { sharingLevel, audience, readers } as const;
  expect(sharingRefusal(sharing)).toBeNull();
  const access = accessOf({ ...sharing, status: 'PUBLISHED', owner: null });
  return VIEWERS.map((viewer) => reads(viewer, access));
}

test('an audience lies within another only where all who read the one read the other', () => {
  for (const inner of REACHES) {
    for (const outer of REACHES.filter((candidate) => isWithin(inner, candidate))) {
      const wider = audienceOf(outer);
      const left = audienceOf(inner).filter((isReader, index) => isReader && !wider[index]);
      expect({ inner, outer, left }).toEqual({ inner, outer, left: [] });
    }
  }
});

test('of audiences that name nobody each lies within every one that has all of its readers', () => {
  const open = REACHES.filter(({ readers }) => readers === null);
  for (const inner of open) {
    for (const outer of open) {
      const wider = audienceOf(outer);
      const holdsAll = audienceOf(inner).every((isReader, index) => !isReader || wider[index]);
      expect({ inner, outer, isWithin: isWithin(inner, outer) }).toEqual({
        inner,
        outer,
        isWithin: holdsAll,
      });
    }
  }
});

test('what several records rest on goes to whom any of them goes', () => {
  const of = (...audiences: readonly Audience[]) =>
    coveringAll(audiences.map((audience) => ({ audience, readers: null }))).audience;
  expect(of(Audience.PARTIES, Audience.ICCWC)).toBe(Audience.PARTIES_AND_ICCWC);
  expect(of(Audience.OFFICERS, Audience.COMMUNITY)).toBe(Audience.COMMUNITY);
  expect(of(Audience.PUBLIC, Audience.ICCWC)).toBe(Audience.PUBLIC);
  expect(of()).toBe(Audience.OFFICERS);
  const [one, two] = READERS.map((readers) => ({ audience: Audience.NAMED, readers }));
  expect(coveringAll([one!, two!])).toEqual({
    audience: Audience.NAMED,
    readers: ['organisation:traffic', 'party:KE'],
  });
});
