import { limit } from '../../facts/limits';
import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import { count } from '../wording';
import { fullQueue, poll, takesMore } from './full-queue';

const CASES = ['standard-short', 'standard-long', 'fifo-short', 'standard-send', 'fifo-send'] as const;
type Case = (typeof CASES)[number];
const OUTCOMES = ['over-limit', 'nothing', 'accepted', 'oldest'] as const;

interface Answers {
  cases: readonly Case[];
  standardMax: number;
  fifoMax: number;
  waitSec: number;
  stored: number;
}

const KEY: Readonly<Record<Case, (typeof OUTCOMES)[number]>> = {
  'standard-short': 'over-limit',
  'standard-long': 'nothing',
  'fifo-short': 'nothing',
  'standard-send': 'accepted',
  'fifo-send': 'accepted',
};

/** What calls come to while as much is in flight as a queue allows. */
export const answers: Direction<Answers> = {
  draw: (rng, { level, limits }) => ({
    cases: level === 1 ? ['standard-short', ...rng.sample(CASES.slice(1), 2)] : rng.sample(CASES, 4),
    standardMax: limit(limits, 'sqs.inflight.standard.max'),
    fifoMax: limit(limits, 'sqs.inflight.fifo.max'),
    waitSec: rng.int(2, 19),
    stored: rng.int(2, 40) * 100_000,
  }),
  variant: ({ cases, waitSec, stored }) => `${[...cases].sort()}|${waitSec}|${stored}`,
  ask: ({ cases }) => ({
    kind: 'matching',
    prompts: cases,
    options: OUTCOMES,
    key: Object.fromEntries(cases.map((each) => [each, KEY[each]])),
  }),
  check: {
    by: 'simulation',
    arrange: ({ cases, waitSec }, limits) =>
      cases.map((each) => {
        const full = fullQueue(limits, each.startsWith('fifo'));
        if (each.endsWith('send')) return takesMore(full) ? 'accepted' : 'over-limit';
        const answer = poll(full, each.endsWith('long') ? waitSec : 0);
        return answer === 'refused' ? 'over-limit' : answer === 'empty' ? 'nothing' : 'oldest';
      }),
  },
  words: {
    en: {
      stem: ({ stored }, { who, things }) =>
        `${who} Workers have received ${things} from two queues, one standard and one FIFO, and delete nothing: as many messages are in flight in each as SQS allows. About ${count(stored)} more messages wait in each. What does each of these calls come to?`,
      prompt: (id, { waitSec }) =>
        textFor(id, {
          'standard-short': 'A short poll of the standard queue',
          'standard-long': `A poll of the standard queue with WaitTimeSeconds ${waitSec}`,
          'fifo-short': 'A short poll of the FIFO queue',
          'standard-send': 'SendMessage to the standard queue',
          'fifo-send': 'SendMessage to the FIFO queue',
        }),
      option: (id) =>
        textFor(id, {
          'over-limit': 'It ends with the error OverLimit.',
          nothing: 'It returns no message and no error.',
          accepted: 'The message is accepted and stored.',
          oldest: 'It returns the message that waits longest.',
        }),
      reason: (id) =>
        textFor(id, {
          'over-limit': 'Only a short poll of a standard queue is told of the limit by an error.',
          nothing: 'Long polls and FIFO queues stay silent at the limit.',
          accepted: 'The number of stored messages is not limited.',
          oldest: 'Nothing can be received until a message in flight is deleted or comes back.',
        }),
      explanation: ({ standardMax, fifoMax }) =>
        `In flight are about ${count(standardMax)} messages of a standard and ${count(fifoMax)} of a FIFO queue at most. Beyond that a short poll of a standard queue gets OverLimit, all other polls just get nothing; sending goes on without a limit.`,
    },
    ko: {
      stem: ({ stored }, { who, thing }) =>
        `${who} 작업자들이 표준 대기열 하나와 FIFO 대기열 하나에서 ${thing} 데이터를 받고는 아무것도 삭제하지 않아, 두 대기열 모두 SQS가 허용하는 만큼의 메시지가 처리 중입니다. 대기열마다 메시지 약 ${count(stored)}개가 더 기다립니다. 아래 호출의 결과는 각각 무엇입니까?`,
      prompt: (id, { waitSec }) =>
        textFor(id, {
          'standard-short': '표준 대기열의 짧은 폴링',
          'standard-long': `WaitTimeSeconds ${waitSec}초로 하는 표준 대기열의 폴링`,
          'fifo-short': 'FIFO 대기열의 짧은 폴링',
          'standard-send': '표준 대기열에 대한 SendMessage',
          'fifo-send': 'FIFO 대기열에 대한 SendMessage',
        }),
      option: (id) =>
        textFor(id, {
          'over-limit': 'OverLimit 오류로 끝납니다.',
          nothing: '메시지도 오류도 돌아오지 않습니다.',
          accepted: '메시지가 받아들여져 저장됩니다.',
          oldest: '가장 오래 기다린 메시지가 돌아옵니다.',
        }),
      reason: (id) =>
        textFor(id, {
          'over-limit': '한도를 오류로 알려 주는 것은 표준 대기열의 짧은 폴링뿐입니다.',
          nothing: '긴 폴링과 FIFO 대기열은 한도에 이르러도 오류를 내지 않습니다.',
          accepted: '저장된 메시지 수에는 한도가 없습니다.',
          oldest: '처리 중인 메시지가 삭제되거나 돌아와야 다시 받을 수 있습니다.',
        }),
      explanation: ({ standardMax, fifoMax }) =>
        `처리 중인 메시지는 표준 대기열에서 약 ${count(standardMax)}개, FIFO 대기열에서 ${count(fifoMax)}개까지입니다. 그 이상이면 표준 대기열의 짧은 폴링은 OverLimit 오류를 받고 다른 폴링은 아무것도 받지 못합니다. 보내는 데에는 한도가 없습니다.`,
    },
  },
};
