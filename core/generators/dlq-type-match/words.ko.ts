import { withParticle } from '../../kernel/particle';
import type { Story } from '../stories';
import type { Answer, Fault, Kind, Place, Setup, Site, Source } from './params';

export const KIND: Readonly<Record<Kind, string>> = {
  standard: 'SQS 표준 대기열',
  fifo: 'SQS FIFO 대기열',
  sns: 'SNS 표준 주제',
  bus: 'EventBridge 이벤트 버스',
  bucket: 'Amazon S3 버킷',
};
const SITE: Readonly<Record<Site, string>> = {
  here: '같은 계정, 같은 리전의 ',
  region: '다른 리전의 ',
  account: '다른 계정의 ',
};
const isStream = (source: Source): boolean => source === 'esm-stream';

/** The setting by name, without its receiver. */
export function place(source: Source, where: Place): string {
  switch (where) {
    case 'source':
      return isStream(source) ? '데이터 스트림의 리드라이브 정책' : '원본 대기열의 리드라이브 정책';
    case 'function-dlq':
      return 'Lambda 함수의 데드 레터 대기열(DLQ) 설정';
    case 'function-destination':
      return 'Lambda 함수의 실패 시 대상';
    case 'mapping':
      return '이벤트 소스 매핑의 실패 시 대상';
    case 'subscription':
      return 'SNS 구독의 리드라이브 정책';
    case 'topic':
      return 'SNS 주제의 리드라이브 정책';
    case 'target':
      return '규칙 대상의 데드 레터 대기열(DLQ)';
  }
}

/** A setup as an option; `near` leaves out that everything stands in one account and Region. */
export const setup = (source: Source, s: Setup, near = false): string =>
  `${place(source, s.place)}에 ${near ? '' : SITE[s.site]}${withParticle(KIND[s.kind], '을/를')} 지정`;

export const NEAR = '모든 리소스는 한 계정, 한 리전에 있습니다.';

/** What happens at the source, in one or two sentences. */
export function situation(source: Source, { thing }: Story): string {
  const eul = withParticle(thing, '을/를');
  const i = withParticle(thing, '이/가');
  const eun = withParticle(thing, '은/는');
  switch (source) {
    case 'queue-standard':
      return `${i} 담긴 SQS 표준 대기열을 Amazon EC2의 작업자가 폴링합니다. 계속 실패하는 ${eun} 대기열에서 빼내 조사할 수 있게 보관해야 합니다.`;
    case 'queue-fifo':
      return `${i} 담긴 SQS FIFO 대기열을 Amazon EC2의 작업자가 폴링합니다. 계속 실패하는 ${eun} 대기열에서 빼내 조사할 수 있게 보관해야 합니다.`;
    case 'async':
      return `웹 계층은 ${thing}마다 Lambda 함수를 비동기로 호출합니다. 재시도를 모두 마치고도 실패한 이벤트를 조사할 수 있게 보관해야 합니다.`;
    case 'esm-queue-standard':
      return `${eun} SQS 표준 대기열에 쌓이고, 이벤트 소스 매핑이 이를 읽어 Lambda 함수를 호출합니다. 거듭 실패하는 ${eul} 조사할 수 있게 보관해야 합니다.`;
    case 'esm-queue-fifo':
      return `${eun} SQS FIFO 대기열에 쌓이고, 이벤트 소스 매핑이 이를 읽어 Lambda 함수를 호출합니다. 거듭 실패하는 ${eul} 조사할 수 있게 보관해야 합니다.`;
    case 'esm-stream':
      return `${eun} Kinesis 데이터 스트림을 지나고, 이벤트 소스 매핑이 이를 읽어 Lambda 함수를 호출합니다. 배치가 재시도를 모두 쓰면 그 기록을 남겨야 합니다.`;
    case 'sub-standard':
      return `SNS 표준 주제가 ${eul} HTTPS 엔드포인트로 보냅니다. SNS가 이 엔드포인트에 전달하지 못한 메시지를 조사할 수 있게 보관해야 합니다.`;
    case 'sub-fifo':
      return `SNS FIFO 주제가 ${eul} SQS FIFO 대기열로 전달합니다. SNS가 이 구독자에게 전달하지 못한 메시지를 조사할 수 있게 보관해야 합니다.`;
    case 'rule':
      return `EventBridge 규칙이 ${eul} Lambda 함수로 보냅니다. EventBridge가 이 대상에 전달하지 못한 이벤트를 조사할 수 있게 보관해야 합니다.`;
  }
}

/** A source as a prompt to match. */
export const PROMPT: Readonly<Record<Source, string>> = {
  'queue-standard': 'EC2 작업자가 폴링하는 SQS 표준 대기열',
  'queue-fifo': 'EC2 작업자가 폴링하는 SQS FIFO 대기열',
  async: '비동기로 호출되는 Lambda 함수',
  'esm-queue-standard': 'Lambda 함수를 트리거하는 SQS 표준 대기열',
  'esm-queue-fifo': 'Lambda 함수를 트리거하는 SQS FIFO 대기열',
  'esm-stream': 'Lambda 함수를 트리거하는 Kinesis 데이터 스트림',
  'sub-standard': 'SNS 표준 주제의 구독',
  'sub-fifo': 'SNS FIFO 주제의 구독',
  rule: 'EventBridge 규칙의 대상',
};
export const ANSWER: Readonly<Record<Answer, string>> = {
  'only-standard': 'SQS 표준 대기열만',
  'only-fifo': 'SQS FIFO 대기열만',
  'standard-or-sns': 'SQS 표준 대기열 또는 SNS 표준 주제',
};
export const FAULT: Readonly<Record<Fault, string>> = {
  type: 'DLQ의 유형이 원본 대기열의 유형과 다릅니다',
  kind: '받아들이지 않는 종류의 리소스를 지정했습니다',
  region: '지정한 리소스가 원본과 서로 다른 리전에 있습니다',
  account: '지정한 리소스가 원본과 서로 다른 계정에 속합니다',
  place: '이 실패가 닿지 않는 리소스에 설정했습니다',
};

/** The rule that a source obeys, stated once. */
export const RULE: Readonly<Record<Source, string>> = {
  'queue-standard': '표준 대기열의 리드라이브 정책에는 같은 계정, 같은 리전의 표준 대기열을 지정합니다',
  'queue-fifo': 'FIFO 대기열의 리드라이브 정책에는 같은 계정, 같은 리전의 FIFO 대기열을 지정합니다',
  async:
    '비동기 호출이 재시도를 모두 마치면 함수는 이벤트를 자신의 DLQ(SQS 표준 대기열 또는 SNS 표준 주제)나 실패 시 대상(SQS 표준 대기열, SNS 표준 주제, Lambda 함수, 이벤트 버스, S3 버킷)으로 넘깁니다',
  'esm-queue-standard':
    'SQS 트리거에서는 실패한 메시지가 대기열로 돌아가므로 그 대기열의 리드라이브 정책이 결정하며, 표준 대기열에는 같은 계정, 같은 리전의 표준 DLQ가 필요합니다',
  'esm-queue-fifo':
    'SQS 트리거에서는 실패한 메시지가 대기열로 돌아가므로 그 대기열의 리드라이브 정책이 결정하며, FIFO 대기열에는 같은 계정, 같은 리전의 FIFO DLQ가 필요합니다',
  'esm-stream':
    '스트림 트리거에서는 이벤트 소스 매핑이 실패한 배치를 실패 시 대상에 알리며, 대상은 SQS 대기열, SNS 주제, S3 버킷 등입니다',
  'sub-standard':
    '전달하지 못한 메시지는 구독의 리드라이브 정책에 지정한 대기열로 가며, 이는 같은 계정, 같은 리전의 SQS 대기열입니다',
  'sub-fifo':
    '전달하지 못한 메시지는 구독의 리드라이브 정책에 지정한 대기열로 가며, FIFO 주제에서는 같은 계정, 같은 리전의 SQS FIFO 대기열이어야 합니다',
  rule: 'EventBridge는 전달하지 못한 이벤트를 대상의 DLQ로 넘기며, 이는 같은 리전의 SQS 표준 대기열입니다',
};

/** Why a place does not serve a source. */
export function whyNotPlace(source: Source, where: Place): string {
  if (where === 'function-dlq' && source === 'rule') {
    return 'EventBridge가 전달하지 못한 이벤트는 함수에 닿은 적이 없으므로 함수의 DLQ에는 아무것도 쌓이지 않습니다.';
  }
  if (where === 'function-dlq' || where === 'function-destination') {
    return source.startsWith('esm')
      ? '이 설정은 비동기 호출에만 쓰입니다. 이벤트 소스 매핑은 폴링한 뒤 동기로 호출하므로 Lambda는 여기서 이 설정을 무시합니다.'
      : '이 설정은 Lambda 함수의 비동기 호출에만 쓰이는데, 여기에는 그런 호출이 없습니다.';
  }
  if (where === 'mapping') {
    return source.startsWith('esm-queue')
      ? '이벤트 소스 매핑의 실패 시 대상은 스트림과 Kafka에 쓰입니다. SQS 트리거에서는 메시지가 대기열로 돌아갑니다.'
      : '여기에는 함수를 대신해 대기열이나 스트림을 폴링하는 이벤트 소스 매핑이 없습니다.';
  }
  if (where === 'source') {
    return isStream(source)
      ? 'Kinesis 데이터 스트림에는 리드라이브 정책이 없습니다. 레코드는 만료될 때까지 스트림에 남습니다.'
      : '여기에는 리드라이브 정책으로 수신 횟수를 셀 원본 대기열이 없습니다.';
  }
  if (where === 'topic') return 'SNS의 리드라이브 정책은 구독마다 설정합니다. 주제에는 그런 정책이 없습니다.';
  if (where === 'subscription')
    return '이 이벤트를 전달하는 SNS 구독이 없으므로 그 리드라이브 정책은 적용되지 않습니다.';
  return '이 이벤트를 전달하는 EventBridge 규칙이 없으므로 대상의 DLQ는 적용되지 않습니다.';
}

/** Why a receiver does not fit a place that is otherwise right. */
export function whyNotSetup(source: Source, s: Setup, fault: Fault): string {
  if (fault === 'place') return whyNotPlace(source, s.place);
  if (fault === 'region') return '지정한 리소스는 원본과 같은 리전에 있어야 합니다.';
  if (fault === 'account') return '지정한 리소스는 원본과 같은 계정에 속해야 합니다.';
  const got = withParticle(KIND[s.kind], '은/는');
  if (fault === 'type') {
    return `유형이 일치해야 하므로 ${got} ${source.endsWith('fifo') ? 'FIFO' : '표준'} 대기열의 DLQ가 될 수 없습니다.`;
  }
  if (s.place === 'function-dlq') {
    return `함수의 DLQ로는 SQS 표준 대기열이나 SNS 표준 주제를 쓰며, ${got} 쓸 수 없습니다.`;
  }
  if (s.place === 'function-destination') {
    return `대상으로는 SQS 표준 대기열, SNS 표준 주제, 함수, 이벤트 버스, 버킷을 쓰며, ${got} 쓸 수 없습니다.`;
  }
  if (s.place === 'mapping')
    return `매핑은 실패한 배치를 SQS 대기열, SNS 주제, S3 버킷에 알리며, ${got} 쓸 수 없습니다.`;
  if (s.place === 'target') return `규칙 대상의 DLQ로는 SQS 표준 대기열을 쓰며, ${got} 쓸 수 없습니다.`;
  if (source === 'sub-fifo' && s.kind === 'standard') return 'FIFO 주제의 구독에는 FIFO DLQ가 필요합니다.';
  return `여기서 데드 레터는 SQS 대기열에만 보관할 수 있으며, ${got} 쓸 수 없습니다.`;
}
