import type { Instant } from '../../../../kernel/time';
import type { Guard, Place } from '../../../engine/contract';
import { busArn, busNameOf, DEFAULT_BUS, placeOfBus } from '../names';
import { busNotFound } from '../refusals';
import type { EventBus, EventsCtx } from '../state';

type BusSettings = Pick<EventBus, 'description' | 'kmsKeyIdentifier' | 'deadLetterConfig' | 'logConfig'>;

const NO_SETTINGS: BusSettings = {
  description: undefined,
  kmsKeyIdentifier: undefined,
  deadLetterConfig: undefined,
  logConfig: undefined,
};

export const makeBus = (
  place: Place,
  name: string,
  now: Instant | undefined,
  settings: BusSettings,
): EventBus => ({
  name,
  arn: busArn(place, name),
  ...settings,
  policy: undefined,
  tags: {},
  createdAt: now,
  modifiedAt: now,
  rules: new Map(),
});

/** The bus that every account has in every Region from the start. */
export const defaultBus = (place: Place): EventBus => makeBus(place, DEFAULT_BUS, undefined, NO_SETTINGS);

/** The bus of a name or ARN, in the place of `ctx`. */
export function busAt(ctx: EventsCtx, nameOrArn: string | undefined): EventBus {
  const name = busNameOf(nameOrArn);
  const { account, region } = placeOfBus(nameOrArn, ctx);
  const bus = account === ctx.account && region === ctx.region ? ctx.state.buses.get(name) : undefined;
  if (!bus) throw busNotFound(name);
  return bus;
}

/** What a caller must be allowed on a bus, which may have a policy; a bus that is missing refuses later. */
export function busGuard(ctx: EventsCtx, nameOrArn: string | undefined): Guard {
  const name = busNameOf(nameOrArn);
  const policy = ctx.state.buses.get(name)?.policy;
  return { arn: busArn(ctx, name), owner: ctx.account, ...(policy !== undefined && { policy }) };
}

/** Condition keys of putting an event. */
export const eventKeys = (source = '', detailType = ''): Readonly<Record<string, string>> => ({
  'events:source': source,
  'events:detail-type': detailType,
});
