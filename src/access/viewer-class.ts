import { registerEnumType } from 'type-graphql';
import { type Viewer } from '../graph/viewer.js';
import { Audience } from './audience.js';

/** Which of the audiences somebody belongs to, in one word: those of one class read the same published records. */
export enum ViewerClass {
  PUBLIC = 'PUBLIC',
  SIGNED_IN = 'SIGNED_IN',
  RESEARCHER = 'RESEARCHER',
  FOCAL_POINT = 'FOCAL_POINT',
  ICCWC_PARTNER = 'ICCWC_PARTNER',
  SECRETARIAT_OFFICER = 'SECRETARIAT_OFFICER',
}

registerEnumType(ViewerClass, {
  name: 'ViewerClass',
  description:
    'Who asked, as far as it decides what is read. Two of one class may still differ by records that ' +
    'are their own or name them.',
  valuesConfig: {
    PUBLIC: { description: 'Nobody signed in.' },
    SIGNED_IN: {
      description: 'Reads what everyone reads, its own records and those that name it.',
    },
    RESEARCHER: { description: 'An accredited researcher.' },
    FOCAL_POINT: { description: 'For the focal point of a Party.' },
    ICCWC_PARTNER: { description: 'For a member of ICCWC.' },
    SECRETARIAT_OFFICER: { description: 'An officer of the Secretariat.' },
  },
});

/** From the narrowest audience that only one class reads to the widest. */
const CLASS_OF_AUDIENCE = [
  [Audience.OFFICERS, ViewerClass.SECRETARIAT_OFFICER],
  [Audience.PARTIES, ViewerClass.FOCAL_POINT],
  [Audience.ICCWC, ViewerClass.ICCWC_PARTNER],
  [Audience.COMMUNITY, ViewerClass.RESEARCHER],
] as const;

export function viewerClassOf({ access, owner, ids }: Viewer): ViewerClass {
  const [, widest] = CLASS_OF_AUDIENCE.find(([audience]) => access.includes(audience)) ?? [];
  if (widest !== undefined) return widest;
  return owner === null && ids.length === 0 ? ViewerClass.PUBLIC : ViewerClass.SIGNED_IN;
}
