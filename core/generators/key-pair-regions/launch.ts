import type { Locale } from '../../kernel/locale';
import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import {
  drawRegions,
  fingerprint,
  HOME,
  makeKeys,
  opensOurs,
  type Region,
  type State,
  launch as start,
} from './regions';

interface Launch {
  regions: readonly Region[];
  target: Region;
}

const OPTIONS = ['opens', 'other', 'refused', 'copied'] as const;
const BELIEFS = {
  opens: 'key-pair-holds-in-every-region',
  other: 'missing-key-is-made-anew',
  refused: 'key-pair-serves-its-first-region-only',
  copied: 'launch-copies-the-key-pair',
};
const KEYS: Readonly<Record<State, (typeof OPTIONS)[number]>> = {
  imported: 'opens',
  made: 'other',
  nothing: 'refused',
};

const LINES: Readonly<Record<State, Readonly<Record<Locale, string>>>> = {
  imported: {
    en: 'the public key was imported as `deploy`',
    ko: '퍼블릭 키를 `deploy`라는 이름으로 가져옴',
  },
  made: {
    en: 'somebody created a new key pair named `deploy`',
    ko: '누군가 `deploy`라는 이름의 새 키 페어를 생성함',
  },
  nothing: { en: 'nothing was done', ko: '아무 작업도 하지 않음' },
};
export const table = (regions: readonly Region[], locale: Locale): string =>
  regions.map(({ name, state }) => `- \`${name}\`: ${LINES[state][locale]}`).join('\n');

/** What becomes of a launch that names the key pair in another Region. */
export const launch: Direction<Launch> = {
  draw(rng, { level }) {
    const states: readonly State[] =
      level === 1
        ? ['imported', 'nothing']
        : level === 2
          ? ['imported', 'nothing', 'made']
          : ['made', 'nothing', 'imported', 'made'];
    const regions = rng.shuffle(drawRegions(rng, states));
    return { regions, target: rng.pick(regions) };
  },
  variant: ({ regions, target }) => `${regions.map(({ name, state }) => name + state).join()}|${target.name}`,
  ask({ target }) {
    const key = KEYS[target.state];
    const { [key]: _, ...beliefs } = BELIEFS;
    const opens = target.state === 'made' ? 'same-name-same-key' : BELIEFS.opens;
    return {
      kind: 'single',
      options: OPTIONS,
      key,
      beliefs: key === 'opens' ? beliefs : { ...beliefs, opens },
    };
  },
  check: {
    by: 'simulation',
    start: (world, { regions }) => makeKeys(world, regions),
    run(world, option, { target: { name } }) {
      const before = fingerprint(world, name);
      if (option === 'opens') return opensOurs(world, name);
      const code = start(world, name);
      if (option === 'refused') return code === 'InvalidKeyPair.NotFound';
      const isNew = before === undefined && fingerprint(world, name) !== undefined;
      if (option === 'copied') return code === undefined && isNew;
      return code === undefined && fingerprint(world, name) !== fingerprint(world, HOME);
    },
  },
  words: {
    en: {
      stem: ({ target }, { who }) =>
        `${who} It keeps the private key of an EC2 key pair named \`deploy\` of the Region \`${HOME}\`. What was done in other Regions stands in the exhibit. A developer runs \`aws ec2 run-instances --region ${target.name} --key-name deploy\` with all other parameters right. What happens?`,
      exhibits: ({ regions }) => [{ title: 'Other Regions', body: table(regions, 'en') }],
      option: (id) =>
        textFor(id, {
          opens: 'The instance starts, and the private key of the company opens it.',
          other: 'The instance starts, but the private key of the company does not open it.',
          refused: 'The call fails with `InvalidKeyPair.NotFound`, and no instance starts.',
          copied: 'EC2 copies the missing key pair from its first Region, then starts the instance.',
        }),
      reason: (id, { target }) =>
        id === 'copied'
          ? 'EC2 copies no key pair between Regions, whatever a launch asks for.'
          : target.state === 'imported'
            ? `\`${target.name}\` holds the same public key since it was imported, so the launch succeeds and the private key fits.`
            : target.state === 'made'
              ? `\`${target.name}\` has a key pair of that name, but a pair of its own: another private key belongs to it.`
              : `\`${target.name}\` has no key pair of that name, as key pairs belong to one Region.`,
      explanation: () =>
        'A key pair belongs to one Region. Elsewhere its name means nothing, or another key; importing the public key there makes the same private key work.',
    },
    ko: {
      stem: ({ target }, { who }) =>
        `${who} 이 회사는 \`${HOME}\` 리전에 있는 \`deploy\`라는 EC2 키 페어의 개인 키를 보관하고 있습니다. 다른 리전에서 한 작업은 자료와 같습니다. 개발자가 \`aws ec2 run-instances --region ${target.name} --key-name deploy\` 명령을 실행하며 나머지 파라미터는 모두 맞습니다. 어떻게 됩니까?`,
      exhibits: ({ regions }) => [{ title: '다른 리전', body: table(regions, 'ko') }],
      option: (id) =>
        textFor(id, {
          opens: '인스턴스가 시작되고 이 회사의 개인 키로 접속됩니다.',
          other: '인스턴스가 시작되지만 이 회사의 개인 키로 접속되지 않습니다.',
          refused: '`InvalidKeyPair.NotFound` 오류로 실패하고 시작되지 않습니다.',
          copied: 'EC2가 처음 리전에서 키 페어를 복사해 온 뒤 인스턴스를 시작합니다.',
        }),
      reason: (id, { target }) =>
        id === 'copied'
          ? 'EC2는 어떤 경우에도 리전 사이에 키 페어를 복사하지 않습니다.'
          : target.state === 'imported'
            ? `\`${target.name}\` 리전에 같은 퍼블릭 키를 가져왔으므로 인스턴스가 시작되고 개인 키도 맞습니다.`
            : target.state === 'made'
              ? `\`${target.name}\` 리전에 그 이름의 키 페어가 있지만 별개의 키 페어이므로 짝이 되는 개인 키가 다릅니다.`
              : `키 페어는 한 리전에 속하므로 \`${target.name}\` 리전에는 그 이름의 키 페어가 없습니다.`,
      explanation: () =>
        `키 페어는 한 리전에 속합니다. 다른 리전에서는 같은 이름이 없거나 다른 키를 가리킵니다. 퍼블릭 키를 그 리전에 가져오면 같은 개인 키를 쓸 수 있습니다.`,
    },
  },
};
