import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import { servicesOfLab } from '@/core/labs/lab-services';
import { LabClient } from './lab-client';
import { isOnServer, type Loaded, loadLab } from './lab-server';
import type { LabChange } from './lab-state';
import { type Beginning, beginAnew, beginning, bringBack, isState } from './saved-lab';
import type { GivenLab } from './use-lab';

/** A lab begins without the server when that takes longer. */
const LOAD_WITHIN_MS = 3_000;
const UNREACHABLE: Loaded = { kind: 'unreachable' };
const TOO_LATE: Loaded = { kind: 'unreachable' };

const after = (ms: number): Promise<Loaded> =>
  new Promise((resolve) => setTimeout(() => resolve(TOO_LATE), ms));

/** The worker of a lab, opened with what the address or this browser holds; again when a link comes in. */
export function useLabWorker(
  { lab, limits, seed, trial }: GivenLab,
  change: (change: LabChange) => void,
): RefObject<LabClient | null> {
  const client = useRef<LabClient | null>(null);

  const open = async (worker: LabClient, from: Beginning): Promise<boolean> => {
    const { opening, branch } = from;
    const answer = await worker.ask({ kind: 'open', lab, limits, opening, ...(branch && { branch }) });
    if (answer.kind !== 'views') return false;
    change({ kind: 'opened', views: answer.views, from });
    return true;
  };

  const beginWith = useEffectEvent(async (worker: LabClient, loaded: Loaded): Promise<void> => {
    const fragment = location.hash;
    // Once read, a link must not come again over what is done after it.
    if (isState(fragment)) history.replaceState(history.state, '', location.pathname + location.search);
    const from = beginning(lab, seed, fragment, loaded);
    if (await open(worker, from)) return;
    // A link made by hand held what cannot be played: back to the learner's own.
    if (from.origin?.kind === 'link' && from.origin.aside) bringBack(lab.slug);
    const origin = { kind: 'link-fault', fault: 'damaged' } as const;
    if (await open(worker, { ...beginning(lab, seed, '', loaded), origin })) return;
    await open(worker, { ...beginAnew(seed), origin });
  });

  const begin = useEffectEvent(async (worker: LabClient): Promise<void> => {
    if (trial) return void (await open(worker, beginAnew(seed)));
    const asked = isOnServer(lab) ? loadLab(lab.slug) : Promise.resolve(UNREACHABLE);
    const loaded = await Promise.race([asked, after(LOAD_WITHIN_MS)]);
    await beginWith(worker, loaded);
    if (loaded !== TOO_LATE) return;
    // What was done here meanwhile is kept, and set against what the server has.
    const late = await asked;
    if (late.kind === 'loaded' && late.session && client.current === worker) await beginWith(worker, late);
  });
  const hire = useEffectEvent(() => new LabClient(servicesOfLab(lab), () => change({ kind: 'broke' })));

  useEffect(() => {
    const made = hire();
    client.current = made;
    const onLink = (): void => {
      if (isState(location.hash)) void begin(made);
    };
    void begin(made);
    addEventListener('hashchange', onLink);
    return () => {
      removeEventListener('hashchange', onLink);
      made.close();
    };
  }, []);

  return client;
}
