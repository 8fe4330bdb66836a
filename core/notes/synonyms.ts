/**
 * Words that mean the same in this subject: how Koreans write a service's name or term, older terms of the
 * console, and abbreviations. A search for one finds the others, ranked below the word itself.
 */
const GROUPS: readonly (readonly string[])[] = [
  ['큐', '대기열', 'queue'],
  ['토픽', '주제', 'topic'],
  ['구독', 'subscription'],
  ['메시지', '메세지', 'message'],
  ['가시성', 'visibility'],
  ['샤드', 'shard'],
  ['스트림', 'stream'],
  ['레코드', 'record'],
  ['파티션', 'partition'],
  ['폴링', 'polling', 'poll'],
  ['롱', '긴', 'long'],
  ['숏', '쇼트', '짧은', 'short'],
  ['팬아웃', 'fanout'],
  ['백오프', 'backoff'],
  ['지터', 'jitter'],
  ['재시도', 'retry'],
  ['조절', '스로틀링', 'throttling', 'throttle'],
  ['처리', '인플라이트', 'inflight'],
  ['창', '윈도', '윈도우', 'window'],
  ['작업자', '워커', 'worker'],
  ['리드라이브', 'redrive'],
  ['람다', 'lambda'],
  ['키네시스', 'kinesis'],
  ['파이어호스', 'firehose'],
  ['이벤트브리지', '이벤트브릿지', 'eventbridge'],
  ['플링크', 'flink'],
  ['데드', '배달', 'dead'],
  ['예산', 'budget'],
  ['암호화', 'encryption'],
  ['보존', '보관', 'retention'],
  ['지연', 'delay'],
  ['배치', 'batch'],
  ['필터', '필터링', 'filter'],
  ['할당량', '한도', 'quota', 'limit'],
];
/** An abbreviation and the words it stands for; either side finds the other. */
const ABBREVIATIONS: Readonly<Record<string, readonly string[]>> = {
  dlq: ['데드', '레터', 'dead', 'letter'],
  kds: ['kinesis'],
  kvs: ['kinesis', 'video'],
  kcl: ['kinesis', 'client', 'library'],
  efo: ['enhanced', 'fanout', '향상된', '팬아웃'],
};

const BY_WORD = new Map<string, readonly string[]>();
for (const group of GROUPS)
  for (const word of group)
    BY_WORD.set(
      word,
      group.filter((other) => other !== word),
    );
for (const [short, words] of Object.entries(ABBREVIATIONS)) BY_WORD.set(short, words);

/** Other words for a word, in lower case; none for most. */
export const synonymsOf = (word: string): readonly string[] => BY_WORD.get(word.toLowerCase()) ?? [];
