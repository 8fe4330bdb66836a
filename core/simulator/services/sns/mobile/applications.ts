import type { Command, Ctx, Place } from '../../../engine/contract';
import { snsArn } from '../arns';
import { invalidParameter, notFound } from '../refusals';
import type { SnsState } from '../state';

/** Push services. Source: https://docs.aws.amazon.com/sns/latest/api/API_CreatePlatformApplication.html */
const PLATFORMS: readonly string[] = ['ADM', 'APNS', 'APNS_SANDBOX', 'GCM', 'BAIDU', 'MPNS', 'WNS'];
const NAME_LENGTH_MAX = 256;

export function checkPlatform(platform: string): void {
  if (!PLATFORMS.includes(platform)) throw invalidParameter(`Platform Reason: ${platform} is not supported`);
}

export function checkApplicationName(name: string): void {
  if (name === '') throw invalidParameter('Name Reason: cannot be empty');
  if (name.length > NAME_LENGTH_MAX)
    throw invalidParameter(`Name Reason: must be at most ${NAME_LENGTH_MAX} characters long`);
  if (!/^[A-Za-z0-9_.-]+$/.test(name))
    throw invalidParameter(
      "Name Reason: must contain only characters 'a'-'z', 'A'-'Z', '0'-'9', '_', '-', and '.'",
    );
}

interface Addressed {
  readonly PlatformApplicationArn: string;
}

export function placeOfApplication({ PlatformApplicationArn }: Addressed, command: Command): Place {
  const { account, region } = snsArn(PlatformApplicationArn, 'PlatformApplicationArn', command.region);
  return { account, region };
}

/** Attributes of the application of an ARN. Refuses with NotFound. */
export function applicationOf(ctx: Ctx<SnsState>, arn: string): Record<string, string> {
  const application = ctx.state.mobile.applications.get(arn);
  if (!application) throw notFound('PlatformApplication');
  return application;
}

export const guardApplication = ({ PlatformApplicationArn }: Addressed) => ({ arn: PlatformApplicationArn });
