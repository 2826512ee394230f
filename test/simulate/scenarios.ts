import { type Scenario } from './scenario.js';
import { association } from './scenarios/association.js';
import { beforeAfter } from './scenarios/before-after.js';
import { permutation } from './scenarios/permutation.js';
import { trace } from './scenarios/trace.js';

export const SCENARIOS: readonly Scenario[] = [association, beforeAfter, permutation, trace];
