/** What a text is found by. `words` weigh more than `pairs` (two Korean syllables side by side). */
export interface Tokens {
  words: readonly string[];
  pairs: readonly string[];
}

/**
 * Endings that follow a Korean noun without a space: particles and the forms of 하다 and 되다, longest first.
 * Stripping one too many does no harm, as the unstripped word is kept beside it.
 */
const ENDINGS = [
  ...['으로부터', '에서부터', '이라는', '에서는', '에서도', '에게서', '으로는', '으로도', '까지는', '하려면'],
  ...['합니다', '됩니다', '입니다', '에는', '에도', '에서', '에게', '으로', '로는', '로도', '까지', '부터'],
  ...['처럼', '보다', '마다', '이나', '이라', '라는', '이란', '이고', '이며', '이다', '하는', '하면', '하고'],
  ...['한다', '해야', '했다', '하지', '되는', '되면', '되고', '된다', '되지', '들은', '들이', '들을', '들의'],
  ...['끼리', '만큼', '밖에', '조차', '은', '는', '이', '가', '을', '를', '에', '의', '와', '과', '도', '만'],
  ...['로', '들', '나', '랑', '한', '된', '할', '될', '인', '임', '함', '됨'],
];
const ENDING_SET: ReadonlySet<string> = new Set(ENDINGS);
const RUNS = /[가-힣]+|[a-z0-9]+(?:[.'’_-][a-z0-9]+)*/gi;
const HANGUL = /^[가-힣]/;

/** A Korean word with its endings taken off, at most two: 대기열들은 gives 대기열들 and 대기열. */
export function stems(word: string): string[] {
  const found: string[] = [];
  let rest = word;
  for (let round = 0; round < 2; round++) {
    const ending = ENDINGS.find((each) => rest.length > each.length && rest.endsWith(each));
    if (!ending) break;
    rest = rest.slice(0, -ending.length);
    found.push(rest);
  }
  return found;
}

/** `queues` and `queue`, `retries` and `retry` are the same word. */
function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 3 && word.endsWith('s') && !/(ss|us|is|[sqnk]s)$/.test(word)) return word.slice(0, -1);
  // Names of services are no plurals: SQS, SNS, Kinesis.
  return word.length > 5 && /[nk]s$/.test(word) ? word.slice(0, -1) : word;
}

/** The parts of a name: `ReceiveMessageWaitTimeSeconds`, `sqs.visibilityTimeout.default`, `long-polling`. */
function latinWords(run: string): string[] {
  const parts = run
    .split(/[.'’_-]/)
    .flatMap((part) => part.split(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/))
    .filter(Boolean);
  const joined = parts.length > 1 ? [parts.join('')] : [];
  return [...parts, ...joined].map((part) => singular(part.toLowerCase()));
}

/** The tokens of one run of letters, in the order they stand. */
function runTokens(run: string): Tokens {
  if (!HANGUL.test(run)) return { words: latinWords(run), pairs: [] };
  // A particle on its own follows a Latin word or a number: Lambda는.
  if (ENDING_SET.has(run)) return { words: [], pairs: [] };
  const pairs = Array.from({ length: Math.max(0, run.length - 1) }, (_, i) => run.slice(i, i + 2));
  return { words: [run, ...stems(run)], pairs };
}

/**
 * Cuts a text in either language into what it is found by. Korean words are kept whole, without their
 * particles, and as pairs of syllables, so that part of a compound finds it; Latin names also by their parts.
 */
export function tokenize(text: string): Tokens {
  const runs = [...text.normalize('NFKC').matchAll(RUNS)].map(([run]) => runTokens(run));
  return { words: runs.flatMap(({ words }) => words), pairs: runs.flatMap(({ pairs }) => pairs) };
}

/** A word of a query: any of `forms` finds it, or all of `pairs`. `text` is what to highlight. */
export interface QueryWord {
  text: string;
  forms: readonly string[];
  pairs: readonly string[];
}

/** The words of a query, in order; particles on their own are none. */
export function queryWords(query: string): readonly QueryWord[] {
  return [...query.normalize('NFKC').matchAll(RUNS)].flatMap(([run]) => {
    const { words, pairs } = runTokens(run);
    if (words.length === 0) return [];
    // The shortest stem is what the other forms of the word have in common.
    const stem = HANGUL.test(run) ? (words.filter((word) => word.length > 1).at(-1) ?? words[0] ?? run) : run;
    const stemPairs = HANGUL.test(run) ? runTokens(stem).pairs : pairs;
    return [{ text: stem, forms: [...new Set(words)], pairs: stemPairs }];
  });
}

/** Does a text have every word of a query, whole or from its beginning? No words are in every text. */
export function hasWords(wanted: readonly QueryWord[], text: string): boolean {
  if (wanted.length === 0) return true;
  const { words, pairs } = tokenize(text);
  return wanted.every(
    (word) =>
      word.forms.some((form) => words.some((own) => own.startsWith(form))) ||
      (word.pairs.length > 0 && word.pairs.every((pair) => pairs.includes(pair))),
  );
}
