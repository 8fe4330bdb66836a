import type { World } from '@/core/simulator/engine/world';
import { call } from '@/tests/support/simulator';

export const SENDER = 'sender@example.com';
export const READER = 'reader@example.org';

/** Verifies addresses as their owners would. */
export function verified(world: World, ...addresses: string[]): void {
  for (const EmailAddress of addresses) {
    call(world, 'ses.VerifyEmailIdentity', { EmailAddress });
    call(world, 'ses.ClickVerificationLink', { EmailAddress });
  }
}

/** Lets the account out of the sandbox. */
export function inProduction(world: World): void {
  call(world, 'sesv2.PutAccountDetails', {
    MailType: 'TRANSACTIONAL',
    WebsiteURL: 'https://example.com',
    ProductionAccessEnabled: true,
  });
  world.advanceTo(world.now + 86_400_000);
}

export const message = (to: readonly string[] = [READER], rest: object = {}): object => ({
  Source: SENDER,
  Destination: { ToAddresses: to },
  Message: { Subject: { Data: 'Hi' }, Body: { Text: { Data: 'Hello' } } },
  ...rest,
});

export const messageV2 = (to: readonly string[] = [READER], rest: object = {}): object => ({
  FromEmailAddress: SENDER,
  Destination: { ToAddresses: to },
  Content: { Simple: { Subject: { Data: 'Hi' }, Body: { Text: { Data: 'Hello' } } } },
  ...rest,
});
