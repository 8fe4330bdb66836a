import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import type { Elsewhere } from '../proof-by-simulation/simulation';
import { recordOf } from '../record';
import { KINDS, type Kind, makeEncrypted, makeKey, makeRole, PARTNER, sends } from './account';

const CALLERS = ['plain', 'keyed', 'partner'] as const;
type Caller = (typeof CALLERS)[number];

interface Calls {
  /** Calls by `kind/caller`. */
  offered: readonly string[];
  /** Whether the policy of the customer managed key names the partner. */
  partnerInKey: boolean;
}

const kindOf = (id: string): Kind => KINDS.find((kind) => id.startsWith(kind)) ?? 'sse-sqs';
const callerOf = (id: string): Caller => CALLERS.find((caller) => id.endsWith(caller)) ?? 'plain';

const isAllowed = (id: string, partnerInKey: boolean): boolean => {
  const [kind, caller] = [kindOf(id), callerOf(id)];
  if (kind === 'sse-sqs') return true;
  if (kind === 'managed') return caller !== 'partner';
  return caller === 'keyed' || (caller === 'partner' && partnerInKey);
};

/** Who can send to queues that are encrypted in different ways. */
export const calls: Direction<Calls> = {
  draw(rng, { level }) {
    const partnerInKey = rng.int(0, 1) === 0;
    const all = KINDS.flatMap((kind) => CALLERS.map((caller) => `${kind}/${caller}`));
    const offered = rng.sample(all, level === 3 ? 6 : 5);
    const right = offered.filter((id) => isAllowed(id, partnerInKey)).length;
    return right < 2 || right > offered.length - 2 ? undefined : { offered, partnerInKey };
  },
  variant: ({ offered, partnerInKey }) => `${[...offered].sort()}|${partnerInKey}`,
  ask({ offered, partnerInKey }) {
    const key = offered.filter((id) => isAllowed(id, partnerInKey));
    const wrong = offered.filter((id) => !key.includes(id));
    return {
      kind: 'multiple',
      options: offered,
      key,
      beliefs: recordOf(wrong, (id) =>
        kindOf(id) === 'managed' ? 'managed-key-serves-other-accounts' : 'queue-permission-covers-the-key',
      ),
    };
  },
  check: {
    by: 'simulation',
    stage: ({ partnerInKey }) => `queue-encryption/calls/${partnerInKey}`,
    start(world, { partnerInKey }) {
      const key = makeKey(world, partnerInKey);
      for (const kind of KINDS) makeEncrypted(world, `q-${kind}`, kind, key);
      makeRole(world, 'plain', ['sqs:SendMessage']);
      makeRole(world, 'keyed', ['sqs:SendMessage', 'kms:GenerateDataKey', 'kms:Decrypt']);
    },
    run(world, option) {
      const [kind, caller = ''] = option.split('/');
      const who: Elsewhere = caller === 'partner' ? { account: PARTNER } : { role: caller };
      return sends(world, `q-${kind}`, who);
    },
  },
  words: {
    en: {
      stem: ({ partnerInKey }, { who, things }) =>
        `${who} Three queues for ${things} let the roles of the own account and the partner account \`${PARTNER}\` send. They are encrypted with SSE-SQS, with the AWS managed key \`alias/aws/sqs\`, and with a customer managed key. The policy of that key leaves permissions in the own account to IAM and ${partnerInKey ? 'lets the partner account generate data keys and decrypt' : 'does not mention the partner account'}. Which of these calls of SendMessage succeed?`,
      option: (id) => `${QUEUES.en[kindOf(id)]}: ${textFor(callerOf(id), ROLES.en)}`,
      reason: (id, { partnerInKey }) => why(id, partnerInKey, REASONS.en),
      explanation: () =>
        'SSE-SQS asks for no permission on a key. The managed key serves callers of the own account only. A customer managed key serves whom its policy, and in the own account IAM, allows.',
    },
    ko: {
      stem: ({ partnerInKey }, { who, thing }) =>
        `${who} ${thing} 데이터를 담는 대기열 셋은 같은 계정의 역할과 파트너 계정 \`${PARTNER}\`이 보낼 수 있게 해 줍니다. 각각 SSE-SQS, AWS 관리형 키 \`alias/aws/sqs\`, 고객 관리형 키로 암호화되어 있습니다. 고객 관리형 키의 정책은 같은 계정의 권한을 IAM에 맡기고, 파트너 계정에 ${partnerInKey ? '데이터 키 생성과 복호화를 허용합니다' : '관한 내용이 없습니다'}. 성공하는 SendMessage 호출은 무엇입니까?`,
      option: (id) => `${QUEUES.ko[kindOf(id)]}: ${textFor(callerOf(id), ROLES.ko)}`,
      reason: (id, { partnerInKey }) => why(id, partnerInKey, REASONS.ko),
      explanation: () =>
        'SSE-SQS에는 키에 대한 권한이 필요 없습니다. 관리형 키는 같은 계정의 호출에만 쓰입니다. 고객 관리형 키는 키 정책이, 같은 계정에서는 IAM까지 허용하는 쪽에 쓰입니다.',
    },
  },
};

const QUEUES = {
  en: {
    'sse-sqs': 'Queue with SSE-SQS',
    managed: 'Queue with `alias/aws/sqs`',
    customer: 'Queue with the customer managed key',
  },
  ko: { 'sse-sqs': 'SSE-SQS 대기열', managed: '`alias/aws/sqs` 대기열', customer: '고객 관리형 키 대기열' },
};
const ROLES = {
  en: {
    plain: 'a role of the own account with `sqs:SendMessage` only',
    keyed: 'a role of the own account with `sqs:SendMessage`, `kms:GenerateDataKey`, `kms:Decrypt`',
    partner: 'an administrator of the partner account',
  },
  ko: {
    plain: '`sqs:SendMessage` 권한만 있는 같은 계정의 역할',
    keyed: '`sqs:SendMessage`, `kms:GenerateDataKey`, `kms:Decrypt` 권한이 있는 같은 계정의 역할',
    partner: '파트너 계정의 관리자',
  },
};
const REASONS = {
  en: {
    'sse-sqs': 'SQS owns the key, so nobody needs a permission on it.',
    managed: 'The policy of the managed key lets callers of the own account use it through SQS.',
    'managed-partner': 'The policy of the managed key lets in no other account and cannot be changed.',
    denied: 'The role has no permission on the customer managed key.',
    allowed: 'The role may generate data keys and decrypt with the key.',
    'partner-allowed': 'The key policy allows the partner account, and so does the queue policy.',
    'partner-denied': 'The key policy does not let the partner account use the key.',
  },
  ko: {
    'sse-sqs': '키를 SQS가 갖고 있으므로 키에 대한 권한이 필요 없습니다.',
    managed: '관리형 키의 정책은 같은 계정의 호출이 SQS를 거쳐 키를 쓰도록 허용합니다.',
    'managed-partner': '관리형 키의 정책은 다른 계정을 허용하지 않으며 바꿀 수도 없습니다.',
    denied: '역할에 고객 관리형 키에 대한 권한이 없습니다.',
    allowed: '역할이 이 키로 데이터 키를 생성하고 복호화할 수 있습니다.',
    'partner-allowed': '키 정책이 파트너 계정을 허용하고 대기열 정책도 허용합니다.',
    'partner-denied': '키 정책이 파트너 계정의 키 사용을 허용하지 않습니다.',
  },
};

function why(id: string, partnerInKey: boolean, words: Readonly<Record<string, string>>): string {
  const [kind, caller] = [kindOf(id), callerOf(id)];
  if (kind === 'sse-sqs') return textFor(kind, words);
  if (kind === 'managed') return textFor(caller === 'partner' ? 'managed-partner' : 'managed', words);
  if (caller === 'partner') return textFor(partnerInKey ? 'partner-allowed' : 'partner-denied', words);
  return textFor(caller === 'keyed' ? 'allowed' : 'denied', words);
}
