import { directionsGenerator } from '../directions/generator';
import { consumer } from './consumer';
import { left } from './left';
import { permissions } from './permissions';
import { routes } from './routes';

/** Payloads too large for a message: what goes where, who needs which permission, and what stays behind. */
export const extendedClient = directionsGenerator({
  slug: 'extended-client',
  revision: 1,
  title: { ko: '큰 페이로드와 확장 클라이언트', en: 'Large payloads and the extended client' },
  concept: 'sqs.extended-client',
  alsoTests: ['sqs.message-size'],
  facts: ['sqs.message.size.max', 'sqs.extendedClient.max'],
  section: 'sqs-messages#large-payloads',
  claims: [3, 4, 5],
  variety: 'rule',
  levels: {
    1: {
      asks: ['routes', 'permissions', 'consumer', 'left'],
      driver: {
        ko: '크기가 한도와 뚜렷이 다르고 할 일이 하나씩입니다.',
        en: 'Sizes are far from limits, one task at a time.',
      },
    },
    2: {
      asks: ['routes', 'permissions', 'consumer', 'left'],
      driver: {
        ko: '크기가 한도에 가깝고, 라이브러리를 쓰지 않는 소비자와 정리 작업이 더해집니다.',
        en: 'Sizes are near the limits; consumers without the library and clean-up are added.',
      },
    },
    3: {
      asks: ['routes', 'permissions', 'left'],
      driver: { ko: '메시지가 여러 가지 길로 없어집니다.', en: 'Messages go away in several ways.' },
    },
  },
  directions: { routes, permissions, consumer, left },
  // What payloads come close to is the limit of a message; that of the library is farther away.
  about: { routes: 'sqs.message-size' },
});
