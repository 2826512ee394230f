import { join } from 'node:path';
import express, { Router } from 'express';
import { type Question } from './questions.js';

/** The start page from its built files, and the questions that it offers. */
export function portal(folder: string, questions: readonly Question[]): Router {
  const router = Router();
  router.get('/questions.json', (_request, response) => {
    response.json(questions);
  });
  // Their names change with their contents.
  router.use(
    '/assets',
    express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }),
  );
  router.use(express.static(folder, { index: 'index.html', cacheControl: false }));
  return router;
}
