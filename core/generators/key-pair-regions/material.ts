import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import {
  drawRegions,
  FOREIGN,
  fingerprint,
  HOME,
  importKey,
  launch,
  makeKeys,
  NAME,
  OURS,
  opensOurs,
  type Region,
} from './regions';

interface Material {
  targets: readonly Region[];
  options: readonly string[];
}

const WRONG = {
  'import-private': 'private-key-has-to-travel',
  'import-fingerprint': 'fingerprint-stands-for-the-key',
  'new-pair': 'same-name-same-key',
  'import-other': 'any-key-under-the-name-will-do',
  'just-launch': 'key-pair-holds-in-every-region',
};
const PEM =
  '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAA\n-----END OPENSSH PRIVATE KEY-----';

/** What has to be done so that the private key opens instances of other Regions. */
export const material: Direction<Material> = {
  draw(rng, { level }) {
    const targets = drawRegions(
      rng,
      Array.from({ length: level }, () => 'nothing'),
    );
    const wrong =
      level === 1 ? ['just-launch', 'new-pair', 'import-private'] : rng.sample(Object.keys(WRONG), 3);
    return { targets, options: ['import-public', ...wrong] };
  },
  variant: ({ targets, options }) => `${targets.map(({ name }) => name).join()}|${[...options].sort()}`,
  ask: ({ options }) => ({
    kind: 'single',
    options,
    key: 'import-public',
    beliefs: Object.fromEntries(Object.entries(WRONG).filter(([id]) => options.includes(id))),
  }),
  check: {
    by: 'simulation',
    start: (world) => makeKeys(world, []),
    run(world, option, { targets }) {
      return targets.every(({ name }) => {
        if (option === 'import-public') importKey(world, name);
        if (option === 'import-private') importKey(world, name, PEM);
        if (option === 'import-fingerprint') importKey(world, name, fingerprint(world, HOME));
        if (option === 'import-other') importKey(world, name, FOREIGN);
        if (option === 'new-pair') world.must('ec2.CreateKeyPair', { KeyName: NAME }, { region: name });
        return option === 'just-launch' ? launch(world, name) === undefined : opensOurs(world, name);
      });
    },
  },
  words: {
    en: {
      stem: ({ targets }, { who }) =>
        `${who} Its engineers open their EC2 instances in \`${HOME}\` with the private key \`deploy.pem\`. New instances in ${targets.map(({ name }) => `\`${name}\``).join(' and ')} must open with the same private key. What has to be done in each new Region before the launch?`,
      option: (id) =>
        textFor(id, {
          'import-public': 'Import what `ssh-keygen -y -f deploy.pem` prints, with `import-key-pair`.',
          'import-private': 'Import the file `deploy.pem` as it is, with the call `import-key-pair`.',
          'import-fingerprint':
            'Import the fingerprint that `describe-key-pairs` shows, with `import-key-pair`.',
          'new-pair': 'Create a key pair of the same name `deploy` there, with `create-key-pair`.',
          'import-other': 'Generate a fresh pair with `ssh-keygen`, then import its public key as `deploy`.',
          'just-launch': 'Nothing: naming `deploy` as the key pair of the launch is enough in every Region.',
        }),
      reason: (id) =>
        textFor(id, {
          'import-public': `It prints the public key that belongs to \`deploy.pem\` (\`${OURS.slice(0, 11)}…\`); imported, it makes the same private key work.`,
          'import-private':
            '`import-key-pair` takes a public key; a private key is refused with `InvalidKey.Format` and should never leave the company.',
          'import-fingerprint':
            'A fingerprint only identifies a key. It is refused with `InvalidKey.Format`.',
          'new-pair':
            'A new pair of the same name has other keys; `deploy.pem` does not open those instances.',
          'import-other': 'Instances then open with the fresh private key, not with `deploy.pem`.',
          'just-launch':
            'Key pairs belong to one Region: elsewhere the launch fails with `InvalidKeyPair.NotFound`.',
        }),
      explanation: () =>
        'Key pairs are Regional. Derive the public key from the private key once, then import it in every Region where it is needed; the private key stays where it is.',
    },
    ko: {
      stem: ({ targets }, { who }) =>
        `${who} 이 회사의 엔지니어는 \`${HOME}\` 리전의 EC2 인스턴스에 개인 키 \`deploy.pem\`으로 접속합니다. ${targets.map(({ name }) => `\`${name}\``).join(', ')} 리전에 새로 만들 인스턴스에도 같은 개인 키로 접속해야 합니다. 인스턴스를 시작하기 전에 새 리전마다 무엇을 해야 합니까?`,
      option: (id) =>
        textFor(id, {
          'import-public': '`ssh-keygen -y -f deploy.pem` 출력을 `import-key-pair`로 가져옵니다.',
          'import-private': '`deploy.pem` 파일을 바꾸지 않고 있는 그대로 `import-key-pair`로 가져옵니다.',
          'import-fingerprint': '`describe-key-pairs`가 보여 주는 지문을 `import-key-pair`로 가져옵니다.',
          'new-pair': '`create-key-pair`로 같은 이름 `deploy`의 키 페어를 그 리전에 새로 하나 생성합니다.',
          'import-other': '`ssh-keygen`으로 새 키 페어를 만들고 그 퍼블릭 키를 `deploy`로 가져옵니다.',
          'just-launch':
            '할 일이 없습니다. 어느 리전에서든 시작할 때 키 페어의 이름 `deploy`만 지정하면 됩니다.',
        }),
      reason: (id) =>
        textFor(id, {
          'import-public': `\`deploy.pem\`의 짝인 퍼블릭 키(\`${OURS.slice(0, 11)}…\`)를 출력하므로, 이를 가져오면 같은 개인 키를 쓸 수 있습니다.`,
          'import-private':
            '`import-key-pair`는 퍼블릭 키를 받습니다. 개인 키는 `InvalidKey.Format` 오류로 거부되며 회사 밖으로 내보내서도 안 됩니다.',
          'import-fingerprint': '지문은 키를 구별하는 값일 뿐이므로 `InvalidKey.Format` 오류로 거부됩니다.',
          'new-pair': '이름이 같아도 새 키 페어의 키는 다르므로 `deploy.pem`으로 접속할 수 없습니다.',
          'import-other': '그러면 `deploy.pem`이 아니라 새로 만든 개인 키로 접속하게 됩니다.',
          'just-launch':
            '키 페어는 한 리전에 속하므로 다른 리전에서는 `InvalidKeyPair.NotFound` 오류로 실패합니다.',
        }),
      explanation: () =>
        '키 페어는 리전에 속합니다. 개인 키에서 퍼블릭 키를 한 번 뽑아 필요한 리전마다 가져오면 되고, 개인 키는 그대로 보관합니다.',
    },
  },
};
