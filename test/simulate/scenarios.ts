import { type Scenario } from './scenario.js';
import { association } from './scenarios/association.js';
import { permutation } from './scenarios/permutation.js';
import { trace } from './scenarios/trace.js';

export const SCENARIOS: readonly Scenario[] = [association, permutation, trace];
