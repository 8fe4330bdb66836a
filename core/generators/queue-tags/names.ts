import type { Direction } from '../directions/direction';
import { makeQueue } from '../proof-by-simulation/queues';
import { recordOf } from '../record';
import { spellings } from './script';

interface Names {
  /** Queues that exist. */
  made: readonly string[];
  /** Commands by `operation name`. */
  calls: readonly string[];
}

const NAMES = ['orders', 'claims', 'invoices', 'parcels', 'results', 'tickets'];
const operationOf = (call: string): string => call.split(' ')[0] ?? '';
const nameOf = (call: string): string => call.split(' ')[1] ?? '';
const isFound = ({ made }: Names, call: string): boolean =>
  operationOf(call) === 'get'
    ? made.includes(nameOf(call))
    : made.some((name) => name.startsWith(nameOf(call)));
const lineOf = (call: string): string =>
  operationOf(call) === 'get'
    ? `\`aws sqs get-queue-url --queue-name ${nameOf(call)}\``
    : `\`aws sqs list-queues --queue-name-prefix ${nameOf(call)}\``;

/** Which commands find a queue, by the spelling of its name. */
export const names: Direction<Names> = {
  draw(rng, { level }) {
    const words = rng.sample(NAMES, 3);
    // At level 1 only whole names are looked up.
    const made = words.map((word) => rng.pick(spellings(word)));
    const offered = words.flatMap((word) => [
      `get ${rng.pick(spellings(word))}`,
      ...(level === 1 ? [] : [`list ${rng.pick(spellings(word)).slice(0, 3)}`]),
    ]);
    if (level === 1)
      offered.push(
        ...rng
          .sample(NAMES, 3)
          .filter((name) => !words.includes(name))
          .map((name) => `get ${name}`),
      );
    const calls = rng.sample(offered, Math.min(5, offered.length));
    if (calls.length < 4) return undefined;
    const q = { made, calls };
    const found = calls.filter((call) => isFound(q, call)).length;
    return found < 2 || found > 3 ? undefined : q;
  },
  variant: ({ made, calls }) => `${made}|${[...calls].sort()}`,
  ask(q) {
    const key = q.calls.filter((call) => isFound(q, call));
    const wrong = q.calls.filter((call) => !key.includes(call));
    const beliefs = recordOf(wrong, () => 'queue-names-ignore-case');
    return { kind: 'multiple', options: q.calls, key, beliefs };
  },
  check: {
    by: 'simulation',
    start(world, { made }) {
      for (const name of made) makeQueue(world, name);
    },
    run(world, option) {
      const [operation, name] = option.split(' ');
      if (operation === 'get') return world.ask('sqs.GetQueueUrl', { QueueName: name }).ok;
      const { QueueUrls = [] } = world.must<{ QueueUrls?: readonly string[] }>('sqs.ListQueues', {
        QueueNamePrefix: name,
      });
      world.note('ListQueues', { en: `finds ${QueueUrls.length}`, ko: `${QueueUrls.length}개` });
      return QueueUrls.length > 0;
    },
  },
  words: {
    en: {
      stem: ({ made }, { who }) =>
        `${who} A Region has just the SQS queues ${made.map((name) => `\`${name}\``).join(', ')}. Which of these commands find a queue?`,
      option: lineOf,
      reason: (id, q) =>
        isFound(q, id)
          ? `\`${nameOf(id)}\` is spelt as in the name of the queue.`
          : `No queue has a name that ${operationOf(id) === 'get' ? 'is' : 'begins with'} \`${nameOf(id)}\` in this spelling.`,
      explanation: () =>
        'Queue names and URLs are case-sensitive; `orders` and `Orders` can even exist side by side.',
    },
    ko: {
      stem: ({ made }, { who }) =>
        `${who} 어떤 리전에 있는 SQS 대기열은 ${made.map((name) => `\`${name}\``).join(', ')}뿐입니다. 대기열을 찾아내는 명령은 무엇입니까?`,
      option: lineOf,
      reason: (id, q) =>
        isFound(q, id)
          ? `\`${nameOf(id)}\` 표기가 대기열의 이름과 같습니다.`
          : `\`${nameOf(id)}\` 표기${operationOf(id) === 'get' ? '인' : '로 시작하는'} 대기열은 없습니다.`,
      explanation: () =>
        '대기열의 이름과 URL은 대소문자를 구분하며, `orders`와 `Orders`가 함께 있을 수도 있습니다.',
    },
  },
};
