import { synonymsOf } from '@/core/notes/synonyms';
import { type QueryWord, tokenize } from '@/core/notes/tokenize';
import type { SearchDocument } from './documents';

const FIELDS = ['title', 'statement', 'place', 'body', 'elsewhere'] as const;
/** A word in the title says more about a document than one in its body. */
const FIELD_WEIGHT: Readonly<Record<(typeof FIELDS)[number], number>> = {
  title: 7,
  statement: 3,
  place: 2,
  body: 1,
  elsewhere: 0.5,
};
/** BM25: how soon repeating a word stops counting, and how much long fields are held back. */
const K1 = 1.2;
const B = 0.6;

/** Weights of the ways in which a query's word can be in a document. */
const AS_PREFIX = 0.7;
const AS_PAIRS = 0.35;
const AS_SYNONYM = 0.6;
/** A section teaches, a concept reminds, a fact settles: in doubt in this order. */
const KIND_WEIGHT: Readonly<Record<SearchDocument['kind'], number>> = { section: 1.3, concept: 1.1, fact: 1 };
/** Shortest beginning of a word that stands for it while it is being typed, in letters; Korean in syllables. */
const PREFIX_MIN_LATIN = 2;
const PREFIX_MIN_HANGUL = 1;
const PREFIX_WORDS_MAX = 40;

/** Field-weighted frequency of a token, by document. */
type Postings = Map<number, number>;

export interface SearchIndex {
  documents: readonly SearchDocument[];
  words: ReadonlyMap<string, Postings>;
  pairs: ReadonlyMap<string, Postings>;
  /** All words in order, to find those with a beginning. */
  sorted: readonly string[];
}

/** Builds the index of some documents. */
export function buildIndex(documents: readonly SearchDocument[]): SearchIndex {
  const words = new Map<string, Postings>();
  const pairs = new Map<string, Postings>();
  const tokens = documents.map((document) => FIELDS.map((field) => tokenize(document[field])));
  const average = FIELDS.map(
    (_, f) =>
      tokens.reduce((sum, fields) => sum + (fields[f]?.words.length ?? 0), 0) / (documents.length || 1),
  );
  const add = (map: Map<string, Postings>, token: string, document: number, weight: number) => {
    const postings = map.get(token) ?? new Map<number, number>();
    postings.set(document, (postings.get(document) ?? 0) + weight);
    map.set(token, postings);
  };
  for (const [document, fields] of tokens.entries()) {
    for (const [f, field] of FIELDS.entries()) {
      const own = fields[f];
      if (!own) continue;
      const weight = FIELD_WEIGHT[field] / (1 - B + (B * own.words.length) / (average[f] || 1));
      for (const word of own.words) add(words, word, document, weight);
      for (const pair of own.pairs) add(pairs, pair, document, weight);
    }
  }
  return { documents, words, pairs, sorted: [...words.keys()].sort() };
}

function startingWith(index: SearchIndex, prefix: string): string[] {
  const { sorted } = index;
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (let i = low; i < sorted.length && found.length < PREFIX_WORDS_MAX; i++) {
    const word = sorted[i] ?? '';
    if (!word.startsWith(prefix)) break;
    if (word !== prefix) found.push(word);
  }
  return found;
}

/** Raises each document's score for one word of the query to the best way the word is in it. */
function scoreWord(index: SearchIndex, word: QueryWord, last: boolean): Map<number, number> {
  const best = new Map<number, number>();
  const take = (postings: Postings | undefined, factor: number) => {
    if (!postings) return;
    const idf = Math.log(1 + (index.documents.length - postings.size + 0.5) / (postings.size + 0.5));
    for (const [document, frequency] of postings) {
      const score = (factor * idf * frequency * (K1 + 1)) / (frequency + K1);
      if (score > (best.get(document) ?? 0)) best.set(document, score);
    }
  };
  for (const form of word.forms) take(index.words.get(form), 1);
  for (const other of word.forms.flatMap(synonymsOf)) {
    for (const form of tokenize(other).words) take(index.words.get(form), AS_SYNONYM);
  }
  const shortest = word.forms.at(-1) ?? '';
  const long = shortest.length >= (/^[가-힣]/.test(shortest) ? PREFIX_MIN_HANGUL : PREFIX_MIN_LATIN);
  // Only the word still being typed may be unfinished, but Korean compounds begin with other words too.
  if (long && (last || /^[가-힣]/.test(shortest)))
    for (const each of startingWith(index, shortest)) take(index.words.get(each), AS_PREFIX);
  if (word.pairs.length > 0) {
    const lists = word.pairs.map((pair) => index.pairs.get(pair));
    const all = lists.every((list) => list !== undefined);
    const [first, ...rest] = lists;
    if (all && first) {
      const common = new Map([...first].filter(([document]) => rest.every((list) => list?.has(document))));
      take(common, AS_PAIRS);
    }
  }
  return best;
}

export interface Ranked {
  document: SearchDocument;
  score: number;
}

/** The documents that have the words of a query, best first; those with more of the words come first. */
export function rank(index: SearchIndex, words: readonly QueryWord[], limit: number): readonly Ranked[] {
  const total = new Map<number, { score: number; words: number }>();
  for (const [i, word] of words.entries()) {
    for (const [document, score] of scoreWord(index, word, i === words.length - 1)) {
      const before = total.get(document) ?? { score: 0, words: 0 };
      total.set(document, { score: before.score + score, words: before.words + 1 });
    }
  }
  return [...total]
    .flatMap(([at, { score, words: found }]): Ranked[] => {
      const document = index.documents[at];
      return document
        ? [{ document, score: score * KIND_WEIGHT[document.kind] * (found / words.length) ** 2 }]
        : [];
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
}
