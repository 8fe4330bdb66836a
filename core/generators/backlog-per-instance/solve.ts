import { unreachable } from '../../kernel/assert';
import { tidy } from '../figures';
import type { Slip } from '../numeric-question';
import type { Question } from './draw';

/** Messages one instance may have waiting: tolerable latency over processing time. */
export const acceptable = ({ latency, processing }: Question): number => latency / processing;

/** Messages waiting per working instance. */
export const backlog = ({ visible, inService }: Question): number => visible / inService;

export const fleet = (q: Question): number => Math.ceil(tidy(q.visible / acceptable(q)));

/** The answer: messages, instances or seconds. */
export function answer(q: Question): number {
  switch (q.direction) {
    case 'acceptable-backlog':
      return acceptable(q);
    case 'current-backlog':
      return backlog(q);
    case 'fleet-size':
      return fleet(q);
    case 'instances-to-add':
      return fleet(q) - q.inService;
    case 'instances-to-remove':
      return q.inService - fleet(q);
    case 'longest-wait':
      return tidy((backlog(q) * q.processing) / 1000);
    case 'needed-speed':
      return tidy((q.latency * q.inService) / q.visible / 1000);
    default:
      return unreachable(q.direction);
  }
}

const up = (value: number): number => Math.ceil(tidy(value));

function targetSlips(q: Question): Slip[] {
  const key = acceptable(q);
  return [
    { id: 'current-instead-of-acceptable', value: Math.round(q.visible / q.inService) },
    { id: 'target-for-the-whole-fleet', value: key * q.inService },
    { id: 'target-divided-by-the-fleet', value: up(key / q.inService) },
    { id: 'latency-as-target', value: q.latency / 1000 },
    { id: 'latency-times-processing', value: up(((q.latency / 1000) * q.processing) / 1000) },
    { id: 'queue-length-as-target', value: q.visible },
    { id: 'per-second-rate', value: up(1000 / q.processing) },
    { id: 'halved-for-safety', value: up(key / 2) },
    { id: 'queue-over-latency', value: up(q.visible / (q.latency / 1000)) },
    { id: 'message-in-work-added', value: key + 1 },
    { id: 'message-in-work-taken-off', value: key - 1 },
  ];
}

function currentSlips(q: Question): Slip[] {
  const key = backlog(q);
  return [
    { id: 'in-flight-counted', value: up((q.visible + q.inFlight) / q.inService) },
    { id: 'delayed-counted', value: up((q.visible + q.delayed) / q.inService) },
    { id: 'desired-instead-of-in-service', value: Math.round(q.visible / (q.inService + q.pending)) },
    { id: 'in-flight-taken-off', value: up((q.visible - q.inFlight) / q.inService) },
    { id: 'acceptable-instead-of-current', value: acceptable(q) },
    { id: 'queue-length-as-backlog', value: q.visible },
    { id: 'only-in-flight-counted', value: up(q.inFlight / q.inService) },
    { id: 'difference-to-target', value: Math.abs(key - acceptable(q)) },
    { id: 'one-instance-kept-out', value: Math.round(q.visible / (q.inService - 1)) },
    { id: 'one-instance-added', value: Math.round(q.visible / (q.inService + 1)) },
  ];
}

function fleetSlips(q: Question): Slip[] {
  const target = acceptable(q);
  const key = fleet(q);
  return [
    { id: 'in-flight-counted', value: up((q.visible + q.inFlight) / target) },
    { id: 'delayed-counted', value: up((q.visible + q.delayed) / target) },
    { id: 'rounded-down', value: key - 1 },
    { id: 'one-spare-instance', value: key + 1 },
    {
      id: 'desired-instead-of-in-service',
      value: up((q.visible * q.inService) / (q.inService + q.pending) / target),
    },
    { id: 'change-instead-of-total', value: Math.abs(key - q.inService) },
    { id: 'result-added-to-the-fleet', value: key + q.inService },
    { id: 'fleet-stays-as-it-is', value: q.inService },
    { id: 'latency-as-target', value: up(q.visible / (q.latency / 1000)) },
    { id: 'per-second-rate', value: up((q.visible * q.processing) / 1000) },
    { id: 'in-flight-taken-off', value: up((q.visible - q.inFlight) / target) },
    { id: 'halved-target', value: up((q.visible * 2) / target) },
    { id: 'doubled-target', value: up(q.visible / (target * 2)) },
  ];
}

function changeSlips(q: Question): Slip[] {
  const sign = q.direction === 'instances-to-add' ? 1 : -1;
  const change = (size: number): number => sign * (size - q.inService);
  const target = acceptable(q);
  return [
    { id: 'total-instead-of-change', value: fleet(q) },
    { id: 'in-flight-counted', value: change(up((q.visible + q.inFlight) / target)) },
    { id: 'delayed-counted', value: change(up((q.visible + q.delayed) / target)) },
    { id: 'rounded-the-wrong-way', value: change(fleet(q) - 1) },
    { id: 'one-spare-instance', value: change(fleet(q) + 1) },
    { id: 'in-flight-taken-off', value: change(up((q.visible - q.inFlight) / target)) },
    { id: 'fleet-doubled-or-halved', value: sign > 0 ? q.inService : Math.round(q.inService / 2) },
    { id: 'latency-as-target', value: change(up(q.visible / (q.latency / 1000))) },
    { id: 'half-of-the-change', value: up(change(fleet(q)) / 2) },
    { id: 'change-taken-twice', value: change(fleet(q)) * 2 },
  ];
}

function waitSlips(q: Question): Slip[] {
  const key = (backlog(q) * q.processing) / 1000;
  const seconds = (messages: number, workers: number): number =>
    tidy((messages * q.processing) / workers / 1000, 3);
  return [
    { id: 'in-flight-counted', value: seconds(q.visible + q.inFlight, q.inService) },
    { id: 'desired-instead-of-in-service', value: seconds(q.visible, q.inService + q.pending) },
    { id: 'one-worker-assumed', value: seconds(q.visible, 1) },
    { id: 'average-instead-of-last', value: tidy(key / 2) },
    { id: 'tolerable-latency-repeated', value: q.latency / 1000 },
    { id: 'single-message-time', value: q.processing / 1000 },
    { id: 'delayed-counted', value: seconds(q.visible + q.delayed, q.inService) },
    { id: 'backlog-as-seconds', value: backlog(q) },
    { id: 'only-in-flight-counted', value: seconds(q.inFlight, q.inService) },
    { id: 'waited-twice', value: tidy(key * 2) },
  ];
}

function speedSlips(q: Question): Slip[] {
  const time = (messages: number, workers: number): number =>
    tidy((q.latency * workers) / messages / 1000, 3);
  const key = time(q.visible, q.inService);
  return [
    { id: 'in-flight-counted', value: time(q.visible + q.inFlight, q.inService) },
    { id: 'desired-instead-of-in-service', value: time(q.visible, q.inService + q.pending) },
    { id: 'one-worker-assumed', value: time(q.visible, 1) },
    { id: 'average-instead-of-last', value: tidy(key * 2, 3) },
    { id: 'speed-stays-as-it-is', value: q.processing / 1000 },
    { id: 'in-flight-taken-off', value: time(q.visible - q.inFlight, q.inService) },
    { id: 'halved-for-safety', value: tidy(key / 2, 3) },
    { id: 'saving-instead-of-time', value: tidy(q.processing / 1000 - key, 3) },
    { id: 'delayed-counted', value: time(q.visible + q.delayed, q.inService) },
  ];
}

/** Wrong answers by the slip that leads to them, in the unit of `answer`. */
export function slips(q: Question): readonly Slip[] {
  switch (q.direction) {
    case 'acceptable-backlog':
      return targetSlips(q);
    case 'current-backlog':
      return currentSlips(q);
    case 'fleet-size':
      return fleetSlips(q);
    case 'instances-to-add':
    case 'instances-to-remove':
      return changeSlips(q);
    case 'longest-wait':
      return waitSlips(q);
    case 'needed-speed':
      return speedSlips(q);
    default:
      return unreachable(q.direction);
  }
}
