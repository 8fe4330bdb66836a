import { limit } from '../../facts/limits';
import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import { recordOf } from '../record';

/** What the function's state needs. */
const NEEDS = ['outlives', 'shared', 'fast', 'memory'] as const;
type Need = (typeof NEEDS)[number];

/** What places to keep a number offer. */
const OFFERS: Readonly<Record<string, readonly Need[]>> = {
  elasticache: ['outlives', 'shared', 'fast', 'memory'],
  dynamodb: ['outlives', 'shared', 'fast'],
  variable: ['fast', 'memory'],
  tmp: ['fast'],
  environment: ['outlives', 'shared'],
  s3: ['outlives', 'shared'],
};
const BELIEFS: Readonly<Record<string, string>> = {
  dynamodb: 'any-store-answers-from-memory',
  variable: 'function-variables-keep-state',
  tmp: 'tmp-is-shared-by-environments',
  environment: 'functions-write-their-settings',
  s3: 'any-store-answers-from-memory',
};

interface Where {
  /** Whether microseconds are asked for, which only memory gives. */
  memory: boolean;
  offered: readonly string[];
  ms: number;
  invocations: number;
}

/** Where a function keeps what the next invocation needs. */
export const where: Direction<Where> = {
  draw(rng, { level }) {
    const memory = level > 1 && rng.int(0, 1) === 0;
    const right = memory ? 'elasticache' : rng.pick(['elasticache', 'dynamodb']);
    const wrong = [
      'variable',
      'tmp',
      'environment',
      ...(memory ? ['dynamodb'] : []),
      ...(level === 1 ? [] : ['s3']),
    ];
    return {
      memory,
      offered: [right, ...rng.sample(wrong, 3)],
      ms: rng.int(15, 19),
      invocations: rng.int(2, 40) * 50,
    };
  },
  variant: ({ memory, offered, ms, invocations }) => `${memory}|${[...offered].sort()}|${ms}|${invocations}`,
  ask({ memory, offered }) {
    const wanted: readonly Need[] = memory ? NEEDS : ['outlives', 'shared', 'fast'];
    const key = offered.find((place) => wanted.every((need) => OFFERS[place]?.includes(need))) ?? '';
    const wrong = offered.filter((place) => place !== key);
    return {
      kind: 'single',
      options: offered,
      key,
      beliefs: recordOf(wrong, (place) => BELIEFS[place] ?? ''),
    };
  },
  check: {
    by: 'solver',
    // Each place is dropped by what it does to the figure: loses it, hides it, or is slow to give it.
    holds({ memory, ms }, option, limits) {
      const loses = ['variable', 'tmp'];
      const cannotBeWritten = ['environment'];
      if (loses.includes(option) || cannotBeWritten.includes(option)) return false;
      return limit(limits, `${option}.latency`) <= (memory ? 1 : ms + 5);
    },
  },
  words: {
    en: {
      stem: ({ memory, invocations, ms }, { who, things }) =>
        `${who} A Lambda function keeps a rolling average of a figure that comes with its ${things}. About ${invocations} invocations a minute read and update it in several execution environments, which come and go. ${memory ? 'The average has to be read and written in less than a millisecond, from memory.' : `Reading and writing the average may take about ${ms + 5} ms.`} Where should the function keep the average?`,
      option: (id) =>
        textFor(id, {
          elasticache: 'In a cache of Amazon ElastiCache that the function reaches in its VPC',
          dynamodb: 'In an item of an Amazon DynamoDB table, updated by the function',
          variable: 'In a global variable that is declared outside of the handler function',
          tmp: 'In a file in the `/tmp` directory of the execution environment',
          environment: 'In an environment variable of the function that its code sets',
          s3: 'In an object of an Amazon S3 bucket, written anew each time',
        }),
      reason: (id) =>
        textFor(id, {
          elasticache: 'A cache outlives the environments, is shared by them, and answers from memory.',
          dynamodb:
            'A table outlives the environments and is shared, but takes some milliseconds for an answer.',
          variable: 'A variable belongs to one environment and is lost with it.',
          tmp: 'The directory belongs to one environment and is lost with it.',
          environment:
            'What code sets there changes its own process only; the setting of the function stays as it is.',
          s3: 'An object outlives the environments, but access to it takes longer than is allowed here.',
        }),
      explanation: () =>
        'Execution environments are replaced at any time and share no memory. State that goes from one invocation to the next belongs in a store outside; from memory it is answered by ElastiCache.',
    },
    ko: {
      stem: ({ memory, invocations, ms }, { who, thing }) =>
        `${who} Lambda 함수가 ${thing}마다 오는 수치의 이동 평균을 유지합니다. 분당 약 ${invocations}번의 호출이 생겼다 없어지는 여러 실행 환경에서 이 값을 읽고 고칩니다. ${memory ? '평균은 메모리에서 밀리초보다 짧은 시간에 읽고 쓸 수 있어야 합니다.' : `평균을 읽고 쓰는 데에는 약 ${ms + 5} ms가 걸려도 됩니다.`} 함수는 평균을 어디에 두어야 합니까?`,
      option: (id) =>
        textFor(id, {
          elasticache: '캐시의 값(VPC의 Amazon ElastiCache)',
          dynamodb: '테이블의 항목(Amazon DynamoDB)',
          variable: '핸들러 함수의 바깥에서 선언한 전역 변수',
          tmp: '실행 환경의 `/tmp` 디렉터리에 있는 파일',
          environment: '함수의 코드가 실행 중에 값을 바꾸는 함수의 환경 변수',
          s3: '매번 새로 쓰는 버킷의 객체(Amazon S3)',
        }),
      reason: (id) =>
        textFor(id, {
          elasticache: '캐시는 실행 환경보다 오래 남고 여러 환경이 함께 쓰며 메모리에서 응답합니다.',
          dynamodb: '테이블은 실행 환경보다 오래 남고 함께 쓸 수 있지만 응답에 몇 밀리초가 걸립니다.',
          variable: '변수는 실행 환경 하나에만 있고 환경과 함께 사라집니다.',
          tmp: '이 디렉터리는 실행 환경 하나에만 있고 환경과 함께 사라집니다.',
          environment: '코드가 바꾼 값은 자기 프로세스에만 있고 함수의 설정은 그대로입니다.',
          s3: '객체는 실행 환경보다 오래 남지만 읽고 쓰는 데 허용된 시간보다 오래 걸립니다.',
        }),
      explanation: () =>
        '실행 환경은 언제든 바뀌고 메모리를 함께 쓰지 않습니다. 다음 호출로 이어지는 상태는 바깥 저장소에 두며, 메모리에서 응답하는 것은 ElastiCache입니다.',
    },
  },
};
