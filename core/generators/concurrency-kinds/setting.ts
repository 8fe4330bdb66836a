import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import { recordOf } from '../record';
import { DOES, LEAVES_OPEN, NAMES, SETTINGS, type Setting, WISHES, type Wish } from './kinds';

interface Asked {
  wishes: readonly Wish[];
  seconds: number;
}

const BELIEFS: Readonly<Record<Setting, string>> = {
  reserved: 'reserved-environments-are-warm',
  provisioned: 'provisioned-concurrency-caps',
  maximum: 'maximum-concurrency-reserves',
  batch: 'batch-size-limits-concurrency',
};

/** Which setting does what is asked for. */
export const setting: Direction<Asked> = {
  draw(rng, { level }) {
    const first = rng.pick(['warm', 'cap-all', 'share-kept', 'cap-one', 'fewer-invocations'] as const);
    const more = level === 1 ? [] : rng.sample(WISHES, rng.int(1, level));
    const wishes = WISHES.filter((wish) => wish === first || more.includes(wish));
    const fitting = SETTINGS.filter((each) => wishes.every((wish) => DOES[each].includes(wish)));
    return fitting.length === 1 ? { wishes, seconds: rng.int(2, 20) } : undefined;
  },
  variant: ({ wishes, seconds }) => `${wishes}|${seconds}`,
  ask({ wishes }) {
    const key = SETTINGS.find((each) => wishes.every((wish) => DOES[each].includes(wish))) ?? 'batch';
    const wrong = SETTINGS.filter((each) => each !== key);
    return { kind: 'single', options: SETTINGS, key, beliefs: recordOf(wrong, (each) => BELIEFS[each]) };
  },
  check: {
    by: 'solver',
    holds: ({ wishes }, option) => !LEAVES_OPEN[option as Setting].some((wish) => wishes.includes(wish)),
  },
  words: {
    en: {
      stem: ({ wishes, seconds }, { who, things }) =>
        `${who} A Lambda function handles ${things} from an SQS queue and is also invoked by an API; a new environment takes about ${seconds} s to initialize. ${wishes.map((wish) => textFor(wish, WANTED.en)).join(' ')} Which setting does this?`,
      option: (id) => NAMES.en[id as Setting],
      reason: (id, { wishes }) => {
        const open = wishes.find((wish) => LEAVES_OPEN[id as Setting].includes(wish));
        return open === undefined ? 'It does all that is asked.' : textFor(open, OPEN.en);
      },
      explanation: () =>
        'Reserved concurrency is a share and a cap of the whole function, for free, and warms nothing. Provisioned concurrency keeps environments initialized. Maximum concurrency holds back one mapping only.',
    },
    ko: {
      stem: ({ wishes, seconds }, { who, thing }) =>
        `${who} Lambda 함수가 SQS 대기열에서 온 ${thing} 데이터를 처리하고 API로도 호출됩니다. 새 실행 환경을 초기화하는 데 약 ${seconds}초가 걸립니다. ${wishes.map((wish) => textFor(wish, WANTED.ko)).join(' ')} 이에 맞는 설정은 무엇입니까?`,
      option: (id) => NAMES.ko[id as Setting],
      reason: (id, { wishes }) => {
        const open = wishes.find((wish) => LEAVES_OPEN[id as Setting].includes(wish));
        return open === undefined ? '요구를 모두 만족합니다.' : textFor(open, OPEN.ko);
      },
      explanation: () =>
        '예약된 동시성은 함수 전체의 몫이자 상한이고 무료이며, 환경을 미리 데우지 않습니다. 프로비저닝된 동시성은 환경을 초기화해 둡니다. 최대 동시성은 매핑 하나만 억제합니다.',
    },
  },
};

export const WANTED = {
  en: {
    warm: 'Calls of the API must not wait for environments to be initialized.',
    'cap-all':
      'However it is invoked, the function must not run more often at a time than a database can bear.',
    'share-kept': 'Other functions must not use up the concurrency that this function needs.',
    'cap-one': 'Messages of the queue must not take all of the function’s concurrency from the API.',
    'fewer-invocations': 'A single invocation should handle more messages.',
    free: 'No charge may be added for the setting itself.',
    'others-keep': 'No concurrency may be taken from the pool of the other functions.',
  },
  ko: {
    warm: 'API 호출이 실행 환경의 초기화를 기다려서는 안 됩니다.',
    'cap-all': '어떻게 호출되든 데이터베이스가 감당할 수 있는 수보다 많이 동시에 실행되어서는 안 됩니다.',
    'share-kept': '이 함수에 필요한 동시성을 다른 함수가 다 써 버려서는 안 됩니다.',
    'cap-one': '대기열의 메시지가 함수의 동시성을 모두 차지해 API가 쓰지 못하게 되어서는 안 됩니다.',
    'fewer-invocations': '호출 한 번이 더 많은 메시지를 처리해야 합니다.',
    free: '설정 자체에 요금이 더 나와서는 안 됩니다.',
    'others-keep': '다른 함수들이 함께 쓰는 동시성이 줄어서는 안 됩니다.',
  },
};
const OPEN = {
  en: {
    warm: 'It leaves environments to be initialized when they are first needed.',
    'cap-all': 'It does not limit how often the function runs when invoked in other ways.',
    'share-kept': 'It sets nothing aside for the function when other functions are busy.',
    'cap-one': 'It does not hold back the messages of the queue in favour of the API.',
    'fewer-invocations': 'It does not change how many messages an invocation gets.',
    free: 'It is charged for as long as it is configured.',
    'others-keep': 'What it sets aside is taken from the pool of the other functions.',
  },
  ko: {
    warm: '실행 환경은 처음 필요할 때 초기화됩니다.',
    'cap-all': '다른 방법으로 호출될 때의 동시 실행 수를 제한하지 않습니다.',
    'share-kept': '다른 함수가 바쁠 때를 위해 따로 떼어 두는 것이 없습니다.',
    'cap-one': 'API를 위해 대기열의 메시지를 억제하지 않습니다.',
    'fewer-invocations': '호출 한 번이 받는 메시지 수가 바뀌지 않습니다.',
    free: '설정해 두는 동안 요금이 나옵니다.',
    'others-keep': '떼어 둔 만큼 다른 함수들이 쓸 동시성이 줄어듭니다.',
  },
};
