import type { Direction } from '../directions/direction';
import { urlOf } from '../proof-by-simulation/queues';
import { consumeLarge, dropMessages, makeStores, objectsIn, QUEUE, sendLarge } from './claim-check';

interface Left {
  sent: number;
  /** Read and deleted by consumers with the library, which delete the payload too. */
  cleaned: number;
  /** Deleted by a consumer that has no library. */
  dropped: number;
  /** Whether the queue is purged at the end. */
  purged: boolean;
}

/** How many payloads stay in the bucket. */
export const left: Direction<Left> = {
  draw(rng, { level }) {
    const sent = rng.int(4, 12) + level * 2;
    const cleaned = rng.int(1, sent - 2);
    const dropped = level === 1 ? 0 : rng.int(1, sent - cleaned - 1);
    return { sent, cleaned, dropped, purged: level === 3 || rng.int(0, 1) === 0 };
  },
  variant: ({ sent, cleaned, dropped, purged }) => `${sent}|${cleaned}|${dropped}|${purged}`,
  ask: ({ sent, cleaned }) => ({ kind: 'numeric', key: sent - cleaned, unit: 'objects' }),
  check: {
    by: 'simulation',
    start(world, { sent }) {
      makeStores(world);
      for (let i = 0; i < sent; i++) sendLarge(world, `payload-${i + 1}`);
    },
    run(world, key, { cleaned, dropped, purged }) {
      for (let i = 0; i < cleaned; i++) consumeLarge(world, true);
      dropMessages(world, dropped);
      if (purged) world.must('sqs.PurgeQueue', { QueueUrl: urlOf(QUEUE) });
      world.look();
      return objectsIn(world) === Number(key);
    },
  },
  words: {
    en: {
      stem: (q, { who, things }) =>
        `${who} Producers have sent ${q.sent} large ${things} with the Amazon SQS Extended Client Library into an empty queue and an empty bucket. Consumers with the library, set to delete payloads, processed and deleted ${q.cleaned} of the messages.${q.dropped > 0 ? ` A script without the library received ${q.dropped} others and deleted them with DeleteMessage.` : ''}${q.purged ? ' Then the queue was purged.' : ' The others still wait.'} The bucket has no lifecycle rule. How many payloads does it hold?`,
      explanation: (q) =>
        `Only the library deletes a payload together with its message: ${q.cleaned} of ${q.sent}. Whatever else removes messages, by DeleteMessage, purging or expiry, leaves objects behind; a lifecycle rule has to remove them.`,
    },
    ko: {
      stem: (q, { who, thing }) =>
        `${who} 생산자가 Amazon SQS 확장 클라이언트 라이브러리로 큰 ${thing} 데이터 ${q.sent}개를 빈 대기열과 빈 버킷에 보냈습니다. 페이로드도 삭제하도록 설정한 라이브러리를 쓰는 소비자들이 그중 메시지 ${q.cleaned}개를 처리하고 삭제했습니다.${q.dropped > 0 ? ` 라이브러리를 쓰지 않는 스크립트는 다른 ${q.dropped}개를 받아 DeleteMessage로 삭제했습니다.` : ''}${q.purged ? ' 그런 다음 대기열을 비웠습니다.' : ' 나머지는 아직 기다립니다.'} 버킷에는 수명 주기 규칙이 없습니다. 버킷에 있는 페이로드는 몇 개입니까?`,
      explanation: (q) =>
        `페이로드를 메시지와 함께 삭제하는 것은 라이브러리뿐이므로 ${q.cleaned} / ${q.sent}개만 삭제됩니다. DeleteMessage, 비우기, 만료처럼 메시지만 없애는 일은 객체를 남기므로 수명 주기 규칙으로 지워야 합니다.`,
    },
  },
};
