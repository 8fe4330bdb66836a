import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import { recordOf } from '../record';
import { KINDS, type Kind, makeEncrypted, makeKey, makeRole, receives, sends } from './account';

/** What is done to the key or the role, and what is tried then. */
const EVENTS = ['disabled', 'deletion', 'no-decrypt', 'enabled-again'] as const;
const TRIES = ['sends', 'receives'] as const;

const HOUR_SEC = 3_600;

interface Stopped {
  event: (typeof EVENTS)[number];
  offered: readonly string[];
  waiting: number;
}

const kindOf = (id: string): Kind => KINDS.find((kind) => id.startsWith(kind)) ?? 'sse-sqs';

const works = (id: string, event: Stopped['event']): boolean =>
  !id.startsWith('customer') || event === 'enabled-again';

/** Which calls still work after something was done to a customer managed key. */
export const stopped: Direction<Stopped> = {
  draw(rng, { level }) {
    const event = rng.pick(level === 1 ? EVENTS.slice(0, 2) : EVENTS);
    const all = KINDS.flatMap((kind) => TRIES.map((each) => `${kind}/${each}`));
    const offered = rng.sample(all, level === 1 ? 4 : 5);
    const right = offered.filter((id) => works(id, event)).length;
    return right < 2 || right === offered.length
      ? undefined
      : { event, offered, waiting: rng.int(2, 90) * 10 };
  },
  variant: ({ event, offered, waiting }) => `${event}|${[...offered].sort()}|${waiting}`,
  ask({ event, offered }) {
    const key = offered.filter((id) => works(id, event));
    const wrong = offered.filter((id) => !works(id, event));
    return {
      kind: 'multiple',
      options: offered,
      key,
      beliefs: recordOf(wrong, () => 'queue-works-without-its-key'),
    };
  },
  check: {
    by: 'simulation',
    stage: ({ event }) => `queue-encryption/stopped/${event}`,
    start(world, { event }) {
      const key = makeKey(world, false);
      for (const kind of KINDS) makeEncrypted(world, `q-${kind}`, kind, key);
      const all = ['sqs:SendMessage', 'sqs:ReceiveMessage', 'kms:GenerateDataKey', 'kms:Decrypt'];
      makeRole(world, 'service', event === 'no-decrypt' ? all.slice(0, 3) : all);
      for (const kind of KINDS) sends(world, `q-${kind}`, {});
      if (event === 'deletion') world.must('kms.ScheduleKeyDeletion', { KeyId: key, PendingWindowInDays: 7 });
      if (event === 'disabled' || event === 'enabled-again') world.must('kms.DisableKey', { KeyId: key });
      if (event === 'enabled-again') world.must('kms.EnableKey', { KeyId: key });
      // By then no data key of before is reused any more.
      world.wait(HOUR_SEC);
    },
    run(world, option) {
      const [kind, what] = option.split('/');
      const who = { role: 'service' };
      return what === 'sends' ? sends(world, `q-${kind}`, who) : receives(world, `q-${kind}`, who);
    },
  },
  words: {
    en: {
      stem: ({ event, waiting }, { who, things }) =>
        `${who} Three queues hold about ${waiting} ${things} each: one encrypted with SSE-SQS, one with \`alias/aws/sqs\`, one with a customer managed key. A service could send to and receive from all of them. ${textFor(event, WHAT.en)} Which calls of the service succeed now?`,
      option: (id) =>
        `${textFor(id.endsWith('sends') ? 'sends' : 'receives', CALL.en)} ${textFor(kindOf(id), WITH.en)}`,
      reason: (id, { event }) =>
        works(id, event)
          ? kindOf(id) === 'customer'
            ? 'The key is enabled, and the service may use it.'
            : 'This queue does not use the customer managed key.'
          : 'The queue can neither encrypt nor decrypt without the use of its key.',
      explanation: () =>
        'A queue with SSE-KMS needs its key for each send and receive. Messages that wait are not lost, but cannot be read until the key may be used again.',
    },
    ko: {
      stem: ({ event, waiting }, { who, thing }) =>
        `${who} 대기열 셋에 ${thing} 데이터가 약 ${waiting}개씩 있으며, 각각 SSE-SQS, \`alias/aws/sqs\`, 고객 관리형 키로 암호화되어 있습니다. 어떤 서비스는 세 대기열 모두에 보내고 받을 수 있었습니다. ${textFor(event, WHAT.ko)} 이제 성공하는 서비스의 호출은 무엇입니까?`,
      option: (id) =>
        `${textFor(kindOf(id), WITH.ko)} ${textFor(id.endsWith('sends') ? 'sends' : 'receives', CALL.ko)}`,
      reason: (id, { event }) =>
        works(id, event)
          ? kindOf(id) === 'customer'
            ? '키가 활성화되어 있고 서비스가 쓸 수 있습니다.'
            : '이 대기열은 고객 관리형 키를 쓰지 않습니다.'
          : '이 대기열은 자기 키를 쓸 수 없으면 암호화도 복호화도 하지 못합니다.',
      explanation: () =>
        'SSE-KMS 대기열은 보내고 받을 때마다 키가 필요합니다. 기다리는 메시지는 사라지지 않지만 키를 다시 쓸 수 있을 때까지 읽을 수 없습니다.',
    },
  },
};

const WHAT = {
  en: {
    disabled: 'An hour ago the customer managed key was disabled.',
    deletion: 'An hour ago the deletion of the customer managed key was scheduled.',
    'no-decrypt': 'An hour ago `kms:Decrypt` was taken from its role.',
    'enabled-again': 'The customer managed key was disabled for a while; an hour ago it was enabled again.',
  },
  ko: {
    disabled: '한 시간 전에 고객 관리형 키를 비활성화했습니다.',
    deletion: '한 시간 전에 고객 관리형 키의 삭제를 예약했습니다.',
    'no-decrypt': '한 시간 전에 서비스의 역할에서 `kms:Decrypt` 권한을 뺐습니다.',
    'enabled-again': '고객 관리형 키를 잠시 비활성화했다가 한 시간 전에 다시 활성화했습니다.',
  },
};
const CALL = {
  en: { sends: 'SendMessage to', receives: 'ReceiveMessage from' },
  ko: { sends: '대기열에 대한 SendMessage', receives: '대기열에 대한 ReceiveMessage' },
};
const WITH = {
  en: {
    'sse-sqs': 'the queue with SSE-SQS',
    managed: 'the queue with `alias/aws/sqs`',
    customer: 'the queue with the customer managed key',
  },
  ko: { 'sse-sqs': 'SSE-SQS', managed: '`alias/aws/sqs`', customer: '고객 관리형 키' },
};
