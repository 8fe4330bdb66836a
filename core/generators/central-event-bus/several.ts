import type { Locale } from '../../kernel/locale';
import type { Rng } from '../../kernel/rng';
import type { Direction } from '../directions/direction';
import { recordOf } from '../record';
import { addPiece, arrived, CENTRAL, makeInbox, SENDERS, sendFrom } from './accounts';

interface Sender {
  account: string;
  allowed: boolean;
  forwards: boolean;
  source: string;
}
interface Several {
  senders: readonly Sender[];
  /** Sources that the rules of the central account collect. */
  collected: readonly string[];
}

const SOURCES = ['shop', 'billing', 'shipping'];

function drawSeveral(rng: Rng, count: number, collected: number): Several {
  const senders = rng.sample(SENDERS, count).map((account) => ({
    account,
    allowed: rng.int(0, 3) > 0,
    forwards: rng.int(0, 3) > 0,
    source: rng.pick(SOURCES),
  }));
  return { senders, collected: rng.sample(SOURCES, collected) };
}
const variant = ({ senders, collected }: Several): string =>
  `${senders.map(({ allowed, forwards, source }) => `${allowed}${forwards}${source}`)}|${collected}`;
const passes = ({ allowed, forwards, source }: Sender, collected: readonly string[]): boolean =>
  allowed && forwards && collected.includes(source);
const beliefOf = ({ allowed, forwards }: Sender): string =>
  forwards
    ? allowed
      ? 'arriving-on-a-bus-is-delivery'
      : 'a-forwarding-rule-is-permission'
    : 'senders-only-need-to-emit';

function table({ senders }: Several, locale: Locale): string {
  const ko = locale === 'ko';
  const yes = ko ? '있음' : 'yes';
  const no = ko ? '없음' : 'no';
  const head = ko
    ? '| 계정 | 이벤트의 source | 중앙 버스로 보내는 규칙 | 중앙 버스 정책의 허용 |'
    : '| Account | Source of its event | Rule that forwards it | Allowed by the policy of the bus |';
  const rows = senders.map(
    (one) =>
      `| \`${one.account}\` | \`${one.source}\` | ${one.forwards ? yes : no} | ${one.allowed ? yes : no} |`,
  );
  return [head, '|---|---|---|---|', ...rows].join('\n');
}
const listed = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

function build(world: Parameters<typeof makeInbox>[0], { senders, collected }: Several): void {
  makeInbox(world);
  addPiece(world, 'queue-policy', '');
  for (const source of collected) addPiece(world, 'central-rule', '', source);
  for (const { account, allowed, forwards, source } of senders) {
    if (allowed) addPiece(world, 'bus-policy', account);
    if (forwards) addPiece(world, 'sender-rule', account, source);
  }
}

const why = {
  en: ({ allowed, forwards }: Sender, collects: boolean): string =>
    !forwards
      ? 'No rule of this account sends its events to the central bus.'
      : !allowed
        ? 'The policy of the central bus does not let this account put events.'
        : collects
          ? 'The rule forwards, the policy of the bus allows, and a central rule takes the source.'
          : 'The event reaches the central bus, but no rule there takes its source.',
  ko: ({ allowed, forwards }: Sender, collects: boolean): string =>
    !forwards
      ? '이 계정에는 이벤트를 중앙 버스로 보내는 규칙이 없습니다.'
      : !allowed
        ? '중앙 버스의 정책이 이 계정의 이벤트를 허용하지 않습니다.'
        : collects
          ? '규칙이 보내고, 버스 정책이 허용하며, 중앙 규칙이 그 source를 받습니다.'
          : '이벤트가 중앙 버스에 도착하지만 그 source를 받는 규칙이 없습니다.',
};
const EXPLAIN = {
  en: 'An event arrives when its own account forwards it, the policy of the central bus allows that account, and a rule of the central account matches it.',
  ko: '이벤트는 자기 계정의 규칙이 보내고, 중앙 버스의 정책이 그 계정을 허용하며, 중앙 계정의 규칙에 맞아야 도착합니다.',
};
const setting = {
  en: ({ senders, collected }: Several, who: string): string =>
    `${who} Its ${senders.length} workload accounts send events to their own default event buses; the central account \`${CENTRAL}\` is to collect them. Rules of the central account take the ${collected.length === 1 ? 'source' : 'sources'} ${listed(collected)} and deliver to a queue that allows it. The exhibit shows the rest. Each account sends one event.`,
  ko: ({ senders, collected }: Several, who: string): string =>
    `${who} 워크로드 계정 ${senders.length}개가 저마다 자기 기본 이벤트 버스로 이벤트를 보내고, 중앙 계정 \`${CENTRAL}\`에 이를 모으려 합니다. 중앙 계정의 규칙은 source가 ${listed(collected)}인 이벤트를 받아, 이를 허용하는 대기열로 전달합니다. 나머지는 자료와 같습니다. 계정마다 이벤트를 하나씩 보냅니다.`,
};

/** How many events of several accounts end up in the central queue. */
export const howMany: Direction<Several> = {
  draw: (rng, { level }) => drawSeveral(rng, 2 + level, level === 3 ? 1 : 2),
  variant,
  ask: ({ senders, collected }) => ({
    kind: 'numeric',
    key: senders.filter((one) => passes(one, collected)).length,
    unit: 'events',
  }),
  check: {
    by: 'simulation',
    start: build,
    run(world, key, { senders }) {
      for (const { account, source } of senders) sendFrom(world, account, source);
      world.look();
      return arrived(world) === Number(key);
    },
  },
  words: {
    en: {
      stem: (q, { who }) => `${setting.en(q, who)} How many events reach the queue?`,
      exhibits: (q) => [{ title: 'Accounts', body: table(q, 'en') }],
      explanation: () => EXPLAIN.en,
    },
    ko: {
      stem: (q, { who }) => `${setting.ko(q, who)} 대기열에 도착하는 이벤트는 몇 개입니까?`,
      exhibits: (q) => [{ title: '계정', body: table(q, 'ko') }],
      explanation: () => EXPLAIN.ko,
    },
  },
};

const of = ({ senders }: Several, id: string): Sender =>
  senders.find(({ account }) => account === id) as Sender;

/** The events of which accounts end up in the central queue. */
export const whichAccounts: Direction<Several> = {
  draw(rng, { level }) {
    const q = drawSeveral(rng, 5, level === 3 ? 1 : 2);
    return q.senders.filter((one) => passes(one, q.collected)).length === 2 ? q : undefined;
  },
  variant,
  ask(q) {
    const { senders, collected } = q;
    const key = senders.filter((one) => passes(one, collected)).map(({ account }) => account);
    const lost = senders.map(({ account }) => account).filter((account) => !key.includes(account));
    return {
      kind: 'multiple',
      options: senders.map(({ account }) => account),
      key,
      beliefs: recordOf(lost, (account) => beliefOf(of(q, account))),
    };
  },
  check: {
    by: 'simulation',
    start: build,
    run(world, option, { senders }) {
      const one = senders.find(({ account }) => account === option);
      sendFrom(world, option, one?.source);
      world.look();
      return arrived(world) === 1;
    },
  },
  words: {
    en: {
      stem: (q, { who }) => `${setting.en(q, who)} The events of which two accounts reach the queue?`,
      exhibits: (q) => [{ title: 'Accounts', body: table(q, 'en') }],
      option: (id) => `\`${id}\``,
      reason: (id, q) => why.en(of(q, id), q.collected.includes(of(q, id).source)),
      explanation: () => EXPLAIN.en,
    },
    ko: {
      stem: (q, { who }) => `${setting.ko(q, who)} 이벤트가 대기열에 도착하는 계정 두 개는 무엇입니까?`,
      exhibits: (q) => [{ title: '계정', body: table(q, 'ko') }],
      option: (id) => `\`${id}\``,
      reason: (id, q) => why.ko(of(q, id), q.collected.includes(of(q, id).source)),
      explanation: () => EXPLAIN.ko,
    },
  },
};
