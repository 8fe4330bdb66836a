import type { Direction } from '../directions/direction';
import { invokeAsync } from '../proof-by-simulation/functions';
import { FUNCTION, makeAverage, readingOf, sumOf } from './cache';

interface Total {
  runSec: number;
  /** When each invocation starts, and the reading it adds. */
  starts: readonly { readonly at: number; readonly reading: number }[];
}

/** What stands in the cache after executions that overlap. */
export const total: Direction<Total> = {
  draw(rng, { level }) {
    const runSec = rng.int(3, 6);
    const count = 2 + level;
    let at = 0;
    const starts = Array.from({ length: count }, (_, i) => {
      // Never right when another ends: the two would race.
      if (i > 0) at += rng.pick([1, 2, runSec + 1, runSec + 2]);
      return { at, reading: rng.int(2, 40) };
    });
    const races = starts.some((one) => starts.some((other) => other.at === one.at + runSec));
    const overlaps = starts.some(
      (one, i) => (starts[i + 1]?.at ?? Number.POSITIVE_INFINITY) < one.at + runSec,
    );
    return races || !overlaps ? undefined : { runSec, starts };
  },
  variant: ({ runSec, starts }) => `${runSec}|${starts.map(({ at, reading }) => `${at}+${reading}`)}`,
  ask({ runSec, starts }) {
    const written: { at: number; sum: number }[] = [];
    for (const { at, reading } of starts) {
      const seen = written.findLast((one) => one.at < at)?.sum ?? 0;
      written.push({ at: at + runSec, sum: seen + reading });
    }
    return { kind: 'numeric', key: written.at(-1)?.sum ?? 0, unit: 'units' };
  },
  check: {
    by: 'simulation',
    stage: ({ runSec }) => `rolling-average/total/${runSec}`,
    start: (world, { runSec }) => makeAverage(world, runSec),
    run(world, key, { runSec, starts }) {
      for (const { at, reading } of starts) {
        world.waitUntil(at);
        invokeAsync(
          world,
          FUNCTION,
          JSON.stringify({ Records: [{ messageId: String(at), body: readingOf(reading) }] }),
        );
      }
      world.wait(runSec + 1);
      return sumOf(world) === Number(key);
    },
  },
  words: {
    en: {
      stem: ({ runSec }, { who, things }) =>
        `${who} For a rolling average over its ${things}, a Lambda function reads a sum from ElastiCache as it starts and writes the sum plus its reading as it ends; nothing locks the key. Each execution takes ${runSec} s, and the sum was 0. The exhibit shows when executions start. Which sum stands in the cache at the end?`,
      exhibits: ({ starts }) => [{ title: 'Executions', body: table(starts, 'start (s)', 'reading') }],
      explanation: ({ runSec }) =>
        `An execution that starts before another has ended, within ${runSec} s, reads the sum without that reading and overwrites it later: updates are lost. One execution at a time would have added up all readings.`,
    },
    ko: {
      stem: ({ runSec }, { who, thing }) =>
        `${who} ${thing}마다 오는 측정값의 이동 평균을 구하려고 Lambda 함수가 시작할 때 ElastiCache에서 합계를 읽고 끝날 때 자기 측정값을 더한 합계를 씁니다. 키를 잠그는 것은 없습니다. 실행은 저마다 ${runSec}초가 걸리고 처음 합계는 0입니다. 실행이 시작되는 시각은 자료와 같습니다. 마지막에 캐시에 남는 합계는 얼마입니까?`,
      exhibits: ({ starts }) => [{ title: '실행', body: table(starts, '시작(초)', '측정값') }],
      explanation: ({ runSec }) =>
        `다른 실행이 끝나기 전, 곧 ${runSec}초 안에 시작한 실행은 그 측정값이 빠진 합계를 읽어 나중에 덮어쓰므로 갱신이 사라집니다. 한 번에 하나씩 실행하면 모든 측정값이 더해집니다.`,
    },
  },
};

const table = (starts: Total['starts'], ...heads: readonly string[]): string =>
  [
    `| ${heads.join(' | ')} |`,
    '| --- | --- |',
    ...starts.map(({ at, reading }) => `| ${at} | ${reading} |`),
  ].join('\n');
