import { withParticle } from '../../kernel/particle';
import type { RequirementsTable } from '../requirements/table';

export type Failure = 'queue' | 'async' | 'stream' | 'topic' | 'bus';
export type Target = 'SQS' | 'SNS' | 'S3' | 'Lambda';
/** What is known of a place for failures. `attemptsMax` is the most attempts that can be set; none where none can. */
export interface Place {
  failure: Failure;
  targets: readonly Target[];
  attemptsMax: number;
  whole: boolean;
  movesBack: boolean;
}

/** What may be asked. */
export const REQUIREMENTS: RequirementsTable<Place>['requirements'] = {
  queue: {
    says: {
      en: ({ things }) =>
        `The function fails again and again on certain ${things} from its SQS trigger, and these are what has to be kept.`,
      ko: ({ thing }) => `함수가 SQS 트리거로 받은 ${thing} 가운데 거듭 처리하지 못하는 것을 남겨야 합니다.`,
    },
    met: ({ failure }) => failure === 'queue',
  },
  async: {
    says: {
      en: ({ things }) =>
        `The function throws on certain ${things} handed to it asynchronously, and these are what has to be kept.`,
      ko: ({ thing }) =>
        `비동기로 호출된 함수가 오류를 던져 처리하지 못한 ${withParticle(thing, '을/를')} 남겨야 합니다.`,
    },
    met: ({ failure }) => failure === 'async',
  },
  stream: {
    says: {
      en: ({ things }) =>
        `The function throws on certain ${things} that it reads from a data stream, and these are to leave a trace.`,
      ko: ({ thing }) =>
        `함수가 데이터 스트림에서 읽다가 오류를 던져 포기한 ${thing}에 관해 기록을 남겨야 합니다.`,
    },
    met: ({ failure }) => failure === 'stream',
  },
  topic: {
    says: {
      en: ({ things }) =>
        `Certain ${things} cannot be handed from the SNS topic to the function, and these are what has to be kept.`,
      ko: ({ thing }) =>
        `SNS 주제가 함수에 넘기지 못한 ${withParticle(thing, '을/를')} 잃지 않고 남겨야 합니다.`,
    },
    met: ({ failure }) => failure === 'topic',
  },
  bus: {
    says: {
      en: ({ things }) =>
        `Certain ${things} that an EventBridge rule cannot hand to the function are what has to be kept.`,
      ko: ({ thing }) =>
        `EventBridge 규칙이 함수에 넘기지 못한 ${withParticle(thing, '을/를')} 잃지 않고 남겨야 합니다.`,
    },
    met: ({ failure }) => failure === 'bus',
  },
  whole: {
    says: {
      en: ({ thing }) => `What is kept has to contain the ${thing} itself, not only a note about it.`,
      ko: ({ thing }) => `남긴 것에는 메타데이터만이 아니라 ${thing} 자체가 들어 있어야 합니다.`,
    },
    met: ({ whole }) => whole,
  },
  notify: {
    says: {
      en: () => 'Failures have to go straight to an SNS topic.',
      ko: () => '실패는 SNS 주제로 바로 보내야 합니다.',
    },
    met: ({ targets }) => targets.includes('SNS'),
  },
  s3: {
    says: {
      en: () => 'Failures have to go straight to an S3 bucket.',
      ko: () => '실패는 S3 버킷에 바로 남겨야 합니다.',
    },
    met: ({ targets }) => targets.includes('S3'),
  },
  invoke: {
    says: {
      en: () => 'Failures have to go straight to another function.',
      ko: () => '실패는 다른 함수로 바로 보내야 합니다.',
    },
    met: ({ targets }) => targets.includes('Lambda'),
  },
  attempts: {
    amounts: [2, 3, 4, 5, 10, 50, 100, 150],
    says: {
      en: (_story, attempts) =>
        `It has to be possible to set that ${attempts} attempts come before a failure is kept.`,
      ko: (_story, attempts) => `실패를 남기기 전에 ${attempts}번 시도하도록 설정할 수 있어야 합니다.`,
    },
    met: ({ attemptsMax }, attempts) => attempts <= attemptsMax,
  },
  back: {
    says: {
      en: () => 'SQS itself has to move failures back to where they came from.',
      ko: () => '실패한 것은 SQS의 기능만으로 원래 있던 곳에 되돌려야 합니다.',
    },
    met: ({ movesBack }) => movesBack,
  },
  code: {
    says: {
      en: () =>
        'Failures have to be kept by configuration alone, with no line of code in the function that would catch errors and write them away.',
      ko: () =>
        '실패는 설정만으로 남겨야 하며, 오류를 잡아 따로 저장하는 코드를 함수에 넣는 일은 없어야 합니다.',
    },
    met: () => true,
  },
  account: {
    says: {
      en: () =>
        'What failed has to stay in the account and in the Region in which it was processed, for reasons of data protection.',
      ko: () => '실패한 데이터는 개인 정보 보호를 위해 처리하던 계정과 리전 안에만 남아 있어야 합니다.',
    },
    met: () => true,
  },
};
