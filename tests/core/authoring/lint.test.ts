import { describe, expect, it } from 'vitest';
import { blankBody, KINDS } from '@/core/authoring/blank';
import { draftSchema } from '@/core/authoring/draft.schema';
import { type Known, LINT_CODES, type LintCode, QUESTION_CODES } from '@/core/authoring/finding';
import { termsToAvoid } from '@/core/authoring/glossary';
import { isBlocked, lintQuestion } from '@/core/authoring/lint';
import type { AuthoredBody } from '@/core/questions/authored.schema';
import type { ItemText } from '@/core/questions/item';
import { shippedContent } from '@/server/content/read';

const KNOWN: Known = {
  facts: new Map([
    ['sqs.visibilityTimeout.default', { value: 30, unit: 's', min: 0, max: 43_200 }],
    ['sqs.inflight.standard.max', { value: 120_000, unit: 'messages' }],
  ]),
  concepts: new Map([['sqs.visibility-timeout', { facts: ['sqs.visibilityTimeout.default'] }]]),
  sections: new Set(['sqs-messages#visibility-timeout']),
  glossary: termsToAvoid(shippedContent().glossary),
};

const en = (): ItemText => ({
  stem: 'A worker needs 90 seconds for a message. Some messages are handled twice. What should change?',
  options: {
    longer: 'Raise the visibility timeout of the queue',
    shorter: 'Lower the visibility timeout of the queue',
    delay: 'Set a delivery delay of 90 seconds on it',
  },
  reasons: {
    longer: 'The message stays hidden while it is worked on.',
    shorter: 'It would come back even sooner.',
    delay: 'A delay works before the first receive only.',
  },
  explanation:
    'A received message is hidden for {{fact:sqs.visibilityTimeout.default}}, then it is shown again.',
});
const ko = (): ItemText => ({
  stem: '작업자는 메시지 하나에 90초가 걸립니다. 일부 메시지가 두 번 처리됩니다. 무엇을 바꾸어야 합니까?',
  options: {
    longer: '대기열의 가시성 제한 시간을 늘립니다',
    shorter: '대기열의 가시성 제한 시간을 줄입니다',
    delay: '대기열에 90초의 전송 지연을 둡니다',
  },
  reasons: {
    longer: '처리하는 동안 메시지가 숨겨져 있습니다.',
    shorter: '더 빨리 다시 나타납니다.',
    delay: '지연은 첫 수신 전에만 듣습니다.',
  },
  explanation: '받은 메시지는 {{fact:sqs.visibilityTimeout.default}} 동안 숨겨졌다가 다시 보입니다.',
});

const good = (over: Partial<AuthoredBody> = {}): AuthoredBody => ({
  concept: 'sqs.visibility-timeout',
  alsoTests: [],
  level: 2,
  facts: ['sqs.visibilityTimeout.default'],
  section: 'sqs-messages#visibility-timeout',
  sources: [],
  profile: null,
  claims: [],
  traps: [],
  structure: { kind: 'single', options: ['longer', 'shorter', 'delay'], key: 'longer' },
  misconceptions: { delay: 'delay-is-visibility' },
  text: { ko: ko(), en: en() },
  ...over,
});

/** The good question with its words changed in one language or both. */
const worded = (over: { ko?: Partial<ItemText>; en?: Partial<ItemText> }): AuthoredBody =>
  good({ text: { ko: { ...ko(), ...over.ko }, en: { ...en(), ...over.en } } });
const options = (locale: 'ko' | 'en', over: Record<string, string>) => ({
  [locale]: { options: { ...(locale === 'ko' ? ko() : en()).options, ...over } },
});

const multiple = (key: string[]): AuthoredBody =>
  good({ structure: { kind: 'multiple', options: ['longer', 'shorter', 'delay'], key }, misconceptions: {} });
const one = (): AuthoredBody => {
  const keep = ({ options, reasons, ...text }: ItemText): ItemText => ({
    ...text,
    options: { longer: options.longer ?? '' },
    reasons: { longer: reasons.longer ?? '' },
  });
  return good({
    structure: { kind: 'single', options: ['longer'], key: 'longer' },
    misconceptions: {},
    text: { ko: keep(ko()), en: keep(en()) },
  });
};
const caseOf = (count: number): AuthoredBody => {
  const parts = Array.from({ length: count }, (_, index) => `p${index}`);
  const wrap = (text: ItemText): ItemText => ({
    stem: text.stem,
    options: {},
    reasons: {},
    explanation: '',
    parts: Object.fromEntries(parts.map((id) => [id, text])),
  });
  const structure = { kind: 'single' as const, options: ['longer', 'shorter', 'delay'], key: 'longer' };
  return good({
    structure: { kind: 'case', parts: parts.map((id) => ({ id, structure })) },
    misconceptions: { 'p0/delay': 'delay-is-visibility' },
    text: { ko: wrap(ko()), en: wrap(en()) },
  });
};

/** A body that breaks one rule only, where it breaks it. */
const BREAKS: [LintCode, string, AuthoredBody][] = [
  [
    'key.missing',
    'structure/key',
    good({
      structure: { kind: 'single', options: ['longer', 'shorter', 'delay'], key: '' },
      misconceptions: {},
    }),
  ],
  ['key.too-few', 'structure/key', multiple(['longer'])],
  ['key.all', 'structure/key', multiple(['longer', 'shorter', 'delay'])],
  ['options.too-few', 'structure/options', one()],
  [
    'options.same',
    'text/en/options/shorter',
    worded(options('en', { shorter: 'raise the *visibility timeout* of the queue.' })),
  ],
  [
    'options.all-of-above',
    'text/en/options/delay',
    worded(options('en', { delay: 'All of the above, for 90 seconds' })),
  ],
  ['options.all-of-above', 'text/ko/options/delay', worded(options('ko', { delay: '위의 모두, 90초 동안' }))],
  ['options.all-of-above', 'text/ko/options/delay', worded(options('ko', { delay: '모두 정답이다 (90초)' }))],
  [
    'options.key-longest',
    'text/en/options/longer',
    worded(
      options('en', {
        longer: 'Raise the visibility timeout of the queue so that it is longer than the processing',
      }),
    ),
  ],
  [
    'options.absolute',
    'text/en/options/shorter',
    worded(options('en', { shorter: 'Never use a visibility timeout there' })),
  ],
  [
    'options.absolute',
    'text/ko/options/shorter',
    worded(options('ko', { shorter: '가시성 제한 시간을 항상 줄입니다' })),
  ],
  ['parts.too-few', 'structure/parts', caseOf(1)],
  ['words.missing', 'text/ko/explanation', worded({ ko: { explanation: ' ' } })],
  ['words.missing', 'text/en/options/delay', worded(options('en', { delay: '' }))],
  ['reason.missing', 'text/en/reasons/delay', worded({ en: { reasons: { ...en().reasons, delay: '' } } })],
  [
    'stem.not-a-question',
    'text/en/stem',
    worded({ en: { stem: 'A worker needs 90 seconds. Some messages are handled twice.' } }),
  ],
  [
    'stem.not-a-question',
    'text/ko/stem',
    worded({ ko: { stem: '작업자는 90초가 걸립니다. 일부 메시지가 두 번 처리됩니다.' } }),
  ],
  [
    'stem.negative',
    'text/en/stem',
    worded({ en: { stem: 'A worker needs 90 seconds. Two messages came. Which change is not useful?' } }),
  ],
  [
    'stem.negative',
    'text/ko/stem',
    worded({ ko: { stem: '작업자는 90초가 걸립니다. 도움이 되지 않는 방법은 무엇입니까?' } }),
  ],
  [
    'stem.article',
    'text/en/stem',
    worded({
      en: {
        ...options('en', { delay: 'Extra 90 seconds of delay set on it' }).en,
        stem: 'A worker needs 90 seconds, twice. What it needs is an?',
      },
    }),
  ],
  [
    'languages.numbers',
    'text/ko/stem',
    worded({
      ko: { stem: '작업자는 메시지 하나에 60초가 걸립니다. 무엇을 바꾸어야 합니까?' },
      en: { stem: 'A worker takes 90 seconds, or 1 minute. What should change?' },
    }),
  ],
  [
    'languages.numbers',
    'text/en/explanation',
    worded({ en: { explanation: 'A received message is hidden for a while.' } }),
  ],
  [
    'languages.exhibits',
    'text/ko/exhibits',
    worded({ en: { exhibits: [{ title: 'Policy', body: '`{}`' }] } }),
  ],
  ['sources.missing', 'facts', good({ facts: [] })],
  ['concept.missing', 'concept', good({ concept: '' })],
  ['concept.unknown', 'concept', good({ concept: 'sqs.nothing' })],
  ['concept.unknown', 'alsoTests/0', good({ alsoTests: ['sqs.nothing'] })],
  ['section.missing', 'section', good({ section: '' })],
  ['section.unknown', 'section', good({ section: 'sqs-messages#nothing' })],
  ['facts.unknown', 'facts/0', good({ facts: ['sqs.nothing.here'] })],
  [
    'facts.unknown',
    'text/ko/reasons/delay',
    worded({ ko: { reasons: { ...ko().reasons, delay: '{{fact: nothing}}' } } }),
  ],
  [
    'facts.typed',
    'text/ko/reasons/delay',
    worded({
      ko: { reasons: { ...ko().reasons, delay: '기본값은 30초입니다.' } },
      en: { reasons: { ...en().reasons, delay: 'The default is half a minute (30).' } },
    }),
  ],
  [
    'misconception.malformed',
    'misconceptions/delay',
    good({ misconceptions: { delay: 'Delay is visibility' } }),
  ],
  [
    'misconception.option',
    'misconceptions/longer',
    good({ misconceptions: { longer: 'delay-is-visibility' } }),
  ],
  [
    'glossary.old',
    'text/ko/explanation',
    worded({ ko: { explanation: '큐는 {{fact:sqs.visibilityTimeout.default}} 동안 숨깁니다.' } }),
  ],
  [
    'korean.plain',
    'text/ko/options/delay',
    worded(options('ko', { delay: '대기열에 90초의 전송 지연을 둔다' })),
  ],
  [
    'korean.plain',
    'text/ko/stem',
    worded({ ko: { stem: '작업자는 90초가 걸립니다. 무엇을 바꾸어야 하는가?' } }),
  ],
];

const codes = (body: AuthoredBody) => [...new Set(lintQuestion(body, KNOWN).map(({ code }) => code))];

describe('lint', () => {
  it('finds nothing in a good question, nor in a good case study', () => {
    expect(lintQuestion(good(), KNOWN)).toEqual([]);
    expect(lintQuestion(caseOf(2), KNOWN)).toEqual([]);
  });

  it.each(BREAKS)('%s at %s, and nothing else', (code, path, body) => {
    const found = lintQuestion(body, KNOWN);
    const firm = code === 'languages.numbers' || code === 'languages.exhibits' ? [code] : codes(body);
    expect(firm).toEqual([code]);
    expect(found.filter((each) => each.code === code).map((each) => each.path)).toContain(path);
    expect(isBlocked(found)).toBe(LINT_CODES[code] === 'error');
  });

  it('has an example for every rule', () => {
    expect([...new Set(BREAKS.map(([code]) => code))].sort()).toEqual(Object.keys(QUESTION_CODES).sort());
  });

  it.each([
    ['5 minutes', '300초'],
    ['12,000 messages', '1만 2천 개'],
    ['120,000 messages', '12만 개'],
    ['two workers', '2대'],
    ['3 retries', '세 번의 재시도'],
    ['S3 and EC2, SHA-256', '저장소와 서버'],
  ])('takes %s and %s for the same numbers', (english, korean) => {
    const body = worded({ en: { explanation: `${english}.` }, ko: { explanation: `${korean}입니다.` } });
    expect(codes(body)).not.toContain('languages.numbers');
  });

  it('does not take the scenario’s own numbers for limits', () => {
    const stem = { en: `${en().stem} It took 43,200 seconds?`, ko: `${ko().stem} 43,200초가 걸렸습니까?` };
    const body = worded({
      en: { stem: stem.en, explanation: 'Those 43,200 seconds are long.' },
      ko: { stem: stem.ko, explanation: '43,200초는 깁니다.' },
    });
    expect(codes(body)).toEqual([]);
  });

  it.each(KINDS)('reads an empty draft of kind %s without failing, and blocks it', (kind) => {
    const blank = blankBody(kind);
    const stored = draftSchema.parse(JSON.parse(JSON.stringify(blank)));
    expect(stored).toEqual(blank);
    expect(isBlocked(lintQuestion(stored, KNOWN))).toBe(true);
  });

  it('reads a draft with nothing but a kind', () => {
    const draft = draftSchema.parse({ structure: { kind: 'matching' } });
    expect(isBlocked(lintQuestion(draft, KNOWN))).toBe(true);
  });
});
