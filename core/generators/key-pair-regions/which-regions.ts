import type { Direction } from '../directions/direction';
import { recordOf } from '../record';
import { table } from './launch';
import { drawRegions, HOME, makeKeys, opensOurs, type Region, type State } from './regions';

interface Regions {
  regions: readonly Region[];
}

const STATES: readonly (readonly State[])[] = [
  ['imported', 'imported', 'nothing', 'nothing', 'made'],
  ['imported', 'imported', 'nothing', 'made', 'made'],
  ['imported', 'imported', 'imported', 'nothing', 'made'],
];
const stateOf = ({ regions }: Regions, name: string): State =>
  regions.find((region) => region.name === name)?.state ?? 'nothing';

/** In which Regions the private key opens what is started with the name of the pair. */
export const whichRegions: Direction<Regions> = {
  draw: (rng) => ({ regions: rng.shuffle(drawRegions(rng, rng.pick(STATES))) }),
  variant: ({ regions }) => regions.map(({ name, state }) => name + state).join(),
  ask({ regions }) {
    const wrong = regions.filter(({ state }) => state !== 'imported');
    return {
      kind: 'multiple',
      options: regions.map(({ name }) => name),
      key: regions.filter(({ state }) => state === 'imported').map(({ name }) => name),
      beliefs: recordOf(
        wrong.map(({ name }) => name),
        (name) =>
          wrong.some((one) => one.name === name && one.state === 'made')
            ? 'same-name-same-key'
            : 'key-pair-holds-in-every-region',
      ),
    };
  },
  check: {
    by: 'simulation',
    start: (world, { regions }) => makeKeys(world, regions),
    run: (world, option) => opensOurs(world, option),
  },
  words: {
    en: {
      stem: ({ regions }, { who }) =>
        `${who} Engineers of the company hold the private key of the EC2 key pair \`deploy\` of \`${HOME}\`. The exhibit says what was done in five other Regions. In which ${regions.filter(({ state }) => state === 'imported').length} Regions can they start an instance with \`--key-name deploy\` and open it with this private key?`,
      exhibits: ({ regions }) => [{ title: 'Other Regions', body: table(regions, 'en') }],
      option: (id) => `\`${id}\``,
      reason: (id, q) =>
        stateOf(q, id) === 'imported'
          ? 'The imported public key is the counterpart of the same private key.'
          : stateOf(q, id) === 'made'
            ? 'The key pair created there has the same name but other keys.'
            : 'There is no key pair of that name, so the launch is refused.',
      explanation: () =>
        'Key pairs are Regional. A private key works in every Region into which its public key was imported, and nowhere else.',
    },
    ko: {
      stem: ({ regions }, { who }) =>
        `${who} 이 회사의 엔지니어는 \`${HOME}\` 리전의 EC2 키 페어 \`deploy\`의 개인 키를 갖고 있습니다. 다른 리전 다섯 곳에서 한 작업은 자료와 같습니다. \`--key-name deploy\`로 인스턴스를 시작하고 이 개인 키로 접속할 수 있는 리전 ${regions.filter(({ state }) => state === 'imported').length}곳은 어디입니까?`,
      exhibits: ({ regions }) => [{ title: '다른 리전', body: table(regions, 'ko') }],
      option: (id) => `\`${id}\``,
      reason: (id, q) =>
        stateOf(q, id) === 'imported'
          ? '가져온 퍼블릭 키가 바로 그 개인 키의 짝입니다.'
          : stateOf(q, id) === 'made'
            ? '그곳에서 생성한 키 페어는 이름만 같고 키는 다릅니다.'
            : '그 이름의 키 페어가 없으므로 인스턴스를 시작할 수 없습니다.',
      explanation: () =>
        '키 페어는 리전에 속합니다. 개인 키는 그 퍼블릭 키를 가져온 리전에서만 쓸 수 있습니다.',
    },
  },
};
