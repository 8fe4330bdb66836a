import type { Locale } from '../../kernel/locale';
import type { Rng } from '../../kernel/rng';
import type { Level } from '../contract';
import type { Subscriber } from './topic';

const NAMES = ['billing', 'shipping', 'audit', 'search', 'mailing', 'reports'];
const KINDS = ['order', 'refund', 'return'];

export interface Published {
  readonly subscribers: readonly Subscriber[];
  readonly kinds: readonly string[];
}

/** Queues and messages: filters from level 2 on, late subscriptions and missing permissions at every level. */
export function drawPublished(rng: Rng, level: Level, queues: number): Published {
  const kinds = Array.from({ length: 3 + level }, () => rng.pick(KINDS));
  const subscribers = rng.sample(NAMES, queues).map((name) => ({
    name,
    allowed: rng.int(0, 4) > 0,
    kinds: level > 1 && rng.int(0, 1) === 0 ? rng.sample(KINDS, rng.int(1, 2)) : null,
    after: rng.int(0, 2) === 0 ? rng.int(1, kinds.length) : 0,
  }));
  return { subscribers, kinds };
}

/** Messages that a queue gets by the rule: those published while it is subscribed that its filter takes. */
export const received = ({ allowed, kinds: wanted, after }: Subscriber, kinds: readonly string[]): number =>
  allowed ? kinds.slice(after).filter((kind) => wanted?.includes(kind) ?? true).length : 0;

export const keyOf = ({ subscribers, kinds }: Published): string =>
  `${subscribers.map((one) => `${one.allowed}${one.kinds}${one.after}`)}|${kinds}`;

/** The queues as a table. */
export function table({ subscribers }: Published, locale: Locale): string {
  const ko = locale === 'ko';
  const rows = subscribers.map(({ name, allowed, kinds, after }) => {
    const when =
      after === 0
        ? ko
          ? '첫 메시지 전'
          : 'before the first message'
        : ko
          ? `메시지 ${after} 다음`
          : `after message ${after}`;
    const policy = allowed ? (ko ? '허용' : 'allows the topic') : ko ? '없음' : 'none';
    const filter = kinds ? `\`${JSON.stringify({ kind: kinds })}\`` : ko ? '없음' : 'none';
    return `| \`${name}\` | ${when} | ${policy} | ${filter} |`;
  });
  const head = ko
    ? '| 대기열 | 구독한 때 | 대기열 정책 | 필터 정책 |'
    : '| Queue | Subscribed | Queue policy | Filter policy |';
  return [head, '|---|---|---|---|', ...rows].join('\n');
}
export const messages = ({ kinds }: Published): string =>
  `\`\`\`text\n${kinds.map((kind, i) => `${i + 1}: kind = ${kind}`).join('\n')}\n\`\`\``;
