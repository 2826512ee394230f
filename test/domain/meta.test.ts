import { graphql } from 'graphql';
import { buildPangolinkSchema } from '../../src/api/schema.js';

test.each([
  ['EN', 'NONE'],
  ['FR', 'OTHER_LANGUAGE'],
])(
  'the disclaimer on designations goes with every answer; asked in %s: %s',
  async (lang, fallback) => {
    const schema = await buildPangolinkSchema();
    const source = `{ meta(lang: ${lang}) { notAnOfficialProduct licence schemaVersion disclaimer { text language fallback } } }`;
    const { data, errors } = await graphql({ schema, source });
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      meta: {
        schemaVersion: expect.stringMatching(/^\d+\.\d+\.\d+$/) as string,
        disclaimer: {
          text: expect.stringContaining('do not imply the expression of any opinion') as string,
          language: 'EN',
          fallback,
        },
      },
    });
  },
);
