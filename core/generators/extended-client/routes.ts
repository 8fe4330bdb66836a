import { limit } from '../../facts/limits';
import type { OptionId } from '../../kernel/ids';
import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import { count } from '../wording';

const KIB = 1_024;
const WAYS = ['plain', 'library', 'own'] as const;

interface Routes {
  /** Payloads in KiB. */
  sizes: readonly number[];
  plainMax: number;
  libraryMax: number;
}

const idOf = (i: number): OptionId => `p${i + 1}`;
const sizeOf = ({ sizes }: Routes, id: OptionId): number => sizes[Number(id.slice(1)) - 1] ?? 0;

/** How payloads of different sizes get to a consumer with the least of one's own code. */
export const routes: Direction<Routes> = {
  draw(rng, { level, limits }) {
    const plainMax = limit(limits, 'sqs.message.size.max') / KIB;
    const libraryMax = limit(limits, 'sqs.extendedClient.max') / KIB;
    const near = level === 1 ? 0.4 : 0.04;
    const below = Math.round(plainMax * (1 - rng.int(10, 90) * near * 0.01)) - 1;
    const above = Math.round(plainMax * (1 + rng.int(10, 300) * near * 0.01)) + 1;
    const huge = Math.round((libraryMax * (1 + rng.int(5, 90) * 0.01)) / KIB) * KIB;
    const large = rng.int(3, 1_900) * KIB;
    const sizes = level === 1 ? [below, above, huge] : [below, above, huge, large];
    return { sizes: rng.shuffle(sizes), plainMax, libraryMax };
  },
  variant: ({ sizes, plainMax }) => `${plainMax}|${[...sizes].sort()}`,
  ask(q) {
    const prompts = q.sizes.map((_, i) => idOf(i));
    const key: Record<OptionId, OptionId> = {};
    for (const id of prompts)
      key[id] = sizeOf(q, id) <= q.plainMax ? 'plain' : sizeOf(q, id) <= q.libraryMax ? 'library' : 'own';
    return { kind: 'matching', prompts, options: WAYS, key };
  },
  check: {
    by: 'solver',
    // The first way whose limit a payload does not pass, from the least effort to the most; the last has none.
    arrange({ sizes }, limits) {
      const tops = [limit(limits, 'sqs.message.size.max'), limit(limits, 'sqs.extendedClient.max')];
      return sizes.map((kib) => WAYS[tops.filter((top) => kib * KIB > top).length] ?? 'own');
    },
  },
  words: {
    en: {
      stem: (_, { who, things }) =>
        `${who} Its ${things} differ much in size. Each has to reach the consumers of a standard queue with its limits as they come, with as little code as possible; an S3 bucket is at hand. Text is sent as it is, without attributes. Which way suits each payload?`,
      prompt: (id, q) => `A payload of ${sizeText(sizeOf(q, id))}`,
      option: (id) =>
        textFor(id, {
          plain: 'In the message itself, with SendMessage',
          library: 'With the Amazon SQS Extended Client Library',
          own: 'Upload to S3 by own code, a message with the key',
        }),
      reason: (id) =>
        textFor(id, {
          plain: 'Body and attributes fit the limit of a message.',
          library: 'It is larger than a message may be, and the library takes payloads of up to 2 GB.',
          own: 'It is larger than what the library takes; code of one’s own uploads it and sends a reference.',
        }),
      explanation: ({ plainMax }) =>
        `A message holds ${count(plainMax)} KiB. Beyond that the Extended Client Library puts the payload into S3 and sends a pointer, up to 2 GB; larger objects are referenced by code of one's own.`,
    },
    ko: {
      stem: (_, { who, thing }) =>
        `${who} ${thing} 데이터의 크기가 저마다 크게 다릅니다. 모두 한도가 기본값인 표준 대기열의 소비자에게 되도록 적은 코드로 전해야 하며, 쓸 수 있는 S3 버킷이 있습니다. 텍스트는 속성 없이 그대로 보냅니다. 각 페이로드에 알맞은 방법은 무엇입니까?`,
      prompt: (id, q) => `${sizeText(sizeOf(q, id))} 페이로드`,
      option: (id) =>
        textFor(id, {
          plain: 'SendMessage로 메시지에 직접 담기',
          library: 'Amazon SQS 확장 클라이언트 라이브러리로 보내기',
          own: '직접 짠 코드로 S3에 올리고 키를 메시지로 보내기',
        }),
      reason: (id) =>
        textFor(id, {
          plain: '본문과 속성이 메시지의 한도 안에 듭니다.',
          library: '메시지의 한도보다 크며, 라이브러리는 2 GB까지 다룹니다.',
          own: '라이브러리가 다루는 크기보다 크므로 직접 짠 코드로 올리고 참조를 보냅니다.',
        }),
      explanation: ({ plainMax }) =>
        `메시지에는 ${count(plainMax)} KiB까지 담습니다. 그보다 크면 확장 클라이언트 라이브러리가 페이로드를 S3에 두고 포인터를 보내며, 2 GB까지 됩니다. 더 큰 객체는 직접 짠 코드로 참조를 보냅니다.`,
    },
  },
};

const sizeText = (kib: number): string =>
  kib >= 2 * KIB && kib % KIB === 0 ? `${count(kib / KIB)} MiB` : `${count(kib)} KiB`;
