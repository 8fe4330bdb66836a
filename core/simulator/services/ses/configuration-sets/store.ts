import type { Ctx } from '../../../engine/contract';
import {
  configurationSetExists,
  eventDestinationExists,
  invalidConfigurationSet,
  invalidSnsDestination,
  noConfigurationSet,
  noEventDestination,
} from '../refusals';
import type { ConfigurationSet, EventDestination, SesState } from '../state';

/** Source: https://docs.aws.amazon.com/ses/latest/APIReference/API_ConfigurationSet.html */
const NAME = /^[A-Za-z0-9_-]{1,64}$/;

/** The configuration set of a name. Refuses when there is none. */
export function configurationSetOf({ state }: Ctx<SesState>, name: string): ConfigurationSet {
  const set = state.configurationSets.get(name);
  if (!set) throw noConfigurationSet(name);
  return set;
}

export function createSet(name: string, ctx: Ctx<SesState>, sendingEnabled = true): void {
  if (!NAME.test(name))
    throw invalidConfigurationSet(
      `Invalid configuration set name <${name}>: only alphanumeric ASCII characters, '_', and '-' are allowed.`,
    );
  if (ctx.state.configurationSets.has(name)) throw configurationSetExists(name);
  ctx.state.configurationSets.set(name, { name, sendingEnabled, destinations: new Map() });
}

export function deleteSet(name: string, ctx: Ctx<SesState>): void {
  configurationSetOf(ctx, name);
  ctx.state.configurationSets.delete(name);
}

export function addDestination(setName: string, destination: EventDestination, ctx: Ctx<SesState>): void {
  const set = configurationSetOf(ctx, setName);
  if (set.destinations.has(destination.name)) throw eventDestinationExists(setName, destination.name);
  checkTopic(destination, ctx);
  set.destinations.set(destination.name, Object.freeze(destination));
}

export function replaceDestination(setName: string, destination: EventDestination, ctx: Ctx<SesState>): void {
  const set = configurationSetOf(ctx, setName);
  if (!set.destinations.has(destination.name)) throw noEventDestination(destination.name);
  checkTopic(destination, ctx);
  set.destinations.set(destination.name, Object.freeze(destination));
}

export function removeDestination(setName: string, name: string, ctx: Ctx<SesState>): void {
  const set = configurationSetOf(ctx, setName);
  if (!set.destinations.delete(name)) throw noEventDestination(name);
}

function checkTopic({ topicArn }: EventDestination, ctx: Ctx<SesState>): void {
  if (topicArn !== undefined && !ctx.resource(topicArn)) throw invalidSnsDestination(topicArn);
}
