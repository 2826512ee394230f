import { type Scenario } from './scenario.js';
import { permutation } from './scenarios/permutation.js';

export const SCENARIOS: readonly Scenario[] = [permutation];
