import type { Command, Ctx, Place } from '../../../engine/contract';
import { snsArn } from '../arns';
import { invalidParameter, notFound } from '../refusals';
import type { SnsState } from '../state';

/** Source: https://docs.aws.amazon.com/sns/latest/api/API_SetEndpointAttributes.html */
const USER_DATA_BYTES_MAX = 2_048;
const NAMES: readonly string[] = ['CustomUserData', 'Enabled', 'Token'];

interface Addressed {
  readonly EndpointArn: string;
}

export function placeOfEndpoint({ EndpointArn }: Addressed, command: Command): Place {
  const { account, region } = snsArn(EndpointArn, 'EndpointArn', command.region);
  return { account, region };
}

export const guardEndpoint = ({ EndpointArn }: Addressed) => ({ arn: EndpointArn });

/** Attributes of the endpoint of an ARN. Refuses with NotFound. */
export function endpointOf(ctx: Ctx<SnsState>, arn: string): Record<string, string> {
  const endpoint = ctx.state.mobile.endpoints.get(arn);
  if (!endpoint) throw notFound('Endpoint');
  return endpoint;
}

/** Endpoints of an application begin with its ARN, but for the kind of resource. */
export const endpointPrefix = (applicationArn: string): string =>
  `${applicationArn.replace(':app/', ':endpoint/')}/`;

/** Attributes as they are kept. Refuses unknown ones and values that do not fit. */
export function checkedEndpointAttributes(given: Readonly<Record<string, string>>): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(given)) {
    if (!NAMES.includes(name)) throw invalidParameter(`Attributes Reason: Invalid attribute name: ${name}`);
    if (name === 'CustomUserData' && value.length > USER_DATA_BYTES_MAX)
      throw invalidParameter(
        'Attributes Reason: Invalid value for attribute: CustomUserData: must be at most 2048 bytes long in UTF-8 encoding',
      );
    attributes[name] = name === 'Enabled' ? enabled(value) : value;
  }
  return attributes;
}

function enabled(value: string): string {
  const lower = value.toLowerCase();
  if (lower !== 'true' && lower !== 'false')
    throw invalidParameter('Attributes Reason: Invalid value for attribute: Enabled');
  return lower;
}
