import type { Direction } from '../directions/direction';
import { FAILS, functionArn, invokeAsync, makeFunction, mapSource } from '../proof-by-simulation/functions';
import { arnOf, heldBy, makeQueue, redriveTo, send } from '../proof-by-simulation/queues';
import { inSeconds } from '../wording';

interface Lands {
  /** By a queue that Lambda polls, or by an asynchronous call. */
  polled: boolean;
  /** What keeps failures of the function: its dead-letter queue, an on-failure destination, or nothing. */
  keeper: 'function-dlq' | 'destination' | undefined;
  /** Whether the source queue has a redrive policy. */
  redrive: boolean;
  maxReceives: number;
  visibility: number;
}
const OPTIONS = ['function-dlq', 'destination', 'source-dlq', 'nowhere'] as const;
const QUEUES = { 'function-dlq': 'function-dead', destination: 'failed-events', 'source-dlq': 'work-dead' };
const BELIEFS = {
  'function-dlq': 'failures-kept-by-function-dlq',
  destination: 'async-destination-serves-sqs-trigger',
  'source-dlq': 'redrive-policy-serves-async-invocation',
  nowhere: 'failures-are-kept-nowhere',
};
const WORK = 'work';
const LONG_SEC = 3_600;

const rest = {
  en: (polled: boolean) =>
    polled
      ? `It stays in \`${WORK}\` and is received again and again.`
      : 'It is discarded after the last retry.',
  ko: (polled: boolean) =>
    polled ? `\`${WORK}\`에 남아 되풀이해서 수신됩니다.` : '마지막 재시도 뒤에 버려집니다.',
};

/** Where an event ends that a function cannot handle. */
export const lands: Direction<Lands> = {
  draw: (rng, { level }) => ({
    polled: rng.int(0, 1) === 0,
    keeper: rng.pick(
      level === 1
        ? (['function-dlq', 'destination'] as const)
        : (['function-dlq', 'destination', undefined] as const),
    ),
    redrive: level === 1 || rng.int(0, 2) > 0,
    maxReceives: rng.int(1, 5),
    visibility: rng.int(6, 15) * 10,
  }),
  variant: ({ polled, keeper, redrive, maxReceives, visibility }) =>
    `${polled}|${keeper}|${redrive}|${maxReceives}|${visibility}`,
  ask({ polled, keeper, redrive }) {
    const key = polled ? (redrive ? 'source-dlq' : 'nowhere') : (keeper ?? 'nowhere');
    const { [key]: _, ...beliefs } = BELIEFS;
    return { kind: 'single', options: OPTIONS, key, beliefs };
  },
  check: {
    by: 'simulation',
    start(world, { polled, keeper, redrive, maxReceives, visibility }) {
      for (const queue of Object.values(QUEUES)) makeQueue(world, queue);
      makeQueue(world, WORK, {
        VisibilityTimeout: visibility,
        ...(redrive && redriveTo(arnOf(QUEUES['source-dlq']), maxReceives)),
      });
      makeFunction(world, 'worker', FAILS);
      if (keeper === 'function-dlq')
        world.must('lambda.UpdateFunctionConfiguration', {
          FunctionName: 'worker',
          DeadLetterConfig: { TargetArn: arnOf(QUEUES[keeper]) },
        });
      if (keeper === 'destination')
        world.must('lambda.PutFunctionEventInvokeConfig', {
          FunctionName: functionArn('worker'),
          DestinationConfig: { OnFailure: { Destination: arnOf(QUEUES[keeper]) } },
        });
      if (polled) mapSource(world, arnOf(WORK), 'worker', { BatchSize: 1 });
    },
    alike: (q, option) =>
      `lambda-async-failures/lands/${q.polled}|${q.keeper}|${q.redrive}|${q.maxReceives}|${q.visibility}|${option}`,
    act(world, { polled }) {
      if (polled) send(world, WORK);
      else invokeAsync(world, 'worker');
      world.look();
      world.wait(LONG_SEC);
    },
    run(world, option, { polled }) {
      const kept = Object.values(QUEUES).map((queue) => heldBy(world, queue));
      if (option !== 'nowhere') return kept[Object.keys(QUEUES).indexOf(option)] === 1;
      return kept.every((held) => held === 0) && heldBy(world, WORK) === (polled ? 1 : 0);
    },
  },
  words: {
    en: {
      stem: (q, { who, thing }) => {
        const keeper =
          q.keeper === undefined
            ? 'The function has neither a dead-letter queue nor an on-failure destination'
            : q.keeper === 'function-dlq'
              ? `The function has the dead-letter queue \`${QUEUES[q.keeper]}\``
              : `The function has the on-failure destination \`${QUEUES[q.keeper]}\` for asynchronous invocations`;
        const queue = `the queue \`${WORK}\` has a visibility timeout of ${inSeconds(q.visibility, 'en')} and ${q.redrive ? `a redrive policy to \`${QUEUES['source-dlq']}\` with maxReceiveCount ${q.maxReceives}` : 'no redrive policy'}`;
        const call = q.polled
          ? `An event source mapping feeds the function from \`${WORK}\`.`
          : `An upload to S3 invokes the function directly; other functions use \`${WORK}\`.`;
        return `${who} A Lambda function fails for a certain ${thing} each time. ${keeper}; ${queue}. ${call} Where is that ${thing} one hour later?`;
      },
      option: (id, q) =>
        id === 'nowhere'
          ? rest.en(q.polled)
          : `In the queue \`${QUEUES[id as keyof typeof QUEUES]}\`, to be inspected.`,
      reason: (id, q) => {
        if (id === 'nowhere')
          return q.polled
            ? 'Nothing but a redrive policy takes a message out of the queue before it expires.'
            : 'An asynchronous event is dropped when nothing is set to keep it.';
        if (id === 'source-dlq')
          return q.polled
            ? 'The redrive policy of the source queue counts receives and keeps what cannot be handled.'
            : 'The event never was in the queue, so its redrive policy does not see it.';
        return q.polled
          ? 'Dead-letter queue and destination of a function serve asynchronous invocations only; SQS is polled.'
          : 'Lambda itself holds asynchronous events and sends those that failed to what the function names.';
      },
      explanation: (q) =>
        q.polled
          ? 'Lambda invokes the function synchronously with what it polls. What becomes of failures is decided by the redrive policy of the source queue.'
          : 'After an asynchronous invocation and its retries Lambda sends the event to the dead-letter queue or on-failure destination of the function, and drops it where there is none.',
    },
    ko: {
      stem: (q, { who, thing }) => {
        const keeper =
          q.keeper === undefined
            ? '함수에는 데드 레터 대기열도 실패 시 대상도 없습니다.'
            : q.keeper === 'function-dlq'
              ? `함수의 데드 레터 대기열은 \`${QUEUES[q.keeper]}\`입니다.`
              : `함수의 비동기 호출 실패 시 대상은 \`${QUEUES[q.keeper]}\`입니다.`;
        const queue = `대기열 \`${WORK}\`의 가시성 제한 시간은 ${inSeconds(q.visibility, 'ko')}이고 ${q.redrive ? `\`${QUEUES['source-dlq']}\`로 가는 리드라이브 정책의 maxReceiveCount는 ${q.maxReceives}입니다` : '리드라이브 정책은 없습니다'}.`;
        const call = q.polled
          ? `이벤트 소스 매핑이 \`${WORK}\`의 메시지를 함수에 넘깁니다.`
          : `S3 업로드가 함수를 직접 호출하며, \`${WORK}\`는 다른 함수들이 씁니다.`;
        return `${who} 어떤 Lambda 함수가 특정한 ${thing}만 만나면 매번 실패합니다. ${keeper} ${queue} ${call} 한 시간 뒤 그 ${thing} 데이터는 어디에 있습니까?`;
      },
      option: (id, q) =>
        id === 'nowhere'
          ? rest.ko(q.polled)
          : `조사할 수 있게 \`${QUEUES[id as keyof typeof QUEUES]}\`에 있습니다.`,
      reason: (id, q) => {
        if (id === 'nowhere')
          return q.polled
            ? '만료되기 전에 메시지를 대기열에서 꺼내는 것은 리드라이브 정책뿐입니다.'
            : '보관하도록 설정한 곳이 없으면 비동기 이벤트는 버려집니다.';
        if (id === 'source-dlq')
          return q.polled
            ? '원본 대기열의 리드라이브 정책이 수신 횟수를 세어 처리할 수 없는 메시지를 보관합니다.'
            : '이벤트가 대기열에 있었던 적이 없으므로 그 리드라이브 정책과 상관이 없습니다.';
        return q.polled
          ? '함수의 데드 레터 대기열과 실패 시 대상은 비동기 호출에만 쓰이는데, SQS는 폴링합니다.'
          : '비동기 이벤트는 Lambda가 갖고 있다가, 실패하면 함수에 지정된 곳으로 보냅니다.';
      },
      explanation: (q) =>
        q.polled
          ? 'Lambda는 폴링한 메시지로 함수를 동기 호출합니다. 실패한 메시지가 갈 곳은 원본 대기열의 리드라이브 정책이 정합니다.'
          : '비동기 호출과 재시도가 모두 실패하면 Lambda는 이벤트를 함수의 데드 레터 대기열이나 실패 시 대상으로 보내고, 둘 다 없으면 버립니다.',
    },
  },
};
