import { type ImportKind } from '../kind.js';
import { citesTrade } from './cites-trade.js';
import { internetUse } from './internet-use.js';
import { mikeCarcasses } from './mike-carcasses.js';
import { platformUsers } from './platform-users.js';
import { rhinoPoaching } from './rhino-poaching.js';

/** Whatever `pangolink import` takes, in the order of the names. */
export const IMPORT_KINDS: readonly ImportKind[] = [
  citesTrade,
  internetUse,
  mikeCarcasses,
  platformUsers,
  rhinoPoaching,
];
