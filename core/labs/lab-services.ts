import { serviceCalled } from '../cli/services';
import { type ServiceName, withNeeds } from '../simulator/services/needs';
import type { Lab } from './lab';
import type { Goal, LabStep } from './lab.schema';
import type { Action } from './session';

/** A command line's service; options of `aws` itself may stand before it. */
const CALLED = /\baws (?:--\S+ \S+ )*(\S+)/g;
/** Services that a function's behavior calls, in its JSON. */
const CALLED_BY_FUNCTION = /"service":"([^"]+)"/g;

/** The services that a lab is played with from the beginning: what it offers, and what its own steps name. */
export const servicesOfLab = (lab: Lab): ReadonlySet<ServiceName> =>
  withNeeds([...lab.services, ...namedIn(lab)]);

/** The services that it takes to begin a lab and to do these actions in it, whatever else it offers. */
export const servicesToBegin = (lab: Lab, actions: readonly Action[]): ReadonlySet<ServiceName> =>
  withNeeds([...namedIn(lab), ...actions.flatMap(servicesOfAction)]);

function namedIn(lab: Lab): readonly string[] {
  const { start, solution, rescues, nearMisses, workload, goals } = lab;
  const steps = [start, solution, ...rescues, ...nearMisses.map((one) => one.steps)].flat();
  return [
    ...steps.flatMap(servicesOfStep),
    ...workload.producers.flatMap(({ run, retry = '' }) => [...inLine(run), ...inLine(retry)]),
    ...workload.workers.flatMap(({ run = '' }) => ['sqs', ...inLine(run)]),
    ...(workload.spending.length > 0 ? ['budgets'] : []),
    ...goals.flatMap(servicesOfGoal),
  ];
}

function servicesOfStep(step: LabStep): readonly string[] {
  if ('run' in step) return inLine(step.run);
  if ('behavior' in step) return ['lambda', ...found(CALLED_BY_FUNCTION, JSON.stringify(step.behavior.does))];
  return 'spendUsd' in step ? ['budgets'] : [];
}

const servicesOfGoal = (goal: Goal): readonly string[] => ('run' in goal ? inLine(goal.run) : []);

function servicesOfAction(action: Action): readonly string[] {
  if (action.kind === 'call') return [action.service];
  return action.kind === 'run' ? inLine(action.line) : [];
}

const inLine = (line: string): readonly string[] =>
  found(CALLED, line).flatMap((name) => serviceCalled(name) ?? []);

const found = (pattern: RegExp, text: string): readonly string[] =>
  [...text.matchAll(pattern)].map(([, name = '']) => name);
