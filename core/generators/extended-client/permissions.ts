import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import { count } from '../wording';
import { allow, consumeLarge, makeRole, makeStores, sendLarge } from './claim-check';

interface Permissions {
  side: 'producer' | 'consumer';
  /** Whether the consumer deletes the payload with the message. */
  cleans: boolean;
  kib: number;
}

const SQS = {
  producer: ['sqs:SendMessage'],
  consumer: ['sqs:ReceiveMessage', 'sqs:DeleteMessage'],
};
const S3: Readonly<Record<string, readonly string[]>> = {
  none: [],
  put: ['s3:PutObject'],
  get: ['s3:GetObject'],
  list: ['s3:ListBucket'],
  'get-delete': ['s3:GetObject', 's3:DeleteObject'],
  'list-delete': ['s3:ListBucket', 's3:DeleteObject'],
};
const offered = ({ side, cleans }: Permissions): readonly string[] =>
  side === 'producer'
    ? ['none', 'put', 'get', 'list']
    : cleans
      ? ['none', 'get', 'list-delete', 'get-delete']
      : ['none', 'get', 'put', 'list'];
const keyOf = ({ side, cleans }: Permissions): string =>
  side === 'producer' ? 'put' : cleans ? 'get-delete' : 'get';
const BELIEFS: Readonly<Record<string, string>> = {
  none: 'sqs-fetches-the-payload',
  put: 'consumers-write-payloads',
  get: 'a-pointer-cleans-up-by-itself',
  list: 'listing-is-reading',
  'list-delete': 'listing-is-reading',
};

/** Which permissions on the bucket a producer or consumer needs. */
export const permissions: Direction<Permissions> = {
  draw: (rng, { level }) => ({
    side: rng.pick(['producer', 'consumer'] as const),
    cleans: level > 1 && rng.int(0, 1) === 0,
    kib: rng.int(11, 190) * 100,
  }),
  variant: ({ side, cleans, kib }) => `${side}|${cleans}|${kib}`,
  ask(q) {
    const key = keyOf(q);
    const beliefs: Record<string, string> = {};
    for (const option of offered(q)) if (option !== key) beliefs[option] = BELIEFS[option] ?? '';
    if (q.side === 'producer') beliefs.get = 'producers-read-payloads';
    return { kind: 'single', options: offered(q), key, beliefs };
  },
  check: {
    by: 'simulation',
    start(world) {
      makeStores(world);
      makeRole(world, 'service');
      sendLarge(world, 'first');
    },
    alike: ({ side, cleans }, option) => `extended-client/permissions/${side}|${cleans}|${option}`,
    run(world, option, { side, cleans }) {
      allow(world, 'service', [...SQS[side], ...(S3[option] ?? [])]);
      world.look();
      const who = { role: 'service' };
      return side === 'producer' ? sendLarge(world, 'next', who) : consumeLarge(world, cleans, who);
    },
  },
  words: {
    en: {
      stem: ({ side, cleans, kib }, { who, things }) =>
        `${who} Some ${things} have ${count(kib)} KiB, so both sides of a queue use the Amazon SQS Extended Client Library with the bucket \`payloads\`. The role of the ${side} has ${SQS[side].map((action) => `\`${action}\``).join(' and ')} on the queue. ${side === 'producer' ? 'It sends large messages.' : cleans ? 'It reads payloads, and its library deletes them with their messages.' : 'It reads payloads; a lifecycle rule of the bucket removes them later.'} Which permissions on the bucket does the role need as well?`,
      option: (id) => (id === 'none' ? 'None: SQS goes to the bucket itself' : listOf(id)),
      reason: (id, q) =>
        id === keyOf(q)
          ? 'These are the calls to S3 that the library makes on this side.'
          : textFor(id, {
              none: 'The library runs in the application and calls S3 with its role.',
              put: 'The payload is already in the bucket; the consumer has to read it.',
              get:
                q.side === 'producer'
                  ? 'The producer writes the payload and does not read it.'
                  : 'Reading works, but deleting the payload is denied.',
              list: 'A list of names gives neither the content nor a place for a new payload.',
              'list-delete': 'Without reading the payload the message is of no use.',
            }),
      explanation: () =>
        'The producer puts the payload into S3 and sends a pointer; the consumer follows the pointer with GetObject, and DeleteObject where it cleans up. SQS knows nothing of the bucket.',
    },
    ko: {
      stem: ({ side, cleans, kib }, { who, thing }) =>
        `${who} ${thing} 데이터 가운데 ${count(kib)} KiB짜리가 있어, 대기열의 양쪽이 Amazon SQS 확장 클라이언트 라이브러리와 버킷 \`payloads\`를 씁니다. ${side === 'producer' ? '생산자' : '소비자'}의 역할에는 대기열에 대한 ${SQS[side].map((action) => `\`${action}\``).join(', ')} 권한이 있습니다. ${side === 'producer' ? '이 역할로 큰 메시지를 보냅니다.' : cleans ? '이 역할로 페이로드를 읽으며, 라이브러리가 메시지와 함께 페이로드를 삭제합니다.' : '이 역할로 페이로드를 읽으며, 페이로드는 나중에 버킷의 수명 주기 규칙이 지웁니다.'} 이 역할에 더 필요한 버킷 권한은 무엇입니까?`,
      option: (id) => (id === 'none' ? '없음. SQS가 직접 버킷에 접근함' : listOf(id)),
      reason: (id, q) =>
        id === keyOf(q)
          ? '이쪽에서 라이브러리가 S3에 하는 호출이 이것입니다.'
          : textFor(id, {
              none: '라이브러리는 애플리케이션 안에서 돌며 그 역할로 S3를 호출합니다.',
              put: '페이로드는 이미 버킷에 있으므로 소비자는 읽어야 합니다.',
              get:
                q.side === 'producer'
                  ? '생산자는 페이로드를 쓸 뿐 읽지 않습니다.'
                  : '읽을 수는 있지만 페이로드를 삭제하는 호출이 거부됩니다.',
              list: '이름 목록으로는 내용을 읽을 수도, 새 페이로드를 둘 수도 없습니다.',
              'list-delete': '페이로드를 읽지 못하면 메시지가 쓸모없습니다.',
            }),
      explanation: () =>
        '생산자는 페이로드를 S3에 두고 포인터를 보냅니다. 소비자는 GetObject로 포인터를 따라가며, 정리할 때에는 DeleteObject도 호출합니다. SQS는 버킷을 모릅니다.',
    },
  },
};

const listOf = (id: string): string => S3[id]?.map((action) => `\`${action}\``).join(', ') ?? '';
