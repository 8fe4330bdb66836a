import type { Limits } from '../../facts/limits';
import { bucketPart } from '../proof-by-simulation/firehoses';

/** Stores that Firehose delivers to, with their part of a configuration. */
export const REACHED = {
  S3: { ExtendedS3DestinationConfiguration: bucketPart() },
  Redshift: {
    RedshiftDestinationConfiguration: {
      RoleARN: 'arn:aws:iam::111122223333:role/delivery',
      ClusterJDBCURL: 'jdbc:redshift://sales.example.us-east-1.redshift.amazonaws.com:5439/dev',
      CopyCommand: { DataTableName: 'records' },
      Username: 'loader',
      Password: 'Loader-2026',
      S3Configuration: bucketPart(),
    },
  },
  'OpenSearch Service': {
    AmazonopensearchserviceDestinationConfiguration: {
      RoleARN: 'arn:aws:iam::111122223333:role/delivery',
      DomainARN: 'arn:aws:es:us-east-1:111122223333:domain/search',
      IndexName: 'records',
      S3Configuration: bucketPart(),
    },
  },
  Splunk: {
    SplunkDestinationConfiguration: {
      HECEndpoint: 'https://splunk.example.com:8088',
      HECEndpointType: 'Raw',
      HECToken: '6f0ad1a0-0000-4000-8000-000000000000',
      S3Configuration: bucketPart(),
    },
  },
  'HTTP endpoint': {
    HttpEndpointDestinationConfiguration: {
      EndpointConfiguration: { Url: 'https://intake.example.com/records' },
      S3Configuration: bucketPart(),
    },
  },
} as const;
export type Reached = keyof typeof REACHED;
export const REACHED_STORES = Object.keys(REACHED) as readonly Reached[];

/** Stores that somebody may take for destinations. */
export const OUT_OF_REACH = ['DynamoDB', 'ElastiCache', 'Aurora', 'Neptune', 'DocumentDB'] as const;

/** The names of stores in a sentence. */
const NAMES: Readonly<Record<string, readonly [en: string, ko: string]>> = {
  S3: ['an Amazon S3 bucket', 'Amazon S3 버킷'],
  Redshift: ['an Amazon Redshift cluster', 'Amazon Redshift 클러스터'],
  'OpenSearch Service': ['an OpenSearch Service domain', 'OpenSearch Service 도메인'],
  Splunk: ['a Splunk indexer', 'Splunk 인덱서'],
  'HTTP endpoint': ['an HTTP endpoint of a partner', '파트너의 HTTP 엔드포인트'],
  DynamoDB: ['an Amazon DynamoDB table', 'Amazon DynamoDB 테이블'],
  ElastiCache: ['an Amazon ElastiCache cluster', 'Amazon ElastiCache 클러스터'],
  Aurora: ['an Amazon Aurora database', 'Amazon Aurora 데이터베이스'],
  Neptune: ['an Amazon Neptune database', 'Amazon Neptune 데이터베이스'],
  DocumentDB: ['an Amazon DocumentDB cluster', 'Amazon DocumentDB 클러스터'],
};
export const nameOf = (store: string, locale: 'en' | 'ko'): string =>
  NAMES[store]?.[locale === 'en' ? 0 : 1] ?? store;

/** Whether the registry lists a store among the destinations. */
export const isListed = (store: string, limits: Limits): boolean =>
  String(limits['firehose.destinations']).split(', ').includes(store);

export const joined = (stores: readonly string[], locale: 'en' | 'ko'): string => {
  const names = stores.map((store) => nameOf(store, locale));
  if (locale === 'ko') return names.join(', ');
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
};
