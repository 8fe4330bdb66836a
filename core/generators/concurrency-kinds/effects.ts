import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import { LEAVES_OPEN, NAMES, type Setting } from './kinds';

const EFFECTS = ['warm', 'cap-all', 'cap-one', 'fewer-invocations'] as const;
type Effect = (typeof EFFECTS)[number];
const BY: Readonly<Record<Effect, Setting>> = {
  warm: 'provisioned',
  'cap-all': 'reserved',
  'cap-one': 'maximum',
  'fewer-invocations': 'batch',
};

interface Effects {
  effects: readonly Effect[];
  settings: readonly Setting[];
  value: number;
}

/** Which setting has which effect. */
export const effects: Direction<Effects> = {
  draw(rng, { level }) {
    const some = rng.sample(EFFECTS, level === 1 ? 3 : 4);
    return {
      effects: some,
      settings:
        level === 1
          ? ['reserved', 'provisioned', 'maximum', 'batch']
          : rng.shuffle(['reserved', 'provisioned', 'maximum', 'batch'] as const),
      value: rng.int(3, 40),
    };
  },
  variant: ({ effects: some, value }) => `${[...some].sort()}|${value}`,
  ask: ({ effects: some, settings }) => ({
    kind: 'matching',
    prompts: some,
    options: settings,
    key: Object.fromEntries(some.map((effect) => [effect, BY[effect]])),
  }),
  check: {
    by: 'solver',
    arrange: ({ effects: some, settings }) =>
      some.map((effect) => settings.find((each) => !LEAVES_OPEN[each].includes(effect)) ?? ''),
  },
  words: {
    en: {
      stem: ({ value }, { who, things }) =>
        `${who} Lambda functions handle ${things} from SQS queues, and a team reads a template that sets four kinds of numbers, all of them ${value}. Which setting has each of these effects?`,
      prompt: (id) => textFor(id, EFFECT.en),
      option: (id) => NAMES.en[id as Setting],
      reason: () =>
        'A share and a cap, a stock of initialized environments, a brake on one mapping, and the size of an event are four different things.',
      explanation: () =>
        'Reserved concurrency caps and guarantees but warms nothing; provisioned concurrency warms; maximum concurrency brakes one mapping; the batch size tells how many messages an event holds.',
    },
    ko: {
      stem: ({ value }, { who, thing }) =>
        `${who} Lambda 함수들이 SQS 대기열에서 온 ${thing} 데이터를 처리합니다. 팀이 읽는 템플릿에는 네 가지 값이 설정되어 있고 모두 ${value}입니다. 아래 효과를 내는 설정은 각각 무엇입니까?`,
      prompt: (id) => textFor(id, EFFECT.ko),
      option: (id) => NAMES.ko[id as Setting],
      reason: () =>
        '몫이자 상한인 것, 초기화해 둔 환경, 매핑 하나의 제동, 이벤트의 크기는 서로 다른 것입니다.',
      explanation: () =>
        '예약된 동시성은 제한하고 보장하지만 데우지 않습니다. 프로비저닝된 동시성은 환경을 데워 두고, 최대 동시성은 매핑 하나를 억제하며, 배치 크기는 이벤트에 담을 메시지 수입니다.',
    },
  },
};

const EFFECT = {
  en: {
    warm: 'Environments are initialized before requests come.',
    'cap-all': 'All invocations of the function together are limited.',
    'cap-one': 'Only what one queue invokes is limited, nothing else.',
    'fewer-invocations': 'An event holds more messages of the queue.',
  },
  ko: {
    warm: '요청이 오기 전에 실행 환경이 초기화됩니다.',
    'cap-all': '함수의 모든 호출을 합친 동시 실행이 제한됩니다.',
    'cap-one': '대기열 하나가 일으키는 호출만 제한됩니다.',
    'fewer-invocations': '이벤트 하나에 대기열의 메시지가 더 많이 담깁니다.',
  },
};
