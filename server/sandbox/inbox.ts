import type { WorldEvent } from '@/core/simulator/engine/contract';
import type { LiveWorld } from './live-world';
import { rootOf } from './root-of';

/** Clicks the links of verification mails: a sandbox has no mailboxes whose owners would. */
export function clickVerificationLinks(world: LiveWorld): void {
  world.watch((event) => {
    const asked = event.type === 'VerificationStarted' && event.detail.kind === 'EmailAddress';
    // The world must not be touched while it tells of an event.
    if (asked) setImmediate(() => click(world, event));
  });
}

function click(world: LiveWorld, { service, account, region, detail }: WorldEvent): void {
  const input = { EmailAddress: detail.identity };
  world.submit(
    { service, operation: 'ClickVerificationLink', input, caller: rootOf(account), region },
    () => {},
  );
}
