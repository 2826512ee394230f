#!/usr/bin/env node
/** The installed command: it has Node read TypeScript, as the scripts of package.json do, from any folder. */
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

register({ tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)) });
await import('./main.ts');
