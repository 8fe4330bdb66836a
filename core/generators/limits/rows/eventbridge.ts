import { type LimitTable, least, most, refused, usual } from './row';

/** Limits and defaults of Amazon EventBridge. */
export const EVENTBRIDGE: LimitTable = {
  entries: refused(
    'eventbridge.putEvents.entries.max',
    'entries',
    'number of entries in PutEvents',
    'PutEvents의 항목 수',
  ),
  size: refused(
    'eventbridge.putEvents.size.max',
    'bytes',
    'size of the entries of PutEvents',
    'PutEvents 항목의 크기',
  ),
  targets: refused(
    'eventbridge.targets.perRule.max',
    'targets',
    'number of targets of a rule',
    '규칙의 대상 수',
  ),
  rules: usual(
    'eventbridge.rules.perBus.max',
    'rules',
    'quota of rules of an event bus in most Regions',
    '대부분의 리전에서 이벤트 버스의 규칙 할당량',
  ),
  buses: usual(
    'eventbridge.buses.max',
    'buses',
    'quota of event buses of an account in a Region',
    '계정과 리전마다의 이벤트 버스 할당량',
  ),
  attempts: refused(
    'eventbridge.retry.maxAttempts.max',
    'attempts',
    'number of retry attempts of a target',
    '대상의 재시도 횟수',
  ),
  age: refused(
    'eventbridge.retry.maxAge.max',
    's',
    'age of an event in the retry policy of a target',
    '대상의 재시도 정책에 두는 이벤트 수명',
  ),
  'age-least': least(
    'eventbridge.retry.maxAge.min',
    's',
    'age of an event in the retry policy of a target',
    '대상의 재시도 정책에 두는 이벤트 수명',
  ),
  pattern: usual(
    'eventbridge.pattern.size.max',
    'chars',
    'quota for the length of an event pattern',
    '이벤트 패턴 길이의 할당량',
  ),
  hops: most(
    'eventbridge.crossAccount.hops.max',
    'hops',
    'number of hops of an event between accounts',
    '이벤트가 계정 사이를 건너는 횟수',
  ),
  destination: usual(
    'eventbridge.apiDestination.rate.default',
    'invocations/s',
    'invocation rate of an API destination',
    'API 대상의 호출 속도',
  ),
};
