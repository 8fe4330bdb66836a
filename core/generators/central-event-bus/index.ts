import { directionsGenerator } from '../directions/generator';
import { busPolicy } from './bus-policy';
import { direct } from './direct';
import { missing } from './missing';
import { howMany, whichAccounts } from './several';

const ALL = ['missing', 'how-many', 'which-accounts', 'bus-policy'] as const;

/** What it takes to gather the events of several accounts on one bus. */
export const centralEventBus = directionsGenerator({
  slug: 'central-event-bus',
  revision: 1,
  title: { ko: '여러 계정의 중앙 이벤트 버스', en: 'A central event bus for many accounts' },
  concept: 'eventbridge.cross-account-bus',
  alsoTests: ['eventbridge.target-permissions', 'eventbridge.cross-account-direct'],
  asks: ['eventbridge.target-permissions'],
  facts: [
    'eventbridge.crossAccount.receiverPolicy',
    'eventbridge.crossAccount.directTargets',
    'eventbridge.bus.crossRegion',
    'eventbridge.target.auth',
  ],
  section: 'eventbridge#central-bus',
  claims: [1, 2],
  variety: 'rule',
  levels: {
    1: {
      asks: ALL,
      driver: {
        ko: '계정이 적고 빠진 조각이 뚜렷합니다.',
        en: 'Few accounts, and what is missing is plain.',
      },
    },
    2: {
      asks: [...ALL, 'direct'],
      driver: { ko: '대상의 권한까지 살펴야 합니다.', en: 'The permission on the target counts too.' },
    },
    3: {
      asks: [...ALL, 'direct'],
      driver: { ko: '계정이 많고 조건이 겹칩니다.', en: 'More accounts, with conditions combined.' },
    },
  },
  directions: {
    missing,
    'how-many': howMany,
    'which-accounts': whichAccounts,
    'bus-policy': busPolicy,
    direct,
  },
  about: { direct: 'eventbridge.cross-account-direct' },
});
