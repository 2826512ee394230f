import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './page.css';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { QUESTIONS_PLUGIN } from './questions';

const WELCOME = '# Choose a question on the left, or write your own here. Ctrl+Enter asks it.\n';

const plugins = [QUESTIONS_PLUGIN, HISTORY_PLUGIN];
const fetcher = createGraphiQLFetcher({ url: '/graphql' });
const page = document.getElementById('page');
if (page === null) throw new Error('The page has no element with the id "page".');

createRoot(page).render(
  <StrictMode>
    <GraphiQL
      fetcher={fetcher}
      plugins={plugins}
      visiblePlugin={QUESTIONS_PLUGIN}
      defaultQuery={WELCOME}
      isHeadersEditorEnabled={false}
      inputValueDeprecation
      schemaDescription
    >
      {/* The page says already where one is. */}
      <GraphiQL.Logo> </GraphiQL.Logo>
    </GraphiQL>
  </StrictMode>,
);
