import type { Locale } from '../../kernel/locale';
import type { Rng } from '../../kernel/rng';
import type { Level } from '../contract';
import type { Direction } from '../directions/direction';
import { count } from '../wording';
import { delivered, drawNames, makePipe, makeStreams, write } from './streams';

/** What happens: records are written to the data stream or to a Firehose stream, or one of these is made. */
type Step =
  | { readonly kind: 'write'; readonly records: number }
  | { readonly kind: 'put'; readonly pipe: number; readonly records: number }
  | { readonly kind: 'make'; readonly pipe: number };

interface Arrived {
  data: string;
  /** Firehose streams; whether each reads the data stream. */
  pipes: readonly { readonly name: string; readonly reads: boolean }[];
  steps: readonly Step[];
  /** The Firehose stream whose bucket is counted. */
  wanted: number;
}

function drawSteps(rng: Rng, level: Level, pipes: number): readonly Step[] {
  const records = (): number => rng.int(5, 60);
  const steps: Step[] = [{ kind: 'write', records: records() }];
  for (let pipe = 0; pipe < pipes; pipe++) {
    steps.push({ kind: 'make', pipe }, { kind: 'write', records: records() });
    if (level > 1) steps.push({ kind: 'put', pipe, records: records() });
  }
  if (level > 1) steps.push({ kind: 'write', records: records() });
  return steps;
}

function lineOf(step: Step, { data, pipes }: Arrived, locale: Locale): string {
  const en = locale === 'en';
  if (step.kind === 'write')
    return en
      ? `\`PutRecords\` writes ${count(step.records)} records to the data stream \`${data}\`.`
      : `\`PutRecords\`로 데이터 스트림 \`${data}\`에 레코드 ${count(step.records)}개를 씁니다.`;
  const { name = '', reads = false } = pipes[step.pipe] ?? {};
  if (step.kind === 'put')
    return en
      ? `\`PutRecordBatch\` is called on the Firehose stream \`${name}\` with ${count(step.records)} records.`
      : `레코드 ${count(step.records)}개로 Firehose 스트림 \`${name}\`에 \`PutRecordBatch\`를 호출합니다.`;
  const source = reads ? { en: `the data stream \`${data}\``, ko: `데이터 스트림 \`${data}\`` } : DIRECT;
  return en
    ? `The Firehose stream \`${name}\` is made with ${source.en} as its source and a bucket of its own.`
    : `원본이 ${source.ko}인 Firehose 스트림 \`${name}\`를 전용 버킷과 함께 만듭니다.`;
}
const DIRECT = { en: 'Direct PUT', ko: 'Direct PUT' };

const scriptOf = (q: Arrived, locale: Locale): string =>
  q.steps.map((step, i) => `${i + 1}. ${lineOf(step, q, locale)}`).join('\n');

/** How many records get to the bucket of a Firehose stream. */
export const arrived: Direction<Arrived> = {
  draw(rng, { level }) {
    const [data = '', ...names] = drawNames(rng, level === 3 ? 3 : 2);
    const pipes = names.map((name) => ({ name, reads: level === 1 || rng.int(0, 2) > 0 }));
    return { data, pipes, steps: drawSteps(rng, level, pipes.length), wanted: rng.int(0, pipes.length - 1) };
  },
  variant: ({ pipes, steps, wanted }) =>
    `${pipes.map(({ reads }) => reads)}:${steps.map((step) => (step.kind === 'make' ? 'm' : step.records))}:${wanted}`,
  ask({ pipes, steps, wanted }) {
    const made = steps.findIndex((step) => step.kind === 'make' && step.pipe === wanted);
    const taken = steps.slice(made).map((step) => {
      if (pipes[wanted]?.reads) return step.kind === 'write' ? step.records : 0;
      return step.kind === 'put' && step.pipe === wanted ? step.records : 0;
    });
    return { kind: 'numeric', key: taken.reduce((sum: number, each) => sum + each, 0), unit: 'records' };
  },
  check: {
    by: 'simulation',
    start: (world, { data }) => makeStreams(world, [data]),
    act(world, { data, pipes, steps }) {
      for (const step of steps) {
        world.wait(PAUSE_SEC);
        if (step.kind === 'write') write(world, 'kinesis.PutRecords', data, step.records);
        else {
          const { name = '', reads = false } = pipes[step.pipe] ?? {};
          if (step.kind === 'make') makePipe(world, { name, ...(reads && { reads: data }) });
          else write(world, 'firehose.PutRecordBatch', name, step.records);
        }
      }
      world.look();
    },
    run: (world, key, { pipes, wanted }) => delivered(world, pipes[wanted]?.name ?? '') === Number(key),
  },
  words: {
    en: {
      stem: ({ pipes, wanted }, { who }) =>
        `${who} The exhibit lists what is done in an account, each step ${PAUSE_MIN} minutes after the one before. Calls that are refused are not repeated, and every record is delivered once. How many records get to the bucket of the Firehose stream \`${pipes[wanted]?.name}\`?`,
      exhibits: (q) => [{ title: 'Steps', body: scriptOf(q, 'en') }],
      explanation: ({ data, pipes, steps, wanted }) =>
        pipes[wanted]?.reads
          ? `\`${pipes[wanted]?.name}\` reads the data stream \`${data}\` from \`LATEST\` on: what is written after it was made.${steps.some(({ kind }) => kind === 'put') ? ' `PutRecordBatch` is refused by a Firehose stream with such a source.' : ''}`
          : `\`${pipes[wanted]?.name}\` takes what producers put to it directly, and nothing else: it does not read the data stream \`${data}\`.`,
    },
    ko: {
      stem: ({ pipes, wanted }, { who }) =>
        `${who} 자료는 한 계정에서 ${PAUSE_MIN}분 간격으로 차례로 한 일입니다. 거부된 호출은 되풀이하지 않으며, 레코드는 모두 한 번씩만 전송됩니다. Firehose 스트림 \`${pipes[wanted]?.name}\`의 버킷에 도착하는 레코드는 몇 개입니까?`,
      exhibits: (q) => [{ title: '한 일', body: scriptOf(q, 'ko') }],
      explanation: ({ data, pipes, steps, wanted }) =>
        pipes[wanted]?.reads
          ? `\`${pipes[wanted]?.name}\` 스트림은 데이터 스트림 \`${data}\`를 \`LATEST\`부터, 곧 자신이 만들어진 뒤에 쓴 것부터 읽습니다.${steps.some(({ kind }) => kind === 'put') ? ' 원본이 데이터 스트림인 Firehose 스트림은 `PutRecordBatch`를 거부합니다.' : ''}`
          : `\`${pipes[wanted]?.name}\` 스트림은 생산자가 직접 넣은 것만 받습니다. 데이터 스트림 \`${data}\`는 읽지 않습니다.`,
    },
  },
};

const PAUSE_MIN = 10;
const PAUSE_SEC = 60 * PAUSE_MIN;
