import type { Direction } from '../directions/direction';
import { drawRegions, fingerprint, HOME, importKey, makeKeys, NAME, type State } from './regions';

interface Line {
  call: 'import' | 'delete' | 'create';
  region: string;
}
interface Script {
  /** Every Region that is named; the home Region is another one. */
  names: readonly string[];
  lines: readonly Line[];
}

const commandOf = ({ call, region }: Line): string => {
  switch (call) {
    case 'import':
      return `aws ec2 import-key-pair --region ${region} --key-name ${NAME} --public-key-material fileb://deploy.pub`;
    case 'create':
      return `aws ec2 create-key-pair --region ${region} --key-name ${NAME}`;
    case 'delete':
      return `aws ec2 delete-key-pair --region ${region} --key-name ${NAME}`;
  }
};
const scriptOf = ({ lines }: Script): string => `\`\`\`sh\n${lines.map(commandOf).join('\n')}\n\`\`\``;

/** In how many Regions a private key works after a script that imports, creates and deletes. */
export const afterScript: Direction<Script> = {
  draw(rng, { level }) {
    const names = drawRegions(
      rng,
      Array.from({ length: 1 + level }, (): State => 'nothing'),
    ).map(({ name }) => name);
    const calls =
      level === 1
        ? (['import', 'import', 'delete'] as const)
        : (['import', 'import', 'delete', 'create'] as const);
    const lines = Array.from({ length: 3 + level }, () => ({
      call: rng.pick(calls),
      region: rng.pick(names),
    }));
    return lines[0]?.call === 'import' ? { names, lines } : undefined;
  },
  variant: ({ names, lines }) => lines.map(({ call, region }) => call + names.indexOf(region)).join(),
  ask({ lines }) {
    const held = new Map<string, 'import' | 'create'>();
    for (const { call, region } of lines) {
      if (call === 'delete') held.delete(region);
      else if (!held.has(region)) held.set(region, call);
    }
    return {
      kind: 'numeric',
      key: 1 + [...held.values()].filter((by) => by === 'import').length,
      unit: 'Regions',
    };
  },
  check: {
    by: 'simulation',
    start: (world) => makeKeys(world, []),
    run(world, key, { names, lines }) {
      for (const { call, region } of lines) {
        if (call === 'import') importKey(world, region);
        else if (call === 'create') world.ask('ec2.CreateKeyPair', { KeyName: NAME }, { region });
        else world.ask('ec2.DeleteKeyPair', { KeyName: NAME }, { region });
      }
      world.look();
      const ours = fingerprint(world, HOME);
      return [HOME, ...names].filter((name) => fingerprint(world, name) === ours).length === Number(key);
    },
  },
  words: {
    en: {
      stem: (_q, { who }) =>
        `${who} Its key pair \`${NAME}\` exists in \`${HOME}\` only, and \`deploy.pub\` holds the public key of this pair. An administrator runs the script of the exhibit, which goes on after errors. In how many Regions is there afterwards a key pair \`${NAME}\` that fits the private key of the company?`,
      exhibits: (q) => [{ title: 'Script', body: scriptOf(q) }],
      explanation: () =>
        'Every command acts on its own Region. An import or creation under a name that is taken is refused with `InvalidKeyPair.Duplicate`; a pair created anew has other keys; a deletion removes whichever pair has the name.',
    },
    ko: {
      stem: (_q, { who }) =>
        `${who} 이 회사의 키 페어 \`${NAME}\` 하나는 \`${HOME}\` 리전에만 있고, \`deploy.pub\` 파일에 그 퍼블릭 키가 있습니다. 관리자가 자료의 스크립트를 실행하며, 스크립트는 오류가 나도 계속합니다. 실행한 뒤 이 회사의 개인 키와 짝이 맞는 \`${NAME}\` 키 페어가 있는 리전은 몇 곳입니까?`,
      exhibits: (q) => [{ title: '스크립트', body: scriptOf(q) }],
      explanation: () =>
        '명령은 저마다 지정한 리전에만 작용합니다. 이미 있는 이름으로 가져오거나 생성하면 `InvalidKeyPair.Duplicate` 오류로 거부되고, 새로 생성한 키 페어는 키가 다르며, 삭제는 그 이름의 키 페어를 없앱니다.',
    },
  },
};
