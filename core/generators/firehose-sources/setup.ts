import type { Locale } from '../../kernel/locale';
import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import { recordOf } from '../record';
import {
  delivered,
  drawNames,
  isFirehose,
  makePipe,
  makeStreams,
  named,
  OPERATIONS,
  type Operation,
  type Pipe,
  write,
} from './streams';

/** `direct`, `apart`: Direct PUT alone, or beside a data stream; `same`, `behind`, `feed`: it reads one. */
type Way = 'direct' | 'apart' | 'same' | 'behind' | 'feed';

interface Setup {
  operation: Operation;
  name: string;
  options: readonly Way[];
}

const PUTS: readonly Way[] = ['direct', 'apart'];
const WRITES: readonly Way[] = ['same', 'behind'];
const readerOf = (name: string): string => `${name}-s3`;
const feedOf = (name: string): string => `${name}-in`;

const BELIEFS: Readonly<Record<'firehose' | 'kinesis', Readonly<Partial<Record<Way, string>>>>> = {
  firehose: {
    same: 'firehose-takes-several-sources',
    feed: 'firehose-takes-several-sources',
    behind: 'data-streams-take-firehose-calls',
  },
  kinesis: {
    direct: 'firehose-streams-take-kinesis-calls',
    feed: 'firehose-streams-take-kinesis-calls',
    apart: 'firehose-finds-its-source',
  },
};

/** The data streams of a way, and its Firehose stream. */
function partsOf(way: string, name: string): { data: readonly string[]; pipe: Pipe } {
  switch (way) {
    case 'direct':
      return { data: [], pipe: { name } };
    case 'apart':
      return { data: [name], pipe: { name } };
    case 'same':
      return { data: [name], pipe: { name, reads: name } };
    case 'behind':
      return { data: [name], pipe: { name: readerOf(name), reads: name } };
    default:
      return { data: [feedOf(name)], pipe: { name, reads: feedOf(name) } };
  }
}

/** Which set-up delivers what producers write by a given call. */
export const setup: Direction<Setup> = {
  draw(rng) {
    const operation = rng.pick(OPERATIONS);
    const key = rng.pick(isFirehose(operation) ? PUTS : WRITES);
    const wrong: readonly Way[] = isFirehose(operation)
      ? ['same', 'behind', 'feed']
      : ['direct', 'apart', 'feed'];
    const [name = ''] = drawNames(rng, 1);
    return { operation, name, options: [key, ...wrong] };
  },
  variant: ({ operation, options }) => `${operation}:${[...options].sort()}`,
  ask({ operation, options }) {
    const right = isFirehose(operation) ? PUTS : WRITES;
    const key = options.find((way) => right.includes(way)) ?? '';
    const beliefs = BELIEFS[isFirehose(operation) ? 'firehose' : 'kinesis'];
    const wrong = options.filter((way) => way !== key);
    return { kind: 'single', options, key, beliefs: recordOf(wrong, (way) => beliefs[way] ?? '') };
  },
  check: {
    by: 'simulation',
    start: () => undefined,
    alike: ({ operation, name }, way) => `firehose-sources/setup/${operation}|${name}|${way}`,
    run(world, way, { operation, name }) {
      const { data, pipe } = partsOf(way, name);
      makeStreams(world, data);
      makePipe(world, pipe);
      write(world, operation, name);
      world.look();
      return delivered(world, pipe.name) === 1;
    },
  },
  words: {
    en: {
      stem: ({ operation, name }, { who, things }) =>
        `${who} Devices send the ${things} by \`${named(operation)}\` of ${SERVICES[serviceOf(operation)]} to the stream name \`${name}\`. Their program cannot be changed. With which set-up do the ${things} get to a bucket by Firehose?`,
      option: (way, { name }) => textOf(way, name, 'en'),
      reason: (way, q) => why(way, q, 'en'),
      explanation: ({ operation }) =>
        isFirehose(operation)
          ? 'Put calls of Firehose name a Firehose stream, and its source has to be Direct PUT: with a data stream as the source they are refused.'
          : 'Put calls of Kinesis Data Streams name a data stream. Firehose delivers what is in it when a Firehose stream has this very data stream as its source.',
    },
    ko: {
      stem: ({ operation, name }, { who }) =>
        `${who} 장치들이 ${SERVICES[serviceOf(operation)]}의 \`${named(operation)}\` 호출로 \`${name}\`라는 이름의 스트림에 데이터를 보냅니다. 장치의 프로그램은 바꿀 수 없습니다. 데이터가 Firehose를 거쳐 버킷에 도착하는 구성은 무엇입니까?`,
      option: (way, { name }) => textOf(way, name, 'ko'),
      reason: (way, q) => why(way, q, 'ko'),
      explanation: ({ operation }) =>
        isFirehose(operation)
          ? 'Firehose의 쓰기 호출은 Firehose 스트림을 가리키며, 그 원본은 Direct PUT이어야 합니다. 원본이 데이터 스트림이면 호출이 거부됩니다.'
          : 'Kinesis Data Streams의 쓰기 호출은 데이터 스트림을 가리킵니다. 바로 그 데이터 스트림을 원본으로 하는 Firehose 스트림이 있어야 Firehose가 전송합니다.',
    },
  },
};

const SERVICES = { firehose: 'Amazon Data Firehose', kinesis: 'Kinesis Data Streams' };
const serviceOf = (operation: Operation): 'firehose' | 'kinesis' =>
  isFirehose(operation) ? 'firehose' : 'kinesis';

const textOf = (way: string, name: string, locale: Locale): string =>
  locale === 'en'
    ? textFor(way, {
        direct: `The Firehose stream \`${name}\` with Direct PUT as its source`,
        apart: `The data stream \`${name}\`, and the Firehose stream \`${name}\` with Direct PUT`,
        same: `The data stream \`${name}\`, and the Firehose stream \`${name}\` that reads it`,
        behind: `The data stream \`${name}\`, and the Firehose stream \`${readerOf(name)}\` that reads it`,
        feed: `The data stream \`${feedOf(name)}\`, and the Firehose stream \`${name}\` that reads it`,
      })
    : textFor(way, {
        direct: `원본이 Direct PUT인 Firehose 스트림 \`${name}\``,
        apart: `데이터 스트림 \`${name}\`와, 원본이 Direct PUT인 Firehose 스트림 \`${name}\``,
        same: `데이터 스트림 \`${name}\`와, 이를 읽는 Firehose 스트림 \`${name}\``,
        behind: `데이터 스트림 \`${name}\`와, 이를 읽는 Firehose 스트림 \`${readerOf(name)}\``,
        feed: `데이터 스트림 \`${feedOf(name)}\`과, 이를 읽는 Firehose 스트림 \`${name}\``,
      });

function why(way: string, { operation, name }: Setup, locale: Locale): string {
  const en = locale === 'en';
  if (isFirehose(operation))
    return en
      ? textFor(way, {
          direct: 'A Firehose stream with Direct PUT takes these calls and delivers their records.',
          apart: 'The Firehose stream takes these calls; the data stream beside it is not needed.',
          same: 'The call reaches the Firehose stream, which refuses it: its source is the data stream.',
          behind: `The call looks for a Firehose stream named \`${name}\`, and there is none.`,
          feed: 'The call reaches the Firehose stream, which refuses it: its source is a data stream.',
        })
      : textFor(way, {
          direct: '원본이 Direct PUT인 Firehose 스트림은 이 호출을 받아 레코드를 전송합니다.',
          apart: 'Firehose 스트림이 이 호출을 받습니다. 옆에 있는 데이터 스트림은 없어도 됩니다.',
          same: '호출이 Firehose 스트림에 닿지만 그 원본이 데이터 스트림이므로 거부됩니다.',
          behind: `호출은 \`${name}\`라는 Firehose 스트림을 찾는데, 그런 스트림이 없습니다.`,
          feed: '호출이 Firehose 스트림에 닿지만 다른 데이터 스트림을 원본으로 하므로 거부됩니다.',
        });
  return en
    ? textFor(way, {
        direct: 'The call looks for a data stream, and there is none of that name.',
        apart: 'The records are stored in the data stream, but the Firehose stream does not read it.',
        same: 'The records are stored in the data stream, and the Firehose stream reads them from there.',
        behind: 'The records are stored in the data stream, and the Firehose stream reads them from there.',
        feed: `The call looks for a data stream named \`${name}\`; the one that Firehose reads has another name.`,
      })
    : textFor(way, {
        direct: '호출은 데이터 스트림을 찾는데, 그런 이름의 데이터 스트림이 없습니다.',
        apart: '레코드가 데이터 스트림에 저장되지만 Firehose 스트림이 이를 읽지 않습니다.',
        same: '레코드가 데이터 스트림에 저장되고, Firehose 스트림이 거기서 읽습니다.',
        behind: '레코드가 데이터 스트림에 저장되고, Firehose 스트림이 거기서 읽습니다.',
        feed: `호출은 \`${name}\`라는 데이터 스트림을 찾는데, Firehose가 읽는 것은 이름이 다릅니다.`,
      });
}
