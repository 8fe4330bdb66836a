/** Korean particles whose form depends on how the word before them ends when read aloud. */
export type Particle = '은/는' | '이/가' | '을/를' | '과/와' | '으로/로' | '이/' | '아/야';

const HANGUL_FIRST = 0xac00;
const HANGUL_LAST = 0xd7a3;
const FINALS = 28;
const RIEUL = 8;

/** Final sound of each digit read in Sino-Korean: 영 일 이 삼 사 오 육 칠 팔 구. 1, 7 and 8 end in ㄹ. */
const DIGIT_FINAL: readonly ('none' | 'rieul' | 'other')[] = [
  'other',
  'rieul',
  'none',
  'other',
  'none',
  'none',
  'other',
  'rieul',
  'rieul',
  'none',
];
/** Letters read by name that end in a consonant: L, R (엘, 알), M, N (엠, 엔). */
const LETTER_FINAL: Readonly<Record<string, 'rieul' | 'other'>> = {
  l: 'rieul',
  r: 'rieul',
  m: 'other',
  n: 'other',
};

/** Sounds that English words of the exam's vocabulary end in when written in Latin letters. */
const WORD_FINAL: readonly [RegExp, 'none' | 'rieul' | 'other'][] = [
  [
    /(queue|firehose|service|message|lambda|cache|source|store|ecs|sqs|sns|ses|kms|s3|ec2|aws|dlq|sts|redshift|log|batch-id|api-key)$/i,
    'none',
  ],
  [/(stream|system|region|function|connection|bin|json|cdn|arn|type|but|ing|rac)$/i, 'other'],
  [/(streams|events|shards|topics|queues|records|kinesis|bridge|eventbridge|backoff)$/i, 'none'],
  [/(pool|poll|interval|url|shell|sql|email|model|ible|able|ule|ile|cle)$/i, 'rieul'],
  // Read as spoken: boto3 is 보토스리, a pair 페어, Ok 오케이.
  [/(boto3|pair|ok)$/i, 'none'],
  [/(group|topic|step|map|block|lock)$/i, 'other'],
];

/** Final sound of a Hangul syllable, or null for any other character. */
function finalOfSyllable(code: number): 'none' | 'rieul' | 'other' | null {
  if (code < HANGUL_FIRST || code > HANGUL_LAST) return null;
  const final = (code - HANGUL_FIRST) % FINALS;
  if (final === 0) return 'none';
  return final === RIEUL ? 'rieul' : 'other';
}

function finalSound(text: string): 'none' | 'rieul' | 'other' {
  // Most words end in Hangul; they need no trimming.
  const plain = finalOfSyllable(text.charCodeAt(text.length - 1));
  if (plain) return plain;
  const word = text.replace(/[\s"'`*_)\]}>”’»,.]+$/u, '');
  const last = word.at(-1) ?? '';
  const syllable = finalOfSyllable(last.charCodeAt(0));
  if (syllable) return syllable;
  // Names first: S3 and EC2 end in a digit that is read in English.
  const latin = /[A-Za-z][A-Za-z0-9-]*$/.exec(word)?.[0] ?? '';
  const known = WORD_FINAL.find(([pattern]) => pattern.test(latin));
  if (known) return known[1];
  if (/[0-9]/.test(last)) {
    // 10, 100, 1,000 and 10,000 end in 십, 백, 천, 만.
    if (/[1-9]0+$/.test(word.replace(/,/g, ''))) return 'other';
    return DIGIT_FINAL[Number(last)] ?? 'none';
  }
  if (last === '%') return 'none';
  // Acronyms are spelt out; other words mostly get a vowel added (서비스, 포스트) or end in one.
  if (/^[A-Z0-9]+$/.test(latin)) return LETTER_FINAL[last.toLowerCase()] ?? 'none';
  if (/(er|or)$/i.test(latin)) return 'none';
  return LETTER_FINAL[last.toLowerCase()] ?? 'none';
}

/**
 * The word with the fitting particle: `withParticle('대기열', '을/를')` is `대기열을`,
 * `withParticle('30', '으로/로')` is `30으로`, `withParticle('Lambda', '은/는')` is `Lambda는`.
 */
export function withParticle(word: string, particle: Particle): string {
  const [afterConsonant = '', afterVowel = ''] = particle.split('/');
  const sound = finalSound(word);
  const vowelLike = sound === 'none' || (particle === '으로/로' && sound === 'rieul');
  return word + (vowelLike ? afterVowel : afterConsonant);
}
