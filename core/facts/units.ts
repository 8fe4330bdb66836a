import type { Localized } from '../kernel/locale';

/** Units whose value is words: shown as written, in every language. */
export const WORD_UNITS = [
  'rule',
  'name',
  'enum',
  'formula',
  'api',
  'errors',
  'feature',
  'date',
  'code',
] as const;

interface NounUnit {
  /** Counter that follows the number without a space: `10개`, `3회`. */
  ko: string;
  one: string;
  many: string;
}

const things = (one: string, many = `${one}s`, ko = '개'): NounUnit => ({ ko, one, many });

/** Units that count things. Korean says the thing in the sentence and the counter after the number. */
const NOUNS: Readonly<Record<string, NounUnit>> = {
  messages: things('message'),
  records: things('record'),
  entries: things('entry', 'entries'),
  attributes: things('attribute'),
  tags: things('tag'),
  keys: things('key'),
  combinations: things('combination'),
  policies: things('policy', 'policies'),
  buses: things('bus', 'buses'),
  rules: things('rule'),
  targets: things('target'),
  filters: things('filter'),
  users: things('user', 'users', '명'),
  groups: things('group'),
  roles: things('role'),
  versions: things('version'),
  instances: things('instance'),
  alarms: things('alarm'),
  metrics: things('metric'),
  datapoints: things('datapoint'),
  grants: things('grant'),
  aliases: things('alias', 'aliases'),
  dimensions: things('dimension'),
  budgets: things('budget'),
  notifications: things('notification'),
  shards: things('shard'),
  consumers: things('consumer'),
  streams: things('stream'),
  partitions: things('partition'),
  executions: things('execution'),
  environments: things('environment'),
  pollers: things('poller'),
  batches: things('batch', 'batches'),
  tasks: things('task'),
  results: things('result'),
  statements: things('statement'),
  actions: things('action'),
  queues: things('queue'),
  tokens: things('token'),
  KPUs: things('KPU'),
  recipients: things('recipient', 'recipients', '명'),
  chars: things('character', 'characters', '자'),
  requests: things('request', 'requests', '건'),
  invocations: things('invocation', 'invocations', '건'),
  attempts: things('attempt', 'attempts', '회'),
  retries: things('retry', 'retries', '회'),
  receives: things('receive', 'receives', '회'),
  switches: things('switch', 'switches', '회'),
  hops: things('hop', 'hops', '홉'),
  ms: things('ms', 'ms', '밀리초'),
  s: things('s', 's', '초'),
  min: things('min', 'min', '분'),
  h: things('h', 'h', '시간'),
  days: things('day', 'days', '일'),
  weeks: things('week', 'weeks', '주'),
  MB: things('MB', 'MB', ' MB'),
};

/** What a rate is counted over. Korean puts it before the number: `초당 300건`. */
const PERIODS: Readonly<Record<string, Localized>> = {
  s: { ko: '초당', en: 's' },
  '10s': { ko: '10초당', en: '10 s' },
  day: { ko: '24시간당', en: '24 h' },
};

/**
 * Units with words of their own. `bytes`: AWS writes KB, MB and GB for powers of 1,024, so sizes are stored as
 * bytes and shown as KiB, MiB, GiB. `bool`: the words `true` and `false`.
 */
const SPECIAL = ['bytes', 'times', 'bool'] as const;

const isSpecial = (unit: string): boolean => SPECIAL.some((special) => special === unit);
export const isWordUnit = (unit: string): boolean => WORD_UNITS.some((word) => word === unit);

/** Splits `messages/s` into what is counted and the period it is counted over. */
export function splitUnit(unit: string): { noun: string; period: Localized | undefined } {
  const [noun = '', period] = unit.split('/');
  return { noun, period: period === undefined ? undefined : PERIODS[period] };
}

/** True for the closed set of units that `formatFact` has words for. */
export function isUnit(unit: string): boolean {
  if (isWordUnit(unit) || isSpecial(unit)) return true;
  const { noun, period } = splitUnit(unit);
  return (noun === 'bytes' || Object.hasOwn(NOUNS, noun)) && (period !== undefined || !unit.includes('/'));
}

/** The words of a counted unit, or undefined when it counts nothing. */
export const nounUnit = (noun: string): NounUnit | undefined => NOUNS[noun];
