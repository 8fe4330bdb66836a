import { directionsGenerator } from '../directions/generator';
import { accepted } from './accepted';
import { fate } from './fate';
import { mend } from './mend';
import { order } from './order';

/** The way to Redshift: first a bucket, then `COPY`, and what becomes of what cannot be loaded. */
export const redshiftLoading = directionsGenerator({
  slug: 'redshift-loading',
  revision: 1,
  title: { ko: 'Redshift로 가는 길', en: 'The way to Redshift' },
  concept: 'firehose.redshift-path',
  alsoTests: ['firehose.no-replay'],
  facts: [
    'firehose.redshift.path',
    'firehose.redshift.retry.default',
    'firehose.retry.s3.max',
    'firehose.buffer.s3.size.default',
    'firehose.buffer.s3.interval.default',
  ],
  section: 'data-firehose#destinations',
  claims: [64, 74],
  variety: 'rule',
  levels: {
    1: {
      asks: ['order', 'accepted', 'mend', 'fate'],
      driver: {
        ko: '한 가지만 어긋나고 값이 경계에서 멉니다.',
        en: 'One thing is wrong, with values far from the limits.',
      },
    },
    2: {
      asks: ['order', 'accepted', 'mend', 'fate'],
      driver: {
        ko: '버킷의 장애와 실패한 COPY가 더해집니다.',
        en: 'Outages of the bucket and failed loads come in.',
      },
    },
    3: {
      asks: ['order', 'accepted', 'mend', 'fate'],
      driver: {
        ko: '값이 경계에 있거나 기본값을 알아야 하고, 잘못이 둘입니다.',
        en: 'Values at the limits, defaults to be known, and two faults at once.',
      },
    },
  },
  directions: { order, accepted, mend, fate },
});
