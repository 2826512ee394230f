#!/usr/bin/env node
/** The command: it runs what was made of the TypeScript, or has Node read that itself, from any folder. */
import { fileURLToPath } from 'node:url';
import { compiledProgram } from './compiled.js';

const program = await compiledProgram();
if (program === undefined) {
  const { register } = await import('tsx/esm/api');
  register({ tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)) });
}
await (program === undefined ? import('./main.ts') : import(program));
