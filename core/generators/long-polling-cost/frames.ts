import type { Localized } from '../../kernel/locale';

/** Stories of consumers whose queue is empty most of the time. */
export const FRAMES: readonly Localized[] = [
  {
    en: 'A repair workshop receives its orders through an Amazon SQS queue that is empty most of the time.',
    ko: '한 수리점이 대부분 비어 있는 Amazon SQS 대기열로 주문을 받습니다.',
  },
  {
    en: 'A museum prints tickets on demand. The print jobs arrive in an SQS queue, and outside opening hours there are none.',
    ko: '한 박물관이 요청이 있을 때 입장권을 인쇄합니다. 인쇄 작업은 SQS 대기열로 들어오고, 운영 시간이 아니면 하나도 없습니다.',
  },
  {
    en: 'A clinic exchanges lab results through an SQS queue with only a few messages a day.',
    ko: '한 의원이 하루에 메시지가 몇 건뿐인 SQS 대기열로 검사 결과를 주고받습니다.',
  },
  {
    en: 'A bank keeps a queue for suspicious transfers, which are rare. Workers watch it around the clock.',
    ko: '한 은행이 드물게 생기는 의심 거래를 위한 대기열을 두고 작업자가 온종일 지켜봅니다.',
  },
  {
    en: 'A brewery controls its valves with commands from an SQS queue. Commands are seldom.',
    ko: '한 양조장이 SQS 대기열의 명령으로 밸브를 제어합니다. 명령은 드물게 옵니다.',
  },
  {
    en: 'A translation agency hands out jobs through Amazon SQS. In the holiday season nothing comes in.',
    ko: '한 번역 회사가 Amazon SQS로 일감을 나누어 줍니다. 휴가철에는 들어오는 것이 없습니다.',
  },
  {
    en: 'A wind farm reports faults to an SQS queue. Faults are rare, but workers poll all the time.',
    ko: '한 풍력 발전 단지가 고장을 SQS 대기열에 보고합니다. 고장은 드물지만 작업자는 늘 폴링합니다.',
  },
  {
    en: 'A city library processes book returns from an SQS queue; at night the queue is empty.',
    ko: '한 시립 도서관이 SQS 대기열에서 반납을 처리합니다. 밤에는 대기열이 비어 있습니다.',
  },
  {
    en: 'A start-up has set up worker processes for an SQS queue long before the first customers come.',
    ko: '한 스타트업이 첫 고객이 오기 한참 전에 SQS 대기열의 작업자 프로세스를 띄워 두었습니다.',
  },
  {
    en: 'A test environment mirrors production with all its SQS consumers, but hardly any message is sent to it.',
    ko: '한 테스트 환경이 운영 환경의 SQS 소비자를 모두 그대로 갖추었지만, 메시지는 거의 들어오지 않습니다.',
  },
  {
    en: 'A ski resort queues snow cannon commands in Amazon SQS. In summer the consumers find nothing.',
    ko: '한 스키장이 제설기 명령을 Amazon SQS에 넣습니다. 여름에는 소비자가 가져갈 것이 없습니다.',
  },
  {
    en: 'An auction house scales its bid workers for the big sales and leaves them running between these on an empty SQS queue.',
    ko: '한 경매 회사가 큰 경매에 맞춰 입찰 작업자를 늘려 두고, 경매가 없을 때도 빈 SQS 대기열을 폴링하게 둡니다.',
  },
];
