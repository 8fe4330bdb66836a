import type { SesState } from '../state';
import { isSimulator } from './checks';

/** What becomes of a message at one recipient. */
export type Fate = 'delivery' | 'bounce' | 'complaint' | 'suppressed';

/** Source: https://docs.aws.amazon.com/ses/latest/dg/send-an-email-from-console.html (mailbox simulator) */
const SIMULATED: Readonly<Record<string, Fate>> = {
  success: 'delivery',
  ooto: 'delivery',
  bounce: 'bounce',
  complaint: 'complaint',
  suppressionlist: 'suppressed',
};

/** Addresses of the mailbox simulator have a fate each, with any label after a `+`; others take what they get. */
export function fateOf(address: string, { suppressed }: SesState): Fate {
  if (suppressed.has(address)) return 'suppressed';
  if (!isSimulator(address)) return 'delivery';
  const name = address.slice(0, address.lastIndexOf('@')).split('+')[0] ?? '';
  return SIMULATED[name] ?? 'bounce';
}
