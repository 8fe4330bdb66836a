import { parseArn } from '../../engine/arn';
import type { Command, Place } from '../../engine/contract';

export const DEFAULT_BUS = 'default';

const arnOf = ({ account, region }: Place, resource: string): string =>
  `arn:aws:events:${region}:${account}:${resource}`;

export const busArn = (place: Place, name: string): string => arnOf(place, `event-bus/${name}`);
export const archiveArn = (place: Place, name: string): string => arnOf(place, `archive/${name}`);
export const replayArn = (place: Place, name: string): string => arnOf(place, `replay/${name}`);
export const connectionArn = (place: Place, name: string, id: string): string =>
  arnOf(place, `connection/${name}/${id}`);
export const apiDestinationArn = (place: Place, name: string, id: string): string =>
  arnOf(place, `api-destination/${name}/${id}`);

/** Rules of the default bus leave its name out. */
export const ruleArn = (place: Place, bus: string, rule: string): string =>
  arnOf(place, bus === DEFAULT_BUS ? `rule/${rule}` : `rule/${bus}/${rule}`);

/** Name of a bus that is given by name, by ARN, or not at all. */
export function busNameOf(nameOrArn: string | undefined): string {
  if (nameOrArn === undefined) return DEFAULT_BUS;
  return nameOrArn.startsWith('arn:') ? nameOrArn.slice(nameOrArn.indexOf('/') + 1) : nameOrArn;
}

/** Where the bus lives that a name or an ARN stands for. */
export function placeOfBus(nameOrArn: string | undefined, otherwise: Place): Place {
  const arn = nameOrArn?.startsWith('arn:') ? parseArn(nameOrArn) : undefined;
  return arn ? { account: arn.account, region: arn.region } : otherwise;
}

/** `locate` of the operations that take a bus by name or ARN. */
export function locateByBus(
  { EventBusName }: { readonly EventBusName?: string | undefined },
  command: Command,
): Place {
  return placeOfBus(EventBusName, { account: command.caller.account, region: command.region });
}

/** What a rule's ARN names. */
export interface RuleName {
  readonly bus: string;
  readonly rule: string;
}

/** Bus and rule in the resource part of an ARN, `rule/BUS/RULE` or `rule/RULE`. */
export function ruleNameIn(resource: string): RuleName | undefined {
  if (!resource.startsWith('rule/')) return undefined;
  const path = resource.slice('rule/'.length);
  const slash = path.lastIndexOf('/');
  return slash < 0
    ? { bus: DEFAULT_BUS, rule: path }
    : { bus: path.slice(0, slash), rule: path.slice(slash + 1) };
}
