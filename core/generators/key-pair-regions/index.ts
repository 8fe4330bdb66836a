import { directionsGenerator } from '../directions/generator';
import { afterScript } from './after-script';
import { launch } from './launch';
import { material } from './material';
import { whichRegions } from './which-regions';

const ALL = ['launch', 'which-regions', 'after-script', 'material'] as const;

/** Where a private key works, and what makes it work in another Region. */
export const keyPairRegions = directionsGenerator({
  slug: 'key-pair-regions',
  revision: 1,
  title: { ko: '리전에 속하는 키 페어', en: 'Key pairs belong to a Region' },
  concept: 'ec2.key-pair-import',
  alsoTests: [],
  facts: ['ec2.keyPair.scope', 'ec2.keyPair.publicFromPrivate'],
  section: 'developer-toolbox#key-pairs',
  claims: [96],
  traps: ['key-pair-is-regional'],
  variety: 'rule',
  levels: {
    1: {
      asks: ['launch', 'material', 'after-script'],
      driver: {
        ko: '리전이 한두 곳이고 키의 이름이 하나만 가리킵니다.',
        en: 'One or two Regions, and one key of the name.',
      },
    },
    2: {
      asks: ALL,
      driver: {
        ko: '이름만 같은 다른 키가 섞여 있습니다.',
        en: 'Another key of the same name is among them.',
      },
    },
    3: {
      asks: ALL,
      driver: {
        ko: '리전과 명령이 더 많고, 오답이 정답에 더 가깝습니다.',
        en: 'More Regions and commands, nearer distractors.',
      },
    },
  },
  directions: { launch, 'which-regions': whichRegions, 'after-script': afterScript, material },
});
