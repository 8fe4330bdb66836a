import { limit } from '../../facts/limits';
import { withParticle } from '../../kernel/particle';
import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import { makeQueue, receive, setQueue, urlOf } from '../proof-by-simulation/queues';
import type { Simulation } from '../proof-by-simulation/simulation';
import { duration, withArticle } from '../wording';
import { NAMES } from './timing';

interface Setup {
  fifo: boolean;
  /** Whether every message has to wait, or only those of one kind. */
  all: boolean;
  sec: number;
  /** What only dresses the case: the present visibility timeout. */
  visibility: number;
}
type Option = 'queue-delay' | 'timer' | 'visibility' | 'long-polling';
const OPTIONS: readonly Option[] = ['queue-delay', 'timer', 'visibility', 'long-polling'];

const BELIEFS = {
  'queue-delay': 'queue-delay-can-be-told-apart',
  timer: 'message-timers-fit-everywhere',
  visibility: 'visibility-equals-delay',
  'long-polling': 'long-polling-delays-messages',
};

function act(world: Simulation, option: Option, { fifo, sec, all }: Setup): void {
  const queue = NAMES[fifo ? 'fifo' : 'standard'];
  if (option === 'queue-delay') setQueue(world, queue, { DelaySeconds: sec });
  if (option === 'visibility') setQueue(world, queue, { VisibilityTimeout: sec });
  if (option === 'long-polling')
    setQueue(world, queue, {
      ReceiveMessageWaitTimeSeconds: limit(world.limits, 'sqs.receive.waitTimeSeconds.max'),
    });
  // Where every message of a standard queue waits, the producers cannot be changed: they send no timer.
  const isTimed = (body: string): boolean => option === 'timer' && (fifo || (!all && body === 'late'));
  for (const body of ['late', 'plain'])
    world.ask('sqs.SendMessage', {
      QueueUrl: urlOf(queue),
      MessageBody: body,
      ...(fifo && { MessageGroupId: body }),
      ...(isTimed(body) && { DelaySeconds: sec }),
    });
}

const has = (world: Simulation, queue: string): readonly string[] => {
  const first = receive(world, queue, { WaitTimeSeconds: 0 });
  const second = receive(world, queue, { WaitTimeSeconds: 0 });
  return [first, second].flatMap((message) => (message ? [message.Body] : [])).sort();
};

/** Which setting postpones the right messages. */
export const setup: Direction<Setup> = {
  draw(rng, { level, limits }) {
    const most = limit(limits, 'sqs.delaySeconds.max') / 60;
    const fifo = level > 1 && rng.int(0, 1) === 0;
    const all = fifo || rng.int(0, 1) === 0;
    return { fifo, all, sec: rng.int(1, most) * 60, visibility: rng.int(1, 6) * 30 };
  },
  variant: ({ fifo, all, sec }) => `${fifo}|${all}|${sec}`,
  ask({ all }) {
    const key: Option = all ? 'queue-delay' : 'timer';
    const { [key]: _, ...beliefs } = BELIEFS;
    return {
      kind: 'single',
      options: OPTIONS,
      key,
      beliefs: key === 'timer' ? beliefs : { ...beliefs, timer: 'message-timers-fit-everywhere' },
    };
  },
  check: {
    by: 'simulation',
    start: (world, { fifo, visibility }) =>
      makeQueue(world, NAMES[fifo ? 'fifo' : 'standard'], { VisibilityTimeout: visibility }),
    run(world, option, q) {
      const queue = NAMES[q.fifo ? 'fifo' : 'standard'];
      act(world, option as Option, q);
      world.look();
      const early = has(world, queue);
      world.waitUntil(q.sec);
      const late = has(world, queue);
      return q.all
        ? early.length === 0 && late.join() === 'late,plain'
        : early.join() === 'plain' && late.includes('late');
    },
  },
  words: {
    en: {
      stem: ({ fifo, all, sec, visibility }, { who, thing, things }) => {
        const wish = all
          ? `From now on every new ${thing} must stay hidden from the workers for ${duration(sec, 'en')} after it was sent.`
          : `From now on ${withArticle(thing)} marked as provisional must stay hidden from the workers for ${duration(sec, 'en')} after it was sent; all others must be there at once.`;
        const code =
          all && !fifo ? ' The code of the producers cannot be changed.' : ' The producers can be changed.';
        return `${who} All ${things} pass through one ${fifo ? 'FIFO' : 'standard'} queue with a visibility timeout of ${visibility} seconds. ${wish}${code} Which change does this with the LEAST effort?`;
      },
      option: (id, { sec, all }) =>
        textFor(id, {
          'queue-delay': `Set DelaySeconds of the queue to ${sec}.`,
          timer: all
            ? `Send each message with DelaySeconds ${sec}.`
            : `Send provisional messages with DelaySeconds ${sec}.`,
          visibility: `Set the visibility timeout of the queue to ${sec} seconds.`,
          'long-polling': 'Set ReceiveMessageWaitTimeSeconds of the queue to its maximum.',
        }),
      reason: (id, { fifo, all }) =>
        textFor(id, {
          'queue-delay': all
            ? 'The delay of the queue hides every new message before its first receive.'
            : 'The delay of the queue would hold back all the other messages as well.',
          timer: !all
            ? 'A message timer postpones just the messages it is sent with.'
            : fifo
              ? 'A FIFO queue refuses DelaySeconds in SendMessage.'
              : 'A timer is part of each SendMessage call, and the producers cannot be changed.',
          visibility:
            'The visibility timeout begins when a message is received; a new message is not hidden.',
          'long-polling':
            'Long polling lets a receive wait for messages; it hides none and answers as soon as one is there.',
        }),
      explanation: ({ all }) =>
        all
          ? 'A delay queue hides all new messages; the visibility timeout hides them only after a receive.'
          : 'A message timer replaces the delay of the queue for one message. It works on standard queues.',
    },
    ko: {
      stem: ({ fifo, all, sec, visibility }, { who, thing }) => {
        const wish = all
          ? `앞으로는 모든 새 ${withParticle(thing, '이/가')} 보낸 뒤 ${duration(sec, 'ko')} 동안 작업자에게 보이지 않아야 합니다.`
          : `앞으로는 '임시'로 표시한 ${thing}만 보낸 뒤 ${duration(sec, 'ko')} 동안 작업자에게 보이지 않아야 하고, 나머지는 바로 받을 수 있어야 합니다.`;
        const code =
          all && !fifo ? ' 생산자의 코드는 바꿀 수 없습니다.' : ' 생산자의 코드는 바꿀 수 있습니다.';
        return `${who} 모든 ${withParticle(thing, '은/는')} 가시성 제한 시간이 ${visibility}초인 ${fifo ? 'FIFO' : '표준'} 대기열 하나를 지납니다. ${wish}${code} 가장 적은 노력으로 이를 이루는 변경은 무엇입니까?`;
      },
      option: (id, { sec, all }) =>
        textFor(id, {
          'queue-delay': `대기열의 DelaySeconds를 ${sec}초로 설정합니다.`,
          timer: all
            ? `메시지마다 DelaySeconds ${sec}초를 지정해 보냅니다.`
            : `임시 메시지에만 DelaySeconds ${sec}초를 지정해 보냅니다.`,
          visibility: `대기열의 가시성 제한 시간을 ${sec}초로 설정합니다.`,
          'long-polling': '대기열의 ReceiveMessageWaitTimeSeconds를 최댓값으로 설정합니다.',
        }),
      reason: (id, { fifo, all }) =>
        textFor(id, {
          'queue-delay': all
            ? '대기열의 지연은 모든 새 메시지를 처음 받기 전까지 숨깁니다.'
            : '대기열의 지연은 나머지 메시지까지 모두 늦춥니다.',
          timer: !all
            ? '메시지 타이머는 그 타이머를 지정해 보낸 메시지만 늦춥니다.'
            : fifo
              ? 'FIFO 대기열은 SendMessage의 DelaySeconds를 거부합니다.'
              : '타이머는 SendMessage 호출마다 지정해야 하는데 생산자를 바꿀 수 없습니다.',
          visibility: '가시성 제한 시간은 메시지를 받을 때 시작되므로 새 메시지를 숨기지 않습니다.',
          'long-polling': '긴 폴링은 수신 호출이 메시지를 기다리게 할 뿐이며 메시지가 오면 바로 응답합니다.',
        }),
      explanation: ({ all }) =>
        all
          ? '지연 대기열은 새 메시지를 모두 숨기고, 가시성 제한 시간은 받은 뒤에만 숨깁니다.'
          : '메시지 타이머는 메시지 하나에 대해 대기열의 지연을 대신하며, 표준 대기열에서 쓸 수 있습니다.',
    },
  },
};
