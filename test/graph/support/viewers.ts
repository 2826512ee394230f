import { PUBLIC_VIEWER, type Viewer } from '../../../src/graph/viewer.js';
import { GROUP, OFFICER, READER } from './library-history.js';

/** One viewer of each class. */
export const VIEWERS: Readonly<Record<string, Viewer>> = {
  everyone: PUBLIC_VIEWER,
  officer: { access: ['PUBLIC', 'OFFICERS'], owner: OFFICER, ids: [OFFICER] },
  reader: { access: ['PUBLIC'], owner: READER, ids: [READER, GROUP] },
  nobody: { access: [], owner: null, ids: [] },
};
