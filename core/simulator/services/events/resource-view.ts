import { parseArn } from '../../engine/arn';
import type { ResourceView } from '../../engine/contract';
import { ruleNameIn } from './names';
import type { EventsState } from './state';

/**
 * What others may know: a bus with its policy and the number of its `rules`; a rule with its `state`, its `bus` and
 * the number of its `targets`; an archive with its number of `events`; an API destination.
 */
export function resourceView(arn: string, state: EventsState): ResourceView | undefined {
  const resource = parseArn(arn)?.resource ?? '';
  const [kind, name = ''] = resource.split('/');
  switch (kind) {
    case 'event-bus':
      return busView(arn, state.buses.get(name));
    case 'rule':
      return ruleView(arn, resource, state);
    case 'archive': {
      const archive = state.archives.get(name);
      return archive && { arn, attributes: { events: archive.events.length } };
    }
    case 'api-destination': {
      const destination = state.apiDestinations.get(name);
      return destination && { arn, attributes: { endpoint: destination.invocationEndpoint } };
    }
    default:
      return undefined;
  }
}

function busView(
  arn: string,
  bus: { readonly policy: string | undefined; readonly rules: ReadonlyMap<string, unknown> } | undefined,
): ResourceView | undefined {
  if (!bus) return undefined;
  return {
    arn,
    ...(bus.policy !== undefined && { policy: bus.policy }),
    attributes: { rules: bus.rules.size },
  };
}

function ruleView(arn: string, resource: string, { buses }: EventsState): ResourceView | undefined {
  const name = ruleNameIn(resource);
  const rule = name && buses.get(name.bus)?.rules.get(name.rule);
  return rule && { arn, attributes: { state: rule.state, bus: name.bus, targets: rule.targets.size } };
}
