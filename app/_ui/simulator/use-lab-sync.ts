import { useEffect, useState } from 'react';
import { checkLab, loadLab, saveLab } from './lab-server';
import type { Counted, LabChange } from './lab-state';
import { LabSync } from './lab-sync';
import type { Branch } from './protocol';
import { keepSync } from './saved-lab';

/** Keeps the server up to date with a lab, also when the page is left; asks what is newer where the two differ. */
export function useLabSync(slug: string, change: (change: LabChange) => void): LabSync {
  const [sync] = useState(
    () =>
      new LabSync({
        save: (standing, leaving) => saveLab(slug, standing, leaving),
        told: (told) => {
          keepSync(slug, told);
          change({ kind: 'synced', told });
          if (told.status === 'conflict') void tellNewer(slug, change);
        },
      }),
  );
  useEffect(() => {
    const leave = (): void => {
      if (document.visibilityState === 'hidden') sync.leave();
    };
    const retry = (): void => sync.retry();
    document.addEventListener('visibilitychange', leave);
    addEventListener('online', retry);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      removeEventListener('online', retry);
      sync.stop();
    };
  }, [sync]);
  return sync;
}

async function tellNewer(slug: string, change: (change: LabChange) => void): Promise<void> {
  const loaded = await loadLab(slug);
  if (loaded.kind === 'loaded' && loaded.session) change({ kind: 'newer', newer: loaded.session });
}

/** Has the server check what passed here. It knows the first world only, not its branch. */
export async function countedOnServer(slug: string, branch: Branch, sync: LabSync): Promise<Counted> {
  if (branch !== 'a') return { kind: 'branch' };
  if (!(await sync.flush())) return { kind: sync.status === 'conflict' ? 'conflict' : 'unreachable' };
  const answer = await checkLab(slug, sync.version);
  if (answer.kind !== 'checked') return answer;
  return { kind: answer.passed ? 'counted' : 'missed' };
}
