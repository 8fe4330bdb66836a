import type { RequirementsTable } from '../requirements/table';
import { count } from '../wording';

/** What is known of a place for state. */
export interface State {
  /** It is there still when the execution environment is not. */
  outlives: boolean;
  /** Seconds for which it can be carried on. */
  secondsMax: number;
  bytesMax: number;
  /** Other applications can read it. */
  open: boolean;
  needsVpc: boolean;
  /** Costs something by the hour while nothing happens. */
  idles: boolean;
  /** Reading it is a call to another service. */
  remote: boolean;
  /** A function that a queue triggers can use it. */
  behindQueue: boolean;
  slides: boolean;
  /** It is a file. */
  file: boolean;
  /** Lambda hands it to the function with each batch. */
  handed: boolean;
}

export const KIB = 1_024;
export const MINUTE_SEC = 60;

/** What may be asked. */
export const REQUIREMENTS: RequirementsTable<State>['requirements'] = {
  outlive: {
    says: {
      en: () => 'What is remembered must not be lost with its execution environment.',
      ko: () => '기억할 값은 실행 환경이 바뀌어도 잃지 않아야 합니다.',
    },
    met: ({ outlives }) => outlives,
  },
  minutes: {
    amounts: [2, 5, 10, 12, 20, 30, 60, 90],
    says: {
      en: (_story, minutes) => `What is remembered has to be carried on for ${minutes} minutes for certain.`,
      ko: (_story, minutes) => `기억할 값은 ${minutes}분 동안 확실히 이어져야 합니다.`,
    },
    met: ({ secondsMax }, minutes) => minutes * MINUTE_SEC <= secondsMax,
  },
  size: {
    amounts: [50, 150, 300, 350, 500, 700, 900, 1_500, 3_000],
    says: {
      en: (_story, kib) => `What is remembered can grow to ${count(kib)} KiB in one piece.`,
      ko: (_story, kib) => `기억할 값은 한 덩어리가 ${count(kib)} KiB까지 커질 수 있습니다.`,
    },
    met: ({ bytesMax }, kib) => kib * KIB <= bytesMax,
  },
  read: {
    says: {
      en: () => 'Other applications have to read what is remembered themselves.',
      ko: () => '다른 애플리케이션도 기억된 값을 직접 읽어야 합니다.',
    },
    met: ({ open }) => open,
  },
  vpc: {
    says: {
      en: () => 'The code that does the work must not have to be connected to a VPC.',
      ko: () => '일을 하는 코드를 VPC에 연결하지 않아도 되어야 합니다.',
    },
    met: ({ needsVpc }) => !needsVpc,
  },
  idle: {
    says: {
      en: () => 'In the hours without work nothing may be paid for by the hour.',
      ko: () => '일이 없는 시간에는 시간당 비용이 들지 않아야 합니다.',
    },
    met: ({ idles }) => !idles,
  },
  local: {
    says: {
      en: () => 'Code must read what it remembers without calling another service.',
      ko: () => '코드가 다른 서비스를 호출하지 않고 기억된 값을 읽어야 합니다.',
    },
    met: ({ remote }) => !remote,
  },
  queue: {
    says: {
      en: () => 'The Lambda function that an SQS queue triggers has to go on doing the work.',
      ko: () => 'SQS 대기열이 트리거하는 Lambda 함수가 계속 일해야 합니다.',
    },
    met: ({ behindQueue }) => behindQueue,
  },
  sliding: {
    says: {
      en: ({ key }) => `Sliding windows per ${key} must not have to be built by hand.`,
      ko: ({ key }) => `${key}마다 슬라이딩 창을 직접 만들지 않고 계산해야 합니다.`,
    },
    met: ({ slides }) => slides,
  },
  file: {
    says: {
      en: () => 'A library that only opens files has to work with what is remembered.',
      ko: () => '파일만 열 줄 아는 라이브러리가 기억된 값을 다루어야 합니다.',
    },
    met: ({ file }) => file,
  },
  handed: {
    says: {
      en: () => 'Lambda has to hand what is remembered over with each batch of the stream.',
      ko: () => '기억할 값은 Lambda가 스트림의 배치마다 함께 넘겨주어야 합니다.',
    },
    met: ({ handed }) => handed,
  },
  managed: {
    says: {
      en: () =>
        'The company does not want to install, patch or replace any operating system to keep what has to be remembered.',
      ko: () => '기억할 것을 두려고 운영 체제를 직접 설치하거나 패치하거나 교체하는 일은 하고 싶지 않습니다.',
    },
    met: () => true,
  },
  region: {
    says: {
      en: () =>
        'What is remembered must never have to leave the Region in which the rest of the system is running today.',
      ko: () => '기억하는 값은 시스템의 나머지 부분이 지금 실행되고 있는 리전을 벗어나지 않아야 합니다.',
    },
    met: () => true,
  },
};
