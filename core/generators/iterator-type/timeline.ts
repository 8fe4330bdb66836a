import type { Rng } from '../../kernel/rng';
import { HOUR_MS, MINUTE_MS } from '../../kernel/time';
import type { Simulation } from '../proof-by-simulation/simulation';
import { dataAt, getRecords, iteratorOf, makeStream, put } from '../proof-by-simulation/streams';
import { count } from '../wording';

/** Kinds of iterators that are asked about. */
export const TYPES = [
  'TRIM_HORIZON',
  'LATEST',
  'AT_SEQUENCE_NUMBER',
  'AFTER_SEQUENCE_NUMBER',
  'AT_TIMESTAMP',
] as const;
export type IteratorType = (typeof TYPES)[number];

/** Records of one shard before a consumer asks for its iterator, and those that come while it holds it. */
export interface Timeline {
  /** Hours at which the stored records arrived, ascending. */
  readonly hours: readonly number[];
  /** How many of them have expired when the iterator is taken. */
  readonly expired: number;
  /** The iterator is taken half an hour after this hour. */
  readonly asked: number;
  /** Records that arrive after that, a minute apart. */
  readonly later: number;
  /** Index of the record whose sequence number is given, and of the one whose hour is. */
  readonly named: number;
  readonly since: number;
}

export const recordName = (index: number): string => `r${index + 1}`;
/** All records as they are named: those stored, then those to come. */
export const namesOf = ({ hours, later }: Timeline): readonly string[] =>
  Array.from({ length: hours.length + later }, (_, i) => recordName(i));

/** A timeline in which every kind of iterator begins at another record; some records are gone at level 3. */
export function drawTimeline(rng: Rng, level: number, retentionHours: number): Timeline | undefined {
  const size = rng.int(6, 8);
  const span = level === 3 ? retentionHours + 8 : retentionHours - 3;
  const hours = rng
    .sample(
      Array.from({ length: span }, (_, i) => i + 1),
      size,
    )
    .sort((a, b) => a - b);
  const asked = Math.max(...hours);
  const expired = hours.filter((hour) => asked - hour >= retentionHours).length;
  if (level === 3 && (expired === 0 || expired > 2)) return undefined;
  const named = rng.int(expired + 1, size - 3);
  const since = rng.int(expired + 1, size - 1);
  if (since === named || since === named + 1) return undefined;
  return { hours, expired, asked, later: rng.int(2, 3), named, since };
}

/** Index of the first record that an iterator gives. */
export function beginsAt({ hours, expired, named, since }: Timeline, type: IteratorType): number {
  switch (type) {
    case 'TRIM_HORIZON':
      return expired;
    case 'LATEST':
      return hours.length;
    case 'AT_SEQUENCE_NUMBER':
      return named;
    case 'AFTER_SEQUENCE_NUMBER':
      return named + 1;
    case 'AT_TIMESTAMP':
      return since;
  }
}

/** The stream with what was stored until the consumer comes. */
export function store(world: Simulation, { hours, asked }: Timeline): void {
  makeStream(world);
  let now = 0;
  for (const [i, hour] of hours.entries()) {
    world.wait((hour - now) * 3_600);
    now = hour;
    put(world, recordName(i));
  }
  world.wait((asked - now) * 3_600 + 1_800);
}

/** What a consumer gets that takes an iterator, waits until the later records are there, and reads. */
export function consume(world: Simulation, timeline: Timeline, type: IteratorType): readonly string[] {
  const iterator = iteratorOf(world, type, positionOf(world, timeline, type));
  for (let i = 0; i < timeline.later; i++) {
    world.wait(60);
    put(world, recordName(timeline.hours.length + i));
  }
  world.look();
  const read = dataAt(world, iterator);
  world.note('GetRecords', { en: read.join(' '), ko: read.join(' ') });
  return read;
}

function positionOf(
  world: Simulation,
  { named, since, expired, asked, hours }: Timeline,
  type: IteratorType,
): object {
  if (type === 'AT_TIMESTAMP') {
    const ago = asked - (hours[since] ?? 0);
    // A minute before the hour: records arrive moments after it.
    return { Timestamp: world.world.now - ago * HOUR_MS - 31 * MINUTE_MS };
  }
  if (!type.endsWith('SEQUENCE_NUMBER')) return {};
  const { Records } = getRecords(world, iteratorOf(world, 'TRIM_HORIZON'));
  return { StartingSequenceNumber: Records[named - expired]?.SequenceNumber };
}

/** The arrivals as a table. */
export const tableOf = (
  { hours, later }: Timeline,
  { head, hour, after }: { head: string; hour: (n: number) => string; after: (n: number) => string },
): string =>
  [
    head,
    '| --- | --- |',
    ...hours.map((at, i) => `| ${recordName(i)} | ${hour(at)} |`),
    ...Array.from({ length: later }, (_, i) => `| ${recordName(hours.length + i)} | ${after(i + 1)} |`),
  ].join('\n');

const EN = {
  head: '| Record | Arrival |',
  hour: (n: number) => `hour ${count(n)}`,
  after: (n: number) => `${n} min after the iterator was taken`,
};
const KO = {
  head: '| 레코드 | 도착 |',
  hour: (n: number) => `${count(n)}시`,
  after: (n: number) => `반복자를 얻고 ${n}분 뒤`,
};
export const exhibits = {
  en: (timeline: Timeline) => [{ title: 'Records of the shard', body: tableOf(timeline, EN) }],
  ko: (timeline: Timeline) => [{ title: '샤드의 레코드', body: tableOf(timeline, KO) }],
};

/** The iterator with what it needs, as code. */
export function typeText(type: IteratorType, { named, since, hours }: Timeline, locale: 'en' | 'ko'): string {
  if (type === 'AT_TIMESTAMP')
    return locale === 'en'
      ? `\`AT_TIMESTAMP\` with hour ${count(hours[since] ?? 0)} as the timestamp`
      : `타임스탬프가 ${count(hours[since] ?? 0)}시인 \`AT_TIMESTAMP\``;
  if (!type.endsWith('SEQUENCE_NUMBER')) return `\`${type}\``;
  return locale === 'en'
    ? `\`${type}\` with the sequence number of ${recordName(named)}`
    : `${recordName(named)}의 시퀀스 번호를 준 \`${type}\``;
}
