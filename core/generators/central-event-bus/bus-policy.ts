import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import { BUS, CENTRAL, maySend, SENDERS } from './accounts';

interface BusPolicy {
  /** The accounts that may send, and one that must not. */
  inside: readonly string[];
  outside: string;
  options: readonly string[];
}

const WRONG = {
  anybody: 'rule-pattern-protects-the-bus',
  service: 'bus-policy-names-the-service',
  receive: 'events-are-pulled-from-other-accounts',
  self: 'sender-bus-policy-lets-events-out',
};

const principalOf = (option: string, { inside }: BusPolicy): unknown => {
  if (option === 'anybody') return '*';
  if (option === 'service') return { Service: 'events.amazonaws.com' };
  return { AWS: option === 'self' ? CENTRAL : inside };
};
const statementOf = (option: string, q: BusPolicy): object => ({
  Effect: 'Allow',
  Principal: principalOf(option, q),
  Action: option === 'receive' ? 'events:ListRules' : 'events:PutEvents',
  Resource: BUS,
});

/** Which statement lets in exactly the accounts of the company. */
export const busPolicy: Direction<BusPolicy> = {
  draw(rng, { level }) {
    const [outside = '', ...inside] = rng.sample(SENDERS, level === 1 ? 2 : 3);
    const wrong = level === 1 ? ['anybody', 'service', 'receive'] : rng.sample(Object.keys(WRONG), 3);
    return { inside, outside, options: ['accounts', ...wrong] };
  },
  variant: ({ inside, options }) => `${inside}|${[...options].sort()}`,
  ask: ({ options }) => ({
    kind: 'single',
    options,
    key: 'accounts',
    beliefs: Object.fromEntries(Object.entries(WRONG).filter(([id]) => options.includes(id))),
  }),
  check: {
    by: 'simulation',
    start: () => undefined,
    alike: ({ inside, outside }, option) => `central-event-bus/bus-policy/${inside}|${outside}|${option}`,
    run(world, option, q) {
      const Policy = JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ Sid: 'Central', ...statementOf(option, q) }],
      });
      world.must('events.PutPermission', { Policy });
      world.look();
      return q.inside.every((account) => maySend(world, account)) && !maySend(world, q.outside);
    },
  },
  words: {
    en: {
      stem: ({ inside, outside }, { who }) =>
        `${who} Rules of ${inside.length === 1 ? 'the account' : 'the accounts'} ${inside.map((id) => `\`${id}\``).join(', ')} are to send events to the default event bus of the central account \`${CENTRAL}\`. Others, such as \`${outside}\`, must not. Which statement belongs into the resource policy of the central bus?`,
      option: (id, q) => `\`${JSON.stringify(statementOf(id, q))}\``,
      reason: (id) =>
        textFor(id, {
          accounts: 'It lets exactly these accounts put events on the bus.',
          anybody: 'It lets every AWS account put events on the bus; a pattern of a rule is no protection.',
          service: 'Events of another account arrive in the name of that account, not of the service.',
          receive:
            'It lets the accounts list the rules of the bus; nothing is pulled, they have to put events.',
          self: 'It names the central account itself, which needs no such statement.',
        }),
      explanation: () =>
        'The receiving bus decides who may send: its resource policy allows `events:PutEvents` for account IDs, or for a whole organization by `aws:PrincipalOrgID`.',
    },
    ko: {
      stem: ({ inside, outside }, { who }) =>
        `${who} 계정 ${inside.map((id) => `\`${id}\``).join(', ')}의 규칙은 중앙 계정 \`${CENTRAL}\`의 기본 이벤트 버스로 이벤트를 보내야 합니다. \`${outside}\` 같은 다른 계정은 보낼 수 없어야 합니다. 중앙 버스의 리소스 정책에 넣을 문은 무엇입니까?`,
      option: (id, q) => `\`${JSON.stringify(statementOf(id, q))}\``,
      reason: (id) =>
        textFor(id, {
          accounts: '바로 이 계정만 버스에 이벤트를 보낼 수 있게 합니다.',
          anybody: '모든 AWS 계정이 버스에 이벤트를 보낼 수 있게 됩니다. 규칙의 패턴은 보호 수단이 아닙니다.',
          service: '다른 계정의 이벤트는 서비스가 아니라 그 계정의 이름으로 도착합니다.',
          receive: '버스를 조회할 수 있게 할 뿐입니다. 이벤트는 가져가는 것이 아니라 보내야 합니다.',
          self: '중앙 계정 자신을 가리키며, 중앙 계정에는 이런 문이 필요하지 않습니다.',
        }),
      explanation: () =>
        '누가 보낼 수 있는지는 받는 버스가 정합니다. 버스의 리소스 정책이 계정 ID나, `aws:PrincipalOrgID`로 조직 전체에 `events:PutEvents`를 허용합니다.',
    },
  },
};
