import type { Localized } from '../../kernel/locale';

/** Stories: who calls what, and why it sometimes fails. */
export const FRAMES: readonly Localized[] = [
  {
    en: 'A ticketing company writes seat reservations to Amazon Kinesis Data Streams. When a sale opens, some PutRecord calls fail with ProvisionedThroughputExceededException.',
    ko: '한 티켓 판매 회사가 좌석 예약을 Amazon Kinesis Data Streams에 기록합니다. 판매가 시작되면 일부 PutRecord 호출이 ProvisionedThroughputExceededException으로 실패합니다.',
  },
  {
    en: 'A developer maintains a newsletter service that sends mail through Amazon SES. During campaigns SES answers some requests with a throttling error.',
    ko: '한 개발자가 Amazon SES로 메일을 보내는 뉴스레터 서비스를 운영합니다. 캠페인 중에는 SES가 일부 요청에 스로틀링 오류를 반환합니다.',
  },
  {
    en: 'A logistics company calls a carrier API from an AWS Lambda function. The carrier returns HTTP 503 whenever its own systems are overloaded.',
    ko: '한 물류 회사가 AWS Lambda 함수에서 택배사 API를 호출합니다. 택배사 시스템에 부하가 몰리면 API가 HTTP 503을 반환합니다.',
  },
  {
    en: 'A payment platform publishes events with the EventBridge PutEvents API. At the end of each month a part of the calls is throttled.',
    ko: '한 결제 플랫폼이 EventBridge PutEvents API로 이벤트를 게시합니다. 매월 말에는 호출 일부가 스로틀링됩니다.',
  },
  {
    en: 'A game studio stores match results in Amazon DynamoDB. Right after a tournament some writes are rejected because the table is throttled.',
    ko: '한 게임 스튜디오가 경기 결과를 Amazon DynamoDB에 저장합니다. 대회 직후에는 테이블이 스로틀링되어 일부 쓰기가 거부됩니다.',
  },
  {
    en: 'An insurance company moves claims from an Amazon SQS queue to a legacy system that refuses connections while it restarts.',
    ko: '한 보험 회사가 Amazon SQS 대기열의 청구 건을 레거시 시스템으로 옮깁니다. 이 시스템은 재시작하는 동안 연결을 거부합니다.',
  },
  {
    en: 'A weather service uploads radar images to Amazon S3. Bursts of uploads are sometimes answered with SlowDown.',
    ko: '한 기상 서비스가 레이더 이미지를 Amazon S3에 올립니다. 업로드가 몰리면 SlowDown 응답이 돌아올 때가 있습니다.',
  },
  {
    en: 'A retailer invokes a pricing function in AWS Lambda synchronously. At peak hours the calls fail with TooManyRequestsException.',
    ko: '한 소매 회사가 AWS Lambda의 가격 계산 함수를 동기식으로 호출합니다. 피크 시간에는 호출이 TooManyRequestsException으로 실패합니다.',
  },
  {
    en: 'A hospital group sends appointment reminders through an SMS gateway. The gateway rejects requests that arrive too fast.',
    ko: '한 병원 그룹이 SMS 게이트웨이로 예약 알림을 보냅니다. 게이트웨이는 너무 빠르게 들어오는 요청을 거부합니다.',
  },
  {
    en: 'A deployment tool polls the AWS CloudFormation API from many accounts and regularly receives throttling errors.',
    ko: '한 배포 도구가 여러 계정에서 AWS CloudFormation API를 폴링하며, 호출이 잦아 스로틀링 오류를 자주 받습니다.',
  },
  {
    en: 'A media company submits transcoding jobs to a partner. The partner limits the request rate and answers HTTP 429 beyond it.',
    ko: '한 미디어 회사가 파트너사에 트랜스코딩 작업을 제출합니다. 파트너사는 요청 속도를 제한하며 이를 넘으면 HTTP 429로 응답합니다.',
  },
  {
    en: 'A factory gateway sends sensor readings to AWS over an unstable mobile link, so single calls time out now and then.',
    ko: '한 공장의 게이트웨이가 불안정한 이동통신망으로 센서 값을 AWS에 보내므로 호출이 이따금 시간 초과로 끝납니다.',
  },
  {
    en: 'A bank copies transactions to a data lake with Amazon Data Firehose. PutRecordBatch sometimes reports ServiceUnavailableException.',
    ko: '한 은행이 Amazon Data Firehose로 거래 내역을 데이터 레이크에 복사합니다. PutRecordBatch가 가끔 ServiceUnavailableException을 반환합니다.',
  },
];
