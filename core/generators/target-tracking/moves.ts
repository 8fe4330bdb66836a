import { limit } from '../../facts/limits';
import { withParticle } from '../../kernel/particle';
import type { Direction } from '../directions/direction';
import { textFor } from '../directions/text-for';
import { BACKLOG, desired, makeGroup, publish, putPolicy } from './group';

interface Moves {
  size: number;
  target: number;
  /** Backlog per instance after the load has changed. */
  backlog: number;
  minutes: number;
  /** DisableScaleIn. */
  onlyOut: boolean;
  outAfter: number;
  inAfter: number;
}
const OPTIONS = ['grows', 'shrinks', 'stays'] as const;

const keyOf = ({ target, backlog, minutes, onlyOut, outAfter, inAfter }: Moves): (typeof OPTIONS)[number] => {
  if (backlog > target) return minutes >= outAfter ? 'grows' : 'stays';
  return !onlyOut && minutes >= inAfter ? 'shrinks' : 'stays';
};

/** What a group does some minutes after its metric has left the target. */
export const moves: Direction<Moves> = {
  draw(rng, { level, limits }) {
    const outAfter = limit(limits, 'asg.targetTracking.scaleOut.periods');
    const inAfter = limit(limits, 'asg.targetTracking.scaleIn.periods');
    const target = rng.int(4, 30) * 5;
    const above = rng.int(0, 1) === 0;
    const backlog = Math.round(target * (above ? rng.int(13, 25) / 10 : rng.int(2, 7) / 10));
    const after = above ? outAfter : inAfter;
    const minutes = level === 1 ? after + rng.int(2, 5) : rng.int(1, after + 5);
    // Next to the limit the answer would rest on when within a minute the load changed.
    if (minutes === after || minutes === after + 1) return undefined;
    const size = rng.int(2, 5);
    const wanted = Math.ceil((size * backlog) / target);
    if (wanted === size) return undefined;
    const onlyOut = level === 3 && rng.int(0, 2) === 0;
    return { size, target, backlog, minutes, onlyOut, outAfter, inAfter };
  },
  variant: ({ target, backlog, minutes, onlyOut }) => `${target}|${backlog}|${minutes}|${onlyOut}`,
  ask(q) {
    const key = keyOf(q);
    const beliefs: Record<string, string> = {};
    if (key !== 'grows')
      beliefs.grows =
        q.backlog > q.target ? 'scaling-answers-the-first-data-point' : 'target-has-to-be-reached-from-below';
    if (key !== 'shrinks')
      beliefs.shrinks =
        q.backlog > q.target ? 'more-backlog-frees-instances' : 'scale-in-is-as-quick-as-scale-out';
    if (key !== 'stays') beliefs.stays = 'fleet-stays-as-it-is';
    return { kind: 'single', options: OPTIONS, key, beliefs };
  },
  check: {
    by: 'simulation',
    start(world, { size, target, onlyOut }) {
      makeGroup(world, size);
      putPolicy(world, { ...BACKLOG, TargetValue: target, DisableScaleIn: onlyOut });
      publish(world, target, 2);
    },
    act(world, { backlog, minutes }) {
      publish(world, backlog, minutes);
      world.look();
    },
    run(world, option, { size }) {
      const now = desired(world);
      return option === (now > size ? 'grows' : now < size ? 'shrinks' : 'stays');
    },
  },
  words: {
    en: {
      stem: (q, { who, things }) =>
        `${who} Workers for ${things} run in an EC2 Auto Scaling group with a target tracking policy on the backlog per instance, published once a minute as a custom metric. TargetValue is ${q.target}${q.onlyOut ? ' and DisableScaleIn is true' : ''}; ${q.size} instances are in service, and between 1 and ${q.size * 2} are allowed. The metric stood at the target until it changed to ${q.backlog}, where it has been for ${q.minutes} minutes. What has the group done by now?`,
      option: (id) =>
        textFor(id, {
          grows: 'It has raised its desired capacity.',
          shrinks: 'It has lowered its desired capacity.',
          stays: 'It has kept its desired capacity.',
        }),
      reason: (id, q) => whys.en(id, q),
      explanation: (q) =>
        `Target tracking keeps a metric near its target in both directions. It scales out after ${q.outAfter} data points of one minute above the target, and in only after ${q.inAfter} below it${q.onlyOut ? ', unless DisableScaleIn is set' : ''}.`,
    },
    ko: {
      stem: (q, { who, thing }) =>
        `${who} ${thing} 데이터를 처리하는 작업자가 EC2 Auto Scaling 그룹에서 돌고, 이 그룹에는 인스턴스당 백로그에 대한 대상 추적 정책이 있습니다. 지표는 사용자 지정 지표로 매분 한 번 게시됩니다. TargetValue는 ${q.target}${q.onlyOut ? '이고 DisableScaleIn은 true' : ''}입니다. InService 인스턴스는 ${q.size}개이고 1개에서 ${q.size * 2}개까지 허용됩니다. 지표는 대상 값에 머물다가 ${withParticle(String(q.backlog), '으로/로')} 바뀐 뒤 ${q.minutes}분째 그대로입니다. 지금까지 그룹은 무엇을 했습니까?`,
      option: (id) =>
        textFor(id, {
          grows: '원하는 용량을 늘렸습니다.',
          shrinks: '원하는 용량을 줄였습니다.',
          stays: '원하는 용량을 그대로 두었습니다.',
        }),
      reason: (id, q) => whys.ko(id, q),
      explanation: (q) =>
        `대상 추적은 지표를 양방향으로 대상 값 가까이에 유지합니다. 대상 값을 넘는 분 단위 데이터 포인트가 ${q.outAfter}개 이어지면 늘리고, 밑도는 것이 ${q.inAfter}개 이어져야 줄입니다${q.onlyOut ? '. DisableScaleIn을 켜면 줄이지 않습니다' : ''}.`,
    },
  },
};

const whys = {
  en: (id: string, q: Moves): string => {
    const above = q.backlog > q.target;
    if (id === 'grows')
      return above
        ? `Above the target it takes ${q.outAfter} data points in a row to scale out.`
        : 'A backlog below the target calls for no more instances.';
    if (id === 'shrinks')
      return above
        ? 'A backlog above the target calls for more instances, not fewer.'
        : q.onlyOut
          ? 'DisableScaleIn keeps this policy from taking instances away.'
          : `Below the target it takes ${q.inAfter} data points in a row to scale in.`;
    return above
      ? `The alarm for scaling out waits for ${q.outAfter} data points above the target.`
      : q.onlyOut
        ? 'With DisableScaleIn there is no alarm for scaling in.'
        : `The alarm for scaling in waits for ${q.inAfter} data points below the target.`;
  },
  ko: (id: string, q: Moves): string => {
    const above = q.backlog > q.target;
    if (id === 'grows')
      return above
        ? `대상 값을 넘는 데이터 포인트가 ${q.outAfter}개 이어져야 늘립니다.`
        : '백로그가 대상 값보다 낮으면 인스턴스가 더 필요하지 않습니다.';
    if (id === 'shrinks')
      return above
        ? '백로그가 대상 값보다 높으면 인스턴스가 더 필요합니다.'
        : q.onlyOut
          ? 'DisableScaleIn을 켜면 이 정책은 인스턴스를 줄이지 않습니다.'
          : `대상 값을 밑도는 데이터 포인트가 ${q.inAfter}개 이어져야 줄입니다.`;
    return above
      ? `확장 경보는 대상 값을 넘는 데이터 포인트 ${q.outAfter}개를 기다립니다.`
      : q.onlyOut
        ? 'DisableScaleIn을 켜면 축소 경보가 없습니다.'
        : `축소 경보는 대상 값을 밑도는 데이터 포인트 ${q.inAfter}개를 기다립니다.`;
  },
};
