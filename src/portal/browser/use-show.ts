import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useCallback } from 'react';
import { type Question } from './question';

/** Gives what puts a question into the editor. Text that its user has written is kept in its tab. */
export function useShow(questions: readonly Question[]): (question: Question) => void {
  const { queryEditor, variableEditor } = useGraphiQL(pick('queryEditor', 'variableEditor'));
  const actions = useGraphiQLActions();
  return useCallback(
    ({ query }) => {
      if (queryEditor === undefined) return;
      const text = queryEditor.getValue();
      if (text === query) return;
      if (!isOurs(text, questions)) actions.addTab();
      queryEditor.setValue(query);
      variableEditor?.setValue('');
    },
    [queryEditor, variableEditor, actions, questions],
  );
}

function isOurs(text: string, questions: readonly Question[]): boolean {
  const isBlank = text.split('\n').every((line) => line.trim() === '' || line.startsWith('#'));
  return isBlank || questions.some(({ query }) => query === text);
}
