import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import { receiveAll } from '../proof-by-simulation/queues';
import { count, withArticle } from '../wording';
import { BUCKET, makeStores, QUEUE, sendLarge } from './claim-check';

const OPTIONS = ['pointer', 'payload', 'part', 'nothing'] as const;
interface Consumer {
  kib: number;
  key: string;
}

/** What a consumer without the library gets. */
export const consumer: Direction<Consumer> = {
  draw: (rng) => ({ kib: rng.int(11, 190) * 100, key: `payload-${rng.int(100, 999)}` }),
  variant: ({ kib }) => String(kib),
  ask: () => ({
    kind: 'single',
    options: OPTIONS,
    key: 'pointer',
    beliefs: {
      payload: 'sqs-fetches-the-payload',
      part: 'large-messages-are-cut',
      nothing: 'pointers-are-hidden',
    },
  }),
  check: {
    by: 'simulation',
    start(world, { key }) {
      makeStores(world);
      sendLarge(world, key);
    },
    run(world, option, { key, kib }) {
      const [message] = receiveAll(world, QUEUE);
      const body = message?.Body ?? '';
      world.note('ReceiveMessage', { en: body || 'no message', ko: body || '메시지 없음' });
      if (option === 'nothing') return message === undefined;
      if (option === 'pointer') return body.includes(BUCKET) && body.includes(key);
      return option === 'payload' ? body.length === kib * 1_024 : body.length > 1_024 && !body.includes(key);
    },
  },
  words: {
    en: {
      stem: ({ kib, key }, { who, thing, things }) =>
        `${who} A producer of ${things} has begun to use the Amazon SQS Extended Client Library. It sends ${withArticle(thing)} of ${count(kib)} KiB, which the library stores as \`${key}\` in the bucket \`${BUCKET}\`. A consumer still calls ReceiveMessage of the plain SDK. What does it receive?`,
      option: (id, { key }) =>
        textFor(id, {
          pointer: `A message whose body names the bucket and the key \`${key}\``,
          payload: 'A message whose body is the payload, as SQS fetches it from S3',
          part: 'A message with the first part of the payload, as much as fits in',
          nothing: 'No message, as SQS hides pointers from clients without the library',
        }),
      reason: (id) =>
        textFor(id, {
          pointer: 'On the queue there is an ordinary message with a small JSON text: the pointer.',
          payload: 'SQS never goes to the bucket; following the pointer is the work of the library.',
          part: 'SQS cuts nothing: the message is the pointer as a whole.',
          nothing: 'To SQS the pointer is a message like any other.',
        }),
      explanation: () =>
        'The library works in the clients alone. A consumer that is to read the payload needs it as well, with permission to read the bucket.',
    },
    ko: {
      stem: ({ kib, key }, { who, thing }) =>
        `${who} ${thing} 데이터의 생산자가 Amazon SQS 확장 클라이언트 라이브러리를 쓰기 시작했습니다. ${count(kib)} KiB짜리 데이터를 보내자 라이브러리가 버킷 \`${BUCKET}\`에 \`${key}\`로 저장합니다. 소비자는 여전히 일반 SDK의 ReceiveMessage를 호출합니다. 소비자가 받는 것은 무엇입니까?`,
      option: (id, { key }) =>
        textFor(id, {
          pointer: `본문에 버킷과 키 \`${key}\`가 적힌 메시지`,
          payload: 'SQS가 S3에서 가져온 페이로드가 본문인 메시지',
          part: '페이로드의 앞부분이 들어갈 만큼만 담긴 메시지',
          nothing: '받지 못함. SQS는 라이브러리가 없는 클라이언트에게 포인터를 숨김',
        }),
      reason: (id) =>
        textFor(id, {
          pointer: '대기열에 있는 것은 작은 JSON 텍스트, 곧 포인터가 담긴 보통 메시지입니다.',
          payload: 'SQS는 버킷에 접근하지 않습니다. 포인터를 따라가는 것은 라이브러리의 일입니다.',
          part: 'SQS는 아무것도 자르지 않습니다. 메시지는 포인터 전체입니다.',
          nothing: 'SQS에게 포인터는 다른 것과 다름없는 메시지입니다.',
        }),
      explanation: () =>
        '라이브러리는 클라이언트에서만 동작합니다. 페이로드를 읽으려는 소비자도 라이브러리와 버킷을 읽을 권한이 있어야 합니다.',
    },
  },
};
