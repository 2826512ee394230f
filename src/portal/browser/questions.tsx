import { type GraphiQLPlugin } from '@graphiql/react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { fetchQuestions, type Question } from './question';
import { useShow } from './use-show';

/** A pane with the questions that people ask. Each has an address of its own, to be passed on. */
export const QUESTIONS_PLUGIN: GraphiQLPlugin = {
  title: 'Questions',
  icon: QuestionMark,
  content: QuestionList,
};

function QuestionMark() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <circle cx="12" cy="12" r="10" />
      <path d="M9.2 9.3a2.9 2.9 0 1 1 4.2 2.6c-.9.5-1.4 1-1.4 2.1m0 2.7v.1" strokeLinecap="round" />
    </svg>
  );
}

function QuestionList() {
  const { questions, failure } = useQuestions();
  const show = useShow(questions);
  const chosen = useAddress();
  const question = questions.find(({ id }) => id === chosen);
  useEffect(() => {
    if (question !== undefined) show(question);
  }, [question, show]);
  return (
    <nav aria-label="Questions" className="questions">
      <h2>Questions</h2>
      {failure !== '' && <p role="alert">The questions could not be fetched ({failure}).</p>}
      <ul>
        {questions.map((each) => (
          <li key={each.id}>
            <a
              href={`#${each.id}`}
              aria-current={each.id === chosen ? 'true' : undefined}
              // Whoever has changed it and wants it back finds the address as it was.
              onClick={() => {
                if (each.id === chosen) show(each);
              }}
            >
              {each.title}
            </a>
            {each.note !== '' && <p>{each.note}</p>}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function useQuestions() {
  const [questions, setQuestions] = useState<readonly Question[]>([]);
  const [failure, setFailure] = useState('');
  useEffect(() => {
    fetchQuestions().then(setQuestions, (error: unknown) => {
      setFailure(String(error));
    });
  }, []);
  return { questions, failure };
}

function useAddress(): string {
  return useSyncExternalStore(whenAddressChanges, () => location.hash.slice(1));
}

function whenAddressChanges(tell: () => void): () => void {
  addEventListener('hashchange', tell);
  return () => {
    removeEventListener('hashchange', tell);
  };
}
