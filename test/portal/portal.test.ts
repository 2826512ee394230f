import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page, type Request } from 'playwright-core';
import { providePortal } from '../../src/cli/build-portal.js';
import { startTestApi, type TestApi } from '../api/support/test-api.js';

const CHROMIUM = process.env['PANGOLINK_TEST_CHROMIUM'] ?? '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const QUESTIONS = [
  {
    id: 'which-platform',
    title: 'Which platform is this?',
    note: 'Serves Decision 17.92 c.',
    query:
      '# Which platform is this?\nquery Which { platform(id: "platform:wechat") { id kind } }\n',
  },
  {
    id: 'how-many-platforms',
    title: 'How many platforms are recorded?',
    note: '',
    query: '# How many platforms are recorded?\n{ platforms { totalCount } }\n',
  },
];

let api: TestApi;
let browser: Browser;
let page: Page;
let requests: Request[];
let complaints: string[];

beforeAll(async () => {
  if (!existsSync(CHROMIUM)) {
    throw new Error(
      `There is no browser at ${CHROMIUM}: install chromium, or set PANGOLINK_TEST_CHROMIUM.`,
    );
  }
  const portal = await providePortal({
    environment: process.env,
    report: () => undefined,
    signal: new AbortController().signal,
  });
  api = await startTestApi({ portal, questions: QUESTIONS });
  browser = await chromium.launch({ executablePath: CHROMIUM, headless: true, args: FLAGS });
});

afterAll(async () => {
  await browser.close();
  await api.stop();
});

beforeEach(async () => {
  page = await browser.newPage();
  requests = [];
  complaints = [];
  page.on('request', (request) => requests.push(request));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
});

afterEach(() => page.close());

const editor = () => page.getByRole('region', { name: 'Operation Editor' });
const answer = () => page.getByRole('region', { name: 'Result Window' });
const question = (title: string) => page.getByRole('link', { name: title });

test('says what it is and what it is not', async () => {
  await page.goto(api.url);
  expect(await page.title()).toBe('Pangolink');
  expect(await page.getByRole('contentinfo').innerText()).toMatch(
    /not a product or a portal of CITES or of the United Nations/,
  );
});

test('offers the questions, puts one into the editor and shows its answer', async () => {
  await page.goto(api.url);
  const links = page.getByRole('navigation', { name: 'Questions' }).getByRole('link');
  await links.first().waitFor();
  expect(await links.allInnerTexts()).toEqual(QUESTIONS.map(({ title }) => title));
  await question('Which platform is this?').click();
  await editor().getByText('query Which').waitFor();
  await page.getByRole('button', { name: 'Execute query (Ctrl-Enter)' }).click();
  await answer().getByText('SOCIAL_MEDIA').waitFor();
  expect(page.url()).toBe(`${api.url}/#which-platform`);
});

test('works without any request to another place, and without a complaint', async () => {
  await page.goto(`${api.url}/#how-many-platforms`);
  await editor().getByText('totalCount').waitFor();
  await page.keyboard.press('Control+Enter');
  await page.waitForLoadState('networkidle');
  const urls = requests.map((request) => request.url());
  const foreign = urls.filter(
    (url) => !/^(data|blob):/.test(url) && new URL(url).origin !== api.url,
  );
  expect(urls.length).toBeGreaterThan(5);
  expect(foreign).toEqual([]);
  expect(complaints).toEqual([]);
});

test('each question has an address, and Back leads to the one before', async () => {
  await page.goto(`${api.url}/#which-platform`);
  await editor().getByText('query Which').waitFor();
  await question('How many platforms are recorded?').click();
  await editor().getByText('totalCount').waitFor();
  await page.goBack();
  await editor().getByText('query Which').waitFor();
});

test('what its user has written is kept in its own tab', async () => {
  await page.goto(api.url);
  await question('Which platform is this?').click();
  await editor().getByText('query Which').waitFor();
  await editor().click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('# mine');
  await question('How many platforms are recorded?').click();
  await editor().getByText('totalCount').waitFor();
  const tabs = page.getByRole('tab');
  expect(await tabs.count()).toBe(2);
  await tabs.first().click();
  await editor().getByText('# mine').waitFor();
});

test('can be used with the keyboard alone', async () => {
  await page.goto(api.url);
  await question('Which platform is this?').waitFor();
  const focused = () => page.evaluate<unknown>('document.activeElement.textContent');
  for (let steps = 0; steps < 40 && (await focused()) !== 'Which platform is this?'; steps += 1) {
    await page.keyboard.press('Tab');
  }
  expect(await focused()).toBe('Which platform is this?');
  await page.keyboard.press('Enter');
  await editor().getByText('query Which').waitFor();
});
