import { withParticle } from '../../kernel/particle';
import type { RequirementsTable } from '../requirements/table';

/** What is known of a pipeline from producers to an alert or a dashboard. */
export interface Pipeline {
  /** Longest fixed window, in seconds. */
  windowMax: number;
  slides: boolean;
  sql: boolean;
  endsInFunction: boolean;
  dashboards: boolean;
  takesDirectPut: boolean;
  /** Hours for which what came in can be read again. */
  rereads: number;
  /** What was computed stays in a stream for others. */
  sharesResults: boolean;
  /** From this day on it does not run any more, such as 20260127. */
  gone: number;
}

/** `2025-10-15` */
export const written = (day: number): string => {
  const text = String(day);
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
};
export const MINUTE_SEC = 60;

/** What may be asked. */
export const REQUIREMENTS: RequirementsTable<Pipeline>['requirements'] = {
  sliding: {
    says: {
      en: ({ things, key }) =>
        `For each ${key} the number of ${things} in the last ten minutes is needed, renewed every few seconds.`,
      ko: ({ thing, key }) => `${key}마다 지난 십 분의 ${thing} 수를 몇 초마다 새로 구해야 합니다.`,
    },
    met: ({ slides }) => slides,
  },
  fixed: {
    amounts: [1, 2, 5, 10, 15, 20, 30, 60],
    says: {
      en: ({ things, key }, minutes) =>
        `For each ${key} the ${things} have to be counted in fixed windows of ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
      ko: ({ thing, key }, minutes) =>
        `${key}마다 ${withParticle(thing, '을/를')} ${minutes}분 길이의 고정된 창으로 세어야 합니다.`,
    },
    met: ({ windowMax }, minutes) => minutes * MINUTE_SEC <= windowMax,
  },
  sql: {
    says: {
      en: () => 'What is computed on the moving data has to be written in SQL.',
      ko: () => '흐르는 데이터로 계산하는 내용은 SQL로 짜야 합니다.',
    },
    met: ({ sql }) => sql,
  },
  react: {
    says: {
      en: () => 'The last step has to be a Lambda function of the company that sends the alerts.',
      ko: () => '마지막 단계는 알림을 보내는 회사의 Lambda 함수여야 합니다.',
    },
    met: ({ endsInFunction }) => endsInFunction,
  },
  dashboard: {
    says: {
      en: () => 'Staff have to follow what happens on dashboards of OpenSearch Service.',
      ko: () => '직원이 OpenSearch Service의 대시보드로 상황을 지켜보아야 합니다.',
    },
    met: ({ dashboards }) => dashboards,
  },
  put: {
    says: {
      en: () => 'The producers write straight to a Firehose stream, and they cannot be changed.',
      ko: () => '생산자는 Firehose 스트림에 직접 쓰며, 이를 바꿀 수 없습니다.',
    },
    met: ({ takesDirectPut }) => takesDirectPut,
  },
  again: {
    amounts: [3, 6, 12, 20, 36, 60],
    says: {
      en: ({ things }, hours) =>
        `After a mistake in the code the ${things} of the last ${hours} hours have to be read again.`,
      ko: ({ thing }, hours) =>
        `코드에 잘못이 있으면 지난 ${hours}시간의 ${withParticle(thing, '을/를')} 다시 읽어야 합니다.`,
    },
    met: ({ rereads }, hours) => hours <= rereads,
  },
  results: {
    says: {
      en: () => 'What was computed has to stay in a data stream for further applications.',
      ko: () => '계산한 결과는 다른 애플리케이션도 읽도록 데이터 스트림에 남아야 합니다.',
    },
    met: ({ sharesResults }) => sharesResults,
  },
  run: {
    amounts: [20251001, 20251231, 20260126, 20260127, 20260601, 20261115],
    says: {
      en: (_story, day) => `It has to be in operation on ${written(day)}, whenever it was built.`,
      ko: (_story, day) => `언제 만들었든 ${written(day)}에 동작하고 있어야 합니다.`,
    },
    met: ({ gone }, day) => day < gone,
  },
  soon: {
    says: {
      en: ({ thing }) => `No ${thing} may wait for a job of the night: minutes after it came it counts.`,
      ko: ({ thing }) =>
        `${withParticle(thing, '은/는')} 야간 작업을 기다리지 않고, 들어온 지 몇 분 안에 반영되어야 합니다.`,
    },
    met: () => true,
  },
  servers: {
    says: {
      en: () => 'The company does not want to install or patch any stream processing servers for it.',
      ko: () => '이를 위해 스트림 처리용 서버를 설치하거나 패치하고 싶지 않습니다.',
    },
    met: () => true,
  },
};
