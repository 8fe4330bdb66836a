import type { Rng } from '../../kernel/rng';
import type { Level } from '../contract';
import type { Direction } from '../directions/direction';
import { recordBy } from '../record';
import {
  BELIEFS,
  FAULTS,
  type Fault,
  faultIn,
  idOf,
  leastMib,
  reasonFor,
  requestOf,
  type Settings,
  says,
  settingsOf,
} from './settings';

interface Accepted {
  all: readonly Settings[];
  least: number;
}

const OFFERED = 5;

/** Settings that are accepted. */
export function drawSound(rng: Rng, least: number): Settings {
  const convert = rng.pick(['none', 'none', 'Parquet', 'ORC'] as const);
  const partition = rng.int(0, 1) === 0;
  const isLarge = partition || convert !== 'none';
  return {
    convert,
    partition,
    key: partition,
    query: partition,
    size: isLarge ? rng.pick([least, 96, 128]) : rng.pick([1, 5, 16, 32, least, 128]),
    compression: convert === 'none' ? rng.pick(['UNCOMPRESSED', 'GZIP', 'Snappy'] as const) : 'UNCOMPRESSED',
  };
}

/** Settings that are refused for one reason. */
export function drawFaulty(rng: Rng, least: number, fault: Fault): Settings {
  const convert = rng.pick(['none', 'Parquet', 'ORC'] as const);
  const sound: Settings = {
    convert,
    partition: true,
    key: true,
    query: true,
    size: rng.pick([least, 128]),
    compression: convert === 'none' ? rng.pick(['UNCOMPRESSED', 'GZIP'] as const) : 'UNCOMPRESSED',
  };
  switch (fault) {
    case 'compressed': {
      const partition = rng.int(0, 1) === 0;
      const format = rng.pick(['Parquet', 'ORC'] as const);
      const compression = rng.pick(['GZIP', 'Snappy'] as const);
      return { ...sound, convert: format, partition, key: partition, query: partition, compression };
    }
    // A small buffer is told apart by partitioning alone: conversion has a minimum of its own.
    case 'small':
      return { ...sound, convert: 'none', size: rng.pick([1, 5, 16, 32, least - 1]) };
    case 'no-key':
      return { ...sound, key: false };
    case 'no-query':
      return { ...sound, query: false };
    case 'not-enabled':
      return { ...sound, partition: false };
  }
}

const faultsAt = (level: Level): readonly Fault[] =>
  level === 1 ? ['compressed', 'small', 'not-enabled'] : FAULTS;

/** Which settings `CreateDeliveryStream` accepts. */
export const accepted: Direction<Accepted> = {
  draw(rng, { level, limits }) {
    const least = leastMib(limits);
    const right = rng.int(2, 3);
    const all = [
      ...Array.from({ length: right }, () => drawSound(rng, least)),
      ...rng.sample(faultsAt(level), OFFERED - right).map((fault) => drawFaulty(rng, least, fault)),
    ];
    return new Set(all.map((each) => says(each, 'en'))).size === OFFERED ? { all, least } : undefined;
  },
  variant: ({ all }) => all.map(idOf).sort().join(),
  ask({ all, least }) {
    const wrong = all.filter((each) => faultIn(each, least) !== undefined);
    return {
      kind: 'multiple',
      options: all.map(idOf),
      key: all.filter((each) => faultIn(each, least) === undefined).map(idOf),
      beliefs: recordBy(wrong, idOf, (each) => BELIEFS[faultIn(each, least) ?? 'small']),
    };
  },
  check: {
    by: 'simulation',
    start: () => undefined,
    alike: (_q, id) => `firehose-conversion/${id}`,
    run: (world, id) => world.ask('firehose.CreateDeliveryStream', requestOf(settingsOf(id))).ok,
  },
  words: {
    en: {
      stem: (_q, { who, things }) =>
        `${who} The ${things} arrive as JSON at a Firehose stream that delivers to an S3 bucket. An engineer compares settings; schema, roles and error prefix are in order in all of them. Which settings does \`CreateDeliveryStream\` accept?`,
      option: (id) => says(settingsOf(id), 'en'),
      reason: (id, { least }) => reasonFor(faultIn(settingsOf(id), least), least, 'en'),
      explanation: ({ least }) =>
        `Conversion to Parquet or ORC allows no compression beside it. Dynamic partitioning needs to be turned on, a buffer of at least ${least} MiB, a prefix that names a partition key, and a jq query or Lambda function that finds it.`,
    },
    ko: {
      stem: (_q, { who, thing }) =>
        `${who} ${thing} 데이터가 S3 버킷으로 전송하는 Firehose 스트림에 JSON으로 도착합니다. 엔지니어가 여러 설정을 비교하고 있으며, 스키마와 역할, 오류 접두사는 모두 올바릅니다. \`CreateDeliveryStream\`이 받아들이는 설정은 무엇입니까?`,
      option: (id) => says(settingsOf(id), 'ko'),
      reason: (id, { least }) => reasonFor(faultIn(settingsOf(id), least), least, 'ko'),
      explanation: ({ least }) =>
        `Parquet이나 ORC로 변환할 때는 따로 압축할 수 없습니다. 동적 파티셔닝은 설정으로 켜야 하고, ${least} MiB 이상의 버퍼, 파티션 키가 든 접두사, 키를 찾는 jq 쿼리나 Lambda 함수가 있어야 합니다.`,
    },
  },
};
