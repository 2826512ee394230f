/** As the server tells it at /questions.json. */
export interface Question {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly query: string;
}

export async function fetchQuestions(): Promise<readonly Question[]> {
  const response = await fetch('/questions.json');
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return (await response.json()) as readonly Question[];
}
