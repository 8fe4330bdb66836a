import type { Term } from './finding';

/** Names AWS has given up, and Korean words the AWS console does not use. */
export const GLOSSARY: readonly Term[] = [
  { locale: 'en', old: /Kinesis (Data )?Firehose/i, now: 'Data Firehose' },
  { locale: 'en', old: /Firehorse/i, now: 'Firehose' },
  { locale: 'en', old: /Elasticsearch Service/i, now: 'OpenSearch Service' },
  { locale: 'en', old: /Kinesis Data Analytics/i, now: 'Managed Service for Apache Flink' },
  { locale: 'en', old: /CloudWatch Events/i, now: 'EventBridge' },
  { locale: 'ko', old: /Kinesis (Data )?Firehose/i, now: 'Data Firehose' },
  { locale: 'ko', old: /Elasticsearch Service/i, now: 'OpenSearch Service' },
  { locale: 'ko', old: /Kinesis Data Analytics/i, now: 'Managed Service for Apache Flink' },
  { locale: 'ko', old: /CloudWatch Events/i, now: 'EventBridge' },
  { locale: 'ko', old: /(?<![가-힣])큐(?!레이|브|빅)/, now: '대기열' },
  { locale: 'ko', old: /(?<![가-힣])토픽/, now: '주제' },
  { locale: 'ko', old: /배달 못한 편지|데드레터/, now: '데드 레터 대기열' },
];
