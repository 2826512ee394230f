import { searchedText, wordsOf } from '../../src/graph/search/words.js';
import { ranked, type Candidate } from '../../src/graph/search/rank.js';

describe('texts as words', () => {
  test.each([
    ['Éléphant d’Afrique', ['elephant', 'd', 'afrique']],
    ["Côte d'Ivoire", ['cote', 'd', 'ivoire']],
    ['España, Åland & Łódź', ['espana', 'aland', 'lodz']],
    ['Straße, cœur, Færøerne', ['strasse', 'coeur', 'faeroerne']],
    ['Decision 17.92 (c)', ['decision', '17.92', 'c']],
    ['Notification No. 2017/036.', ['notification', 'no', '2017', '036']],
    ['Res. Conf. 11.3 (Rev. CoP19)', ['res', 'conf', '11.3', 'rev', 'cop19']],
    ['10.1016/j.biocon.2019.01', ['10.1016', 'j', 'biocon', '2019.01']],
    ['野生动物 ivory', ['野', '生', '动', '物', 'ivory']],
    ['Động vật hoang dã', ['dong', 'vat', 'hoang', 'da']],
    ['İstanbul, ΟΔΟΣ, ﬁsh', ['istanbul', 'οδοσ', 'fish']],
    [' -– "*" ~^\\:[]{}()! ', []],
  ])('%j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  test('composed and decomposed accents are one', () => {
    expect(wordsOf('écaille'.normalize('NFD'))).toEqual(wordsOf('écaille'.normalize('NFC')));
  });

  test('no word holds a sign that the query language of the index reads', () => {
    const every = Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code)).join(' ');
    expect(wordsOf(every).filter((word) => !/^[\p{L}\p{N}.]+$/u.test(word))).toEqual([]);
    expect(wordsOf('a.b ..1.. AND')).toEqual(['a', 'b', '1', 'and']);
  });

  test('words that say nothing count for nothing, unless there are no others', () => {
    expect(searchedText('laws of the Viet Nam').words).toEqual(['laws', 'viet', 'nam']);
    expect(searchedText('of the').words).toEqual(['of', 'the']);
    expect(searchedText('laws of Viet Nam').key).toBe('laws_of_viet_nam');
  });
});

describe('the order of hits', () => {
  const candidate = (id: string, title: string, text = ''): Candidate => {
    const titleWords = wordsOf(title);
    return {
      id,
      keys: [titleWords.join('_')],
      titleWords,
      words: [...titleWords, ...wordsOf(text)],
    };
  };
  const idsFor = (text: string, candidates: readonly Candidate[]) =>
    ranked(searchedText(text), candidates).map(({ id }) => id);

  test('exact, prefix, more words, more of them in the title, id', () => {
    const candidates = [
      candidate('6', 'other', 'ivory'),
      candidate('5', 'bangles of ivory'),
      candidate('4', 'bangles', 'ivory trade'),
      candidate('3', 'old trade in ivory'),
      candidate('2', 'Ivory trade in Asia'),
      candidate('1', 'IVORY TRADE'),
      candidate('0', 'ivory bangles'),
    ];
    expect(idsFor('ivory trade', candidates)).toEqual(['1', '2', '3', '4', '0', '5', '6']);
  });

  test('a word may be cut short, a single letter may not', () => {
    const hits = ranked(searchedText('c elep'), [
      candidate('a', 'Elephants'),
      candidate('b', 'Decision c)', 'elephants'),
      candidate('c', 'Conference', 'elephants'),
    ]);
    expect(hits).toEqual([
      { id: 'b', match: 'TERMS', matchedIn: 'TITLE' },
      { id: 'a', match: 'TERMS', matchedIn: 'TITLE' },
      { id: 'c', match: 'TERMS', matchedIn: 'TEXT' },
    ]);
  });
});
