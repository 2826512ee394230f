import { readFile } from 'node:fs/promises';

interface LockFile {
  readonly packages: Readonly<Record<string, unknown>>;
}

test('there is one graphql: types of two would not know each other', async () => {
  const text = await readFile(new URL('../package-lock.json', import.meta.url), 'utf8');
  const { packages } = JSON.parse(text) as LockFile;
  const found = Object.keys(packages).filter((path) => path.endsWith('node_modules/graphql'));
  expect(found).toEqual(['node_modules/graphql']);
});
