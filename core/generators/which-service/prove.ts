import type { Profile } from '../../kernel/ids';
import type { Localized } from '../../kernel/locale';
import type { Proof, Solved } from '../contract';
import { sameAs, verdict } from '../verdict';
import { frameStory } from './frames';
import type { Figures, Requirement, RequirementId, Service, WhichParams } from './params';
import * as en from './words.en';
import * as ko from './words.ko';

/** What one service is known to do and known not to do; on anything else the sources are silent. */
interface Profiled {
  does: ReadonlySet<RequirementId>;
  doesNot: ReadonlySet<RequirementId>;
}
const known = (does: readonly RequirementId[], doesNot: readonly RequirementId[]): Profiled => ({
  does: new Set(does),
  doesNot: new Set(doesNot),
});

const NOT_A_QUEUE: readonly RequirementId[] = ['work-queue'];
const NO_MEDIA: readonly RequirementId[] = ['live-video', 'playback'];
const NO_COMPUTING: readonly RequirementId[] = ['window', 'join'];
const NO_PUSH: readonly RequirementId[] = ['person', 'push-queues', 'workflow', 'schedule', 'filter'];
const NO_STREAM: readonly RequirementId[] = ['many-readers', 'reread'];
const NO_LOADING: readonly RequirementId[] = ['load', 'parquet'];

/** Written service by service, from what each is for; the solver's table is written requirement by requirement. */
const ABOUT: Readonly<Record<Service, Profiled>> = {
  'sqs-standard': known(
    ['work-queue', 'days', 'timer', 'rate', 'latency'],
    ['order', 'dedup', ...NO_PUSH, ...NO_STREAM, ...NO_LOADING, ...NO_COMPUTING, ...NO_MEDIA],
  ),
  'sqs-fifo': known(
    ['work-queue', 'order', 'dedup', 'days', 'latency'],
    ['timer', ...NO_PUSH, ...NO_STREAM, ...NO_LOADING, ...NO_COMPUTING, ...NO_MEDIA],
  ),
  sns: known(
    ['person', 'push-queues', 'filter', 'latency'],
    [
      'order',
      'days',
      'workflow',
      'schedule',
      'timer',
      ...NOT_A_QUEUE,
      ...NO_STREAM,
      ...NO_LOADING,
      ...NO_COMPUTING,
      ...NO_MEDIA,
    ],
  ),
  eventbridge: known(
    ['workflow', 'schedule', 'filter'],
    ['order', 'person', 'parquet', ...NOT_A_QUEUE, ...NO_STREAM, ...NO_COMPUTING, ...NO_MEDIA],
  ),
  kinesis: known(
    ['order', 'days', 'many-readers', 'reread', 'rate', 'latency'],
    ['timer', ...NOT_A_QUEUE, ...NO_PUSH, ...NO_LOADING, ...NO_COMPUTING, ...NO_MEDIA],
  ),
  firehose: known(
    ['load', 'parquet', 'mask'],
    ['dedup', 'timer', ...NOT_A_QUEUE, ...NO_PUSH, ...NO_STREAM, ...NO_COMPUTING, ...NO_MEDIA],
  ),
  flink: known(
    ['window', 'join'],
    ['person', 'push-queues', 'workflow', 'schedule', ...NOT_A_QUEUE, ...NO_LOADING, ...NO_MEDIA],
  ),
  video: known(
    ['live-video', 'playback'],
    [
      'order',
      'dedup',
      'size',
      'days',
      'timer',
      'rate',
      'latency',
      ...NOT_A_QUEUE,
      ...NO_PUSH,
      ...NO_STREAM,
      ...NO_LOADING,
      ...NO_COMPUTING,
    ],
  ),
};

const KIB = 1_024;
const DAY_S = 24 * 60 * 60;

/** True or false where the sources decide, undefined where they are silent. */
function meets(
  service: Service,
  { id, n }: Requirement,
  figures: Figures,
  profile: Profile,
): boolean | undefined {
  const { does, doesNot } = ABOUT[service];
  if (does.has(id)) return true;
  if (doesNot.has(id)) return false;
  if (id === 'size') {
    const most = figures.bytes[service];
    if (most === null) return undefined;
    const undecided = service === 'eventbridge' && n > figures.settledBytes / KIB && n <= most / KIB;
    return undecided ? undefined : n <= most / KIB;
  }
  if (id === 'push-queues' && service === 'eventbridge')
    return figures.targetsPerRule >= n ? true : undefined;
  if (id === 'rate' && service === 'sqs-fifo') return figures.fifoCalls < n ? false : undefined;
  if (id === 'days' && service === 'eventbridge') return figures.retryAgeS / DAY_S < n ? false : undefined;
  if (id === 'days' && service === 'firehose') return figures.firehoseKeepS / DAY_S < n ? false : undefined;
  if (id === 'latency' && service === 'firehose')
    return profile === 'exam' && figures.bufferS > n ? false : undefined;
  return undefined;
}

/** Re-checks every option against the profiles above. */
export function prove(p: WhichParams, solved: Solved): Proof {
  const { structure } = solved;
  if (structure.kind === 'case') return { method: 'solver', holds: false, steps: [] };
  const check = (service: Service, requirement: Requirement) =>
    meets(service, requirement, p.figures, p.profile);
  const say = (service: Service, requirement: Requirement, good: boolean): Localized => ({
    en: (good ? en.why : en.whyNot)(service, requirement, frameStory(p.frame, 'en'), p.figures),
    ko: (good ? ko.why : ko.whyNot)(service, requirement, frameStory(p.frame, 'ko'), p.figures),
  });
  if (p.direction === 'rule-out') {
    const findings = p.requirements.map((requirement) => {
      const met = check(p.service, requirement);
      return {
        option: requirement.id,
        holds: met === false,
        because: say(p.service, requirement, met === true),
      };
    });
    return verdict('solver', structure, findings);
  }
  if (p.direction === 'match') {
    const steps = p.requirements.map((requirement) => {
      const able = p.services.filter((service) => check(service, requirement));
      const decided = p.services.every((service) => check(service, requirement) !== undefined);
      const [answer = 'video'] = able;
      const agrees = structure.kind === 'matching' && structure.key[requirement.id] === answer;
      return {
        option: requirement.id,
        holds: decided && able.length === 1 && agrees,
        because: say(answer, requirement, true),
      };
    });
    return sameAs(
      'solver',
      steps.every((step) => step.holds),
      steps,
    );
  }
  const wanted = p.direction !== 'exception';
  const decided: boolean[] = [];
  const findings = p.services.map((service) => {
    const broken = p.requirements.find((requirement) => check(service, requirement) === false);
    const fitsAll = p.requirements.every((requirement) => check(service, requirement) === true);
    decided.push(broken !== undefined || fitsAll);
    const [first = p.requirements[0]] = broken ? [broken] : p.requirements;
    const because = first ? say(service, first, !broken) : { en: '', ko: '' };
    return { option: service, holds: wanted ? fitsAll : broken !== undefined, because };
  });
  const proof = verdict('solver', structure, findings);
  return { ...proof, holds: proof.holds && decided.every(Boolean) };
}
