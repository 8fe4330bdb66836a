import { hiddenWorlds } from './check';
import type { Lab } from './lab';
import type { LabStep } from './lab.schema';

/** Bounds of ours for a lab of the studio: each several times what the largest shipped lab has. */
export const LAB_BOUNDS = {
  fileCharacters: 60_000,
  slugCharacters: 60,
  lineCharacters: 4_000,
  start: 100,
  steps: 40,
  goals: 20,
  nearMisses: 10,
  rescues: 10,
  hiddenWorlds: 30,
  sent: 2_000,
  workers: 50,
  diskCharacters: 4_000_000,
} as const;

/** More of something than a lab may have; `path` leads to it. */
export interface LabExcess {
  readonly path: readonly (string | number)[];
  readonly max: number;
}

/** Where a lab is larger than the bounds. */
export function labExcesses(lab: Lab): readonly LabExcess[] {
  const { workload } = lab;
  const scripts: [(string | number)[], readonly LabStep[]][] = [
    [['start'], lab.start],
    [['solution'], lab.solution],
    ...lab.nearMisses.map(({ steps }, n): [(string | number)[], LabStep[]] => [
      ['nearMisses', n, 'steps'],
      steps,
    ]),
    ...lab.rescues.map((steps, n): [(string | number)[], LabStep[]] => [['rescues', n], steps]),
  ];
  const sized: [(string | number)[], number, number][] = [
    ...scripts.map(([path, steps]): [(string | number)[], number, number] => [
      path,
      steps.length,
      path[0] === 'start' ? LAB_BOUNDS.start : LAB_BOUNDS.steps,
    ]),
    ...scripts.flatMap(([path, steps]) => steps.flatMap((step, n) => longLine([...path, n], step))),
    [['goals'], lab.goals.length, LAB_BOUNDS.goals],
    [['nearMisses'], lab.nearMisses.length, LAB_BOUNDS.nearMisses],
    [['rescues'], lab.rescues.length, LAB_BOUNDS.rescues],
    [['worlds'], hiddenWorlds(lab).length, LAB_BOUNDS.hiddenWorlds],
    [['workload', 'producers'], countIn(workload.producers) + countIn(workload.spending), LAB_BOUNDS.sent],
    [['workload', 'workers'], countIn(workload.workers), LAB_BOUNDS.workers],
    [['files'], diskOf(lab), LAB_BOUNDS.diskCharacters],
  ];
  return sized.filter(([, size, max]) => size > max).map(([path, , max]) => ({ path, max }));
}

const longLine = (path: (string | number)[], step: LabStep): [(string | number)[], number, number][] =>
  'run' in step ? [[[...path, 'run'], step.run.length, LAB_BOUNDS.lineCharacters]] : [];

const countIn = (actors: readonly { readonly count: number }[]): number =>
  actors.reduce((sum, { count }) => sum + count, 0);

/** Characters of all files, before anything is repeated. */
const diskOf = ({ files }: Lab): number =>
  Object.values(files)
    .flat()
    .reduce((sum, part) => sum + (typeof part === 'string' ? part.length : part.text.length * part.times), 0);
