import { withParticle } from '../../kernel/particle';
import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import { allow, makeEncrypted, makeKey, makeRole, QUEUE, receives, sends } from './account';

const DOES = ['sends', 'receives', 'both'] as const;
interface Permissions {
  does: (typeof DOES)[number];
  fifoName: string;
  retries: number;
}
const OPTIONS = ['none', 'encrypt', 'encrypt-more', 'data-key', 'decrypt', 'both-keys'] as const;
const ACTIONS: Readonly<Record<string, readonly string[]>> = {
  none: [],
  encrypt: ['kms:Encrypt'],
  'encrypt-more': ['kms:Encrypt', 'kms:Decrypt', 'kms:DescribeKey'],
  'data-key': ['kms:GenerateDataKey'],
  decrypt: ['kms:Decrypt'],
  'both-keys': ['kms:GenerateDataKey', 'kms:Decrypt'],
};
const SQS: Readonly<Record<Permissions['does'], readonly string[]>> = {
  sends: ['sqs:SendMessage'],
  receives: ['sqs:ReceiveMessage', 'sqs:DeleteMessage'],
  both: ['sqs:SendMessage', 'sqs:ReceiveMessage', 'sqs:DeleteMessage'],
};
const offered = ({ does }: Permissions): readonly string[] =>
  // A consumer that may make data keys as well could receive too, but has more than it needs.
  does === 'receives'
    ? ['none', 'encrypt', 'data-key', 'decrypt']
    : ['none', 'encrypt-more', 'data-key', 'both-keys'];
const listOf = (id: string): string => ACTIONS[id]?.map((action) => `\`${action}\``).join(', ') ?? '';

/** Which permissions on the key a producer or consumer needs beside those of SQS. */
export const permissions: Direction<Permissions> = {
  draw: (rng, { level }) => ({
    does: rng.pick(level === 1 ? DOES.slice(0, 2) : DOES),
    fifoName: `service-${rng.int(1, 60)}`,
    retries: rng.int(2, 9),
  }),
  variant: ({ does, fifoName }) => `${does}|${fifoName}`,
  ask(q) {
    const key = q.does === 'receives' ? 'decrypt' : 'both-keys';
    return {
      kind: 'single',
      options: OPTIONS.filter((option) => offered(q).includes(option)),
      key,
      beliefs: {
        none: 'queue-permission-covers-the-key',
        'data-key': 'data-keys-need-no-decrypt',
        ...(q.does === 'receives'
          ? { encrypt: 'encrypting-needs-kms-encrypt' }
          : { 'encrypt-more': 'encrypting-needs-kms-encrypt' }),
      },
    };
  },
  check: {
    by: 'simulation',
    stage: ({ does }) => `queue-encryption/permissions/${does}`,
    start(world, { does }) {
      makeEncrypted(world, QUEUE, 'customer', makeKey(world, false));
      makeRole(world, 'service', SQS[does]);
    },
    run(world, option, { does }) {
      allow(world, 'service', [...SQS[does], ...(ACTIONS[option] ?? [])]);
      world.look();
      const who = { role: 'service' };
      const sent = does === 'receives' || sends(world, QUEUE, who);
      return sent && (does === 'sends' || receives(world, QUEUE, who));
    },
  },
  words: {
    en: {
      stem: ({ does, fifoName }, { who, things }) =>
        `${who} A queue of ${things} is encrypted with a customer managed KMS key; the key policy leaves permissions to IAM. The role of \`${fifoName}\` has ${SQS[does].map((action) => `\`${action}\``).join(', ')} on the queue, because the service ${textFor(does, { sends: 'sends messages', receives: 'receives and deletes messages', both: 'sends messages and receives them as well' })}. Its calls end with \`KmsAccessDenied\`. Which permissions on the key does the role need?`,
      option: (id) => (id === 'none' ? 'No permission on the key at all' : listOf(id)),
      reason: (id) =>
        textFor(id, {
          none: 'SQS uses the key in the name of the caller, who needs permissions on the key as well.',
          encrypt: 'SQS never calls Encrypt: it has data keys generated and decrypted.',
          'encrypt-more': 'SQS never calls Encrypt: it has data keys generated and decrypted.',
          'data-key': 'A data key that is in use already has to be decrypted before it serves again.',
          decrypt: 'A receive decrypts the data key that the message was encrypted with.',
          'both-keys': 'Sending has a data key generated, and decrypts the one that is reused.',
        }),
      explanation: () =>
        'Producers need `kms:GenerateDataKey` and `kms:Decrypt` on the key, consumers `kms:Decrypt`, each beside the permissions on the queue.',
    },
    ko: {
      stem: ({ does, fifoName }, { who, thing }) =>
        `${who} ${withParticle(thing, '을/를')} 담는 대기열이 고객 관리형 KMS 키로 암호화되어 있고, 키 정책은 권한을 IAM에 맡깁니다. \`${fifoName}\` 서비스는 ${textFor(does, { sends: '메시지를 보내므로', receives: '메시지를 받아 삭제하므로', both: '메시지를 보내기도 하고 받기도 하므로' })} 그 역할에 대기열에 대한 ${SQS[does].map((action) => `\`${action}\``).join(', ')} 권한이 있습니다. 호출은 \`KmsAccessDenied\` 오류로 끝납니다. 이 역할에는 키에 대한 어떤 권한이 필요합니까?`,
      option: (id) => (id === 'none' ? '키에 대한 권한은 필요 없음' : listOf(id)),
      reason: (id) =>
        textFor(id, {
          none: 'SQS는 호출한 쪽의 이름으로 키를 쓰므로 키에 대한 권한도 필요합니다.',
          encrypt: 'SQS는 Encrypt를 호출하지 않고 데이터 키를 생성하고 복호화합니다.',
          'encrypt-more': 'SQS는 Encrypt를 호출하지 않고 데이터 키를 생성하고 복호화합니다.',
          'data-key': '이미 쓰이고 있는 데이터 키를 다시 쓰려면 복호화해야 합니다.',
          decrypt: '수신할 때에는 메시지를 암호화한 데이터 키를 복호화합니다.',
          'both-keys': '보낼 때에는 데이터 키를 생성하고, 다시 쓰는 데이터 키를 복호화합니다.',
        }),
      explanation: () =>
        '대기열에 대한 권한과 별도로, 생산자에게는 키에 대한 `kms:GenerateDataKey`와 `kms:Decrypt`, 소비자에게는 `kms:Decrypt` 권한이 필요합니다.',
    },
  },
};
