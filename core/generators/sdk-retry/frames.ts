import type { Localized } from '../../kernel/locale';

/** Stories of programs that call AWS through boto3; none uses DynamoDB, whose number of attempts differs. */
export const FRAMES: readonly Localized[] = [
  {
    en: 'A Python application of a publisher sends e-mail through Amazon SES with boto3.',
    ko: '한 출판사의 Python 애플리케이션이 boto3로 Amazon SES를 통해 메일을 보냅니다.',
  },
  {
    en: 'A developer writes records to Amazon Kinesis Data Streams with boto3 from a fleet of small scripts.',
    ko: '한 개발자가 여러 작은 스크립트에서 boto3로 Amazon Kinesis Data Streams에 레코드를 씁니다.',
  },
  {
    en: 'The order service of a shop reads its settings from AWS Systems Manager through the AWS SDK for Python (boto3).',
    ko: '한 쇼핑몰의 주문 서비스가 AWS SDK for Python(boto3)으로 AWS Systems Manager에서 설정을 읽습니다.',
  },
  {
    en: 'A backup tool of a hospital uploads files to Amazon S3 with boto3.',
    ko: '한 병원의 백업 도구가 boto3로 Amazon S3에 파일을 올립니다.',
  },
  {
    en: 'A payment company publishes events to Amazon EventBridge from Python code that uses boto3.',
    ko: '한 결제 회사가 boto3를 쓰는 Python 코드에서 Amazon EventBridge로 이벤트를 게시합니다.',
  },
  {
    en: 'A monitoring script of a data center reads metrics from Amazon CloudWatch through boto3.',
    ko: '한 데이터 센터의 모니터링 스크립트가 boto3로 Amazon CloudWatch에서 지표를 읽습니다.',
  },
  {
    en: 'A ticketing site sends notifications with Amazon SNS. The code is written in Python and uses boto3.',
    ko: '한 티켓 사이트가 Amazon SNS로 알림을 보냅니다. 코드는 Python으로 작성되었고 boto3를 씁니다.',
  },
  {
    en: 'A robot manufacturer invokes AWS Lambda functions from Python controllers with boto3.',
    ko: '한 로봇 제조사가 Python 제어기에서 boto3로 AWS Lambda 함수를 호출합니다.',
  },
  {
    en: 'A university queues simulation jobs in Amazon SQS. The scheduler is a Python program that uses boto3.',
    ko: '한 대학이 시뮬레이션 작업을 Amazon SQS에 넣습니다. 스케줄러는 boto3를 쓰는 Python 프로그램입니다.',
  },
  {
    en: 'A media agency starts video jobs through an AWS API from a nightly boto3 script.',
    ko: '한 미디어 에이전시가 매일 밤 도는 boto3 스크립트로 AWS API를 호출해 영상 작업을 시작합니다.',
  },
  {
    en: 'A smart home provider delivers device logs to Amazon Data Firehose with boto3.',
    ko: '한 스마트 홈 회사가 boto3로 기기 로그를 Amazon Data Firehose에 보냅니다.',
  },
  {
    en: 'An insurance company starts AWS Step Functions executions from a Python service built on boto3.',
    ko: '한 보험 회사가 boto3 기반 Python 서비스에서 AWS Step Functions 실행을 시작합니다.',
  },
];
