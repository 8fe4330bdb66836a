import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import { recordOf } from '../record';

const OPTIONS = ['sse-sqs', 'managed', 'customer', 'off'] as const;
type Option = (typeof OPTIONS)[number];
const NEEDS = ['encrypted', 'no-kms', 'audited', 'stopped', 'shared', 'no-key-to-keep'] as const;
type Need = (typeof NEEDS)[number];

/** What each way of encrypting gives. */
const GIVES: Readonly<Record<Option, readonly Need[]>> = {
  'sse-sqs': ['encrypted', 'no-kms', 'no-key-to-keep'],
  managed: ['encrypted', 'audited', 'no-key-to-keep'],
  customer: ['encrypted', 'audited', 'stopped', 'shared'],
  off: ['no-kms', 'no-key-to-keep'],
};
/** Who fails a need, told by who pays for, sees, controls and shares the key. */
const FAILS: Readonly<Record<Need, readonly Option[]>> = {
  encrypted: ['off'],
  'no-kms': ['managed', 'customer'],
  audited: ['sse-sqs', 'off'],
  stopped: ['sse-sqs', 'managed', 'off'],
  shared: ['sse-sqs', 'managed', 'off'],
  'no-key-to-keep': ['customer'],
};
const BELIEFS: Readonly<Record<Option, string>> = {
  'sse-sqs': 'sse-sqs-gives-control-of-the-key',
  managed: 'managed-key-gives-control',
  customer: 'encryption-needs-a-key-of-ones-own',
  off: 'queues-are-encrypted-anyway',
};

interface Choose {
  needs: readonly Need[];
  days: number;
}

/** Which encryption fits the requirements. */
export const choose: Direction<Choose> = {
  draw(rng, { level }) {
    const extra = rng.sample(NEEDS.slice(1), level === 1 ? 1 : rng.int(1, 3));
    const needs = NEEDS.filter((need) => need === 'encrypted' || extra.includes(need));
    const fitting = OPTIONS.filter((option) => needs.every((need) => GIVES[option].includes(need)));
    return fitting.length === 1 ? { needs, days: rng.int(2, 13) } : undefined;
  },
  variant: ({ needs, days }) => `${needs}|${days}`,
  ask({ needs }) {
    const key = OPTIONS.find((option) => needs.every((need) => GIVES[option].includes(need))) ?? 'off';
    const wrong = OPTIONS.filter((option) => option !== key);
    return { kind: 'single', options: OPTIONS, key, beliefs: recordOf(wrong, (option) => BELIEFS[option]) };
  },
  check: {
    by: 'solver',
    holds: ({ needs }, option) => !needs.some((need) => FAILS[need].some((each) => each === option)),
  },
  words: {
    en: {
      stem: ({ needs, days }, { who, things }) =>
        `${who} A queue keeps ${things} for up to ${days} days. ${needs.map((need) => textFor(need, WANTED.en)).join(' ')} Which setting of the queue meets all of this?`,
      option: (id) =>
        textFor(id, {
          'sse-sqs': 'Server-side encryption with SSE-SQS',
          managed: 'SSE-KMS with the key `alias/aws/sqs`',
          customer: 'SSE-KMS with a customer managed key',
          off: 'No server-side encryption, only HTTPS',
        }),
      reason: (id, { needs }) => {
        const failed = needs.find((need) => FAILS[need].some((each) => each === id));
        return failed === undefined ? 'It meets every requirement.' : textFor(failed, WHY.en);
      },
      explanation: () =>
        'SSE-SQS encrypts with keys of SQS, free and with nothing to administer. SSE-KMS leaves a trail in CloudTrail; only a customer managed key can be controlled, disabled and shared by its policy.',
    },
    ko: {
      stem: ({ needs, days }, { who, thing }) =>
        `${who} 대기열이 ${thing} 데이터를 최대 ${days}일까지 보관합니다. ${needs.map((need) => textFor(need, WANTED.ko)).join(' ')} 이를 모두 만족하는 대기열 설정은 무엇입니까?`,
      option: (id) =>
        textFor(id, {
          'sse-sqs': 'SSE-SQS를 사용한 서버 측 암호화',
          managed: '키 `alias/aws/sqs`를 쓰는 SSE-KMS',
          customer: '고객 관리형 키를 쓰는 SSE-KMS',
          off: '서버 측 암호화 없이 HTTPS만 사용',
        }),
      reason: (id, { needs }) => {
        const failed = needs.find((need) => FAILS[need].some((each) => each === id));
        return failed === undefined ? '모든 요구를 만족합니다.' : textFor(failed, WHY.ko);
      },
      explanation: () =>
        'SSE-SQS는 SQS의 키로 무료로, 관리할 것 없이 암호화합니다. SSE-KMS는 CloudTrail에 기록이 남고, 키를 통제하거나 비활성화하거나 정책으로 함께 쓰는 것은 고객 관리형 키로만 됩니다.',
    },
  },
};

const WANTED = {
  en: {
    encrypted: 'Message bodies must be encrypted at rest.',
    'no-kms': 'No requests to AWS KMS may be charged.',
    audited: 'Each use of the key must leave a trail in AWS CloudTrail.',
    stopped: 'The security team must be able to disable the key at once.',
    shared:
      'Producers of another account must be able to send, by permission of a key policy that the team writes.',
    'no-key-to-keep': 'The team does not want to create, rotate or pay for a KMS key of its own.',
  },
  ko: {
    encrypted: '메시지 본문은 저장될 때 암호화되어야 합니다.',
    'no-kms': 'AWS KMS 요청 요금이 나와서는 안 됩니다.',
    audited: '키를 쓸 때마다 AWS CloudTrail에 기록이 남아야 합니다.',
    stopped: '보안팀이 키를 즉시 비활성화할 수 있어야 합니다.',
    shared: '팀이 작성하는 키 정책의 허용에 따라 다른 계정의 생산자도 보낼 수 있어야 합니다.',
    'no-key-to-keep': '팀은 KMS 키를 직접 만들거나 교체하거나 그 요금을 내고 싶어 하지 않습니다.',
  },
};
const WHY = {
  en: {
    encrypted: 'HTTPS protects messages on their way, not at rest.',
    'no-kms': 'SSE-KMS calls KMS, and these requests are charged.',
    audited: 'Without a KMS key there is no use of a key to be recorded.',
    stopped: 'Only a customer managed key can be disabled.',
    shared: 'Only a customer managed key has a policy that one can write.',
    'no-key-to-keep': 'A customer managed key has to be created and kept, and costs a fee.',
  },
  ko: {
    encrypted: 'HTTPS는 전송 중에만 보호하고 저장될 때에는 보호하지 않습니다.',
    'no-kms': 'SSE-KMS는 KMS를 호출하며 그 요청에 요금이 나옵니다.',
    audited: 'KMS 키가 없으면 기록할 키 사용도 없습니다.',
    stopped: '비활성화할 수 있는 것은 고객 관리형 키뿐입니다.',
    shared: '정책을 직접 쓸 수 있는 것은 고객 관리형 키뿐입니다.',
    'no-key-to-keep': '고객 관리형 키는 직접 만들어 관리해야 하고 요금이 듭니다.',
  },
};
