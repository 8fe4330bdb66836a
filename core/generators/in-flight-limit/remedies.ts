import { limit } from '../../facts/limits';
import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import { count } from '../wording';
import { change, type Full, fullQueue, giveBack, poll, remove } from './full-queue';

const ACTS = ['delete', 'return', 'timeout', 'retention', 'default-wait', 'delay'] as const;
type Act = (typeof ACTS)[number];
const FREES: readonly Act[] = ['delete', 'return'];

interface Remedies {
  acts: readonly Act[];
  max: number;
  seconds: number;
  days: number;
}

function carryOut(full: Full, act: Act, { seconds, days }: Remedies): void {
  if (act === 'delete') remove(full);
  else if (act === 'return') giveBack(full);
  else change(full, attributesOf(act, seconds, days));
}

function attributesOf(act: Act, seconds: number, days: number): Readonly<Record<string, number>> {
  if (act === 'timeout') return { VisibilityTimeout: seconds };
  if (act === 'retention') return { MessageRetentionPeriod: days * 86_400 };
  return act === 'delay' ? { DelaySeconds: seconds } : { ReceiveMessageWaitTimeSeconds: LONGEST_WAIT_SEC };
}
const LONGEST_WAIT_SEC = 20;

/** What makes room when too much is in flight. */
export const remedies: Direction<Remedies> = {
  draw(rng, { level, limits }) {
    const acts = rng.sample(ACTS, level === 1 ? 3 : 4);
    const freeing = acts.filter((act) => FREES.includes(act)).length;
    if (freeing === 0 || freeing === acts.length) return undefined;
    return {
      acts,
      max: limit(limits, 'sqs.inflight.standard.max'),
      seconds: rng.int(2, 15) * 30,
      days: rng.int(5, 14),
    };
  },
  variant: ({ acts, seconds, days }) => `${[...acts].sort()}|${seconds}|${days}`,
  ask: ({ acts }) => ({
    kind: 'matching',
    prompts: acts,
    options: ['room', 'still-full'],
    key: Object.fromEntries(acts.map((act) => [act, FREES.includes(act) ? 'room' : 'still-full'])),
  }),
  check: {
    by: 'simulation',
    arrange: (q, limits) =>
      q.acts.map((act) => {
        const full = fullQueue(limits, false);
        carryOut(full, act, q);
        return poll(full, 0) === 'message' ? 'room' : 'still-full';
      }),
  },
  words: {
    en: {
      stem: ({ max }, { who, things }) =>
        `${who} Workers of a standard queue for ${things} get OverLimit: about ${count(max)} messages are in flight with long visibility timeouts, and more are waiting. Does a short poll bring a message right after each of these measures?`,
      prompt: (id, { seconds, days }) =>
        textFor(id, {
          delete: 'A worker deletes a message that it has processed.',
          return: 'A worker sets the visibility timeout of one of its messages to 0.',
          timeout: `The visibility timeout of the queue is set to ${seconds} seconds.`,
          retention: `The retention period of the queue is set to ${days} days.`,
          'default-wait': 'ReceiveMessageWaitTimeSeconds of the queue is set to 20.',
          delay: `DelaySeconds of the queue is set to ${seconds}.`,
        }),
      option: (id) =>
        textFor(id, {
          room: 'Yes, there is room for one again.',
          'still-full': 'No, as much is in flight as before.',
        }),
      reason: (id) =>
        textFor(id, {
          room: 'A message leaves the messages in flight when it is deleted or becomes visible again.',
          'still-full': 'Attributes of the queue change nothing for messages that are in flight already.',
        }),
      explanation: () =>
        'Only deleting a message, or making it visible again, takes it out of flight. A new visibility timeout of the queue counts for receives to come.',
    },
    ko: {
      stem: ({ max }, { who, thing }) =>
        `${who} ${thing} 데이터를 다루는 표준 대기열의 작업자들이 OverLimit 오류를 받습니다. 메시지 약 ${count(max)}개가 긴 가시성 제한 시간으로 처리 중이고, 기다리는 메시지도 있습니다. 아래 조치마다 바로 뒤의 짧은 폴링이 메시지를 가져옵니까?`,
      prompt: (id, { seconds, days }) =>
        textFor(id, {
          delete: '작업자가 처리를 마친 메시지를 삭제합니다.',
          return: '작업자가 자기 메시지 하나의 가시성 제한 시간을 0으로 바꿉니다.',
          timeout: `대기열의 가시성 제한 시간을 ${seconds}초로 바꿉니다.`,
          retention: `대기열의 보존 기간을 ${days}일로 바꿉니다.`,
          'default-wait': '대기열의 ReceiveMessageWaitTimeSeconds를 20초로 바꿉니다.',
          delay: `대기열의 DelaySeconds를 ${seconds}초로 바꿉니다.`,
        }),
      option: (id) =>
        textFor(id, {
          room: '예, 자리가 생깁니다.',
          'still-full': '아니요, 처리 중인 메시지가 줄지 않습니다.',
        }),
      reason: (id) =>
        textFor(id, {
          room: '삭제하거나 다시 보이게 하면 그 메시지는 처리 중에서 빠집니다.',
          'still-full': '대기열의 속성은 이미 처리 중인 메시지를 바꾸지 않습니다.',
        }),
      explanation: () =>
        '메시지를 삭제하거나 다시 보이게 해야 처리 중에서 빠집니다. 대기열의 새 가시성 제한 시간은 앞으로의 수신에 적용됩니다.',
    },
  },
};
