import { Notice } from '@/app/_ui/notice';
import type { SaveState } from './use-autosave';

/** Why the text is not kept; nothing while it is. */
export function SavingProblem({ saving }: { saving: { state: SaveState; problem: string | null } }) {
  if (!saving.problem) return null;
  return (
    <div className="mb-4">
      <Notice tone={saving.state === 'stale' ? 'wrong' : 'caution'} live>
        <p>{saving.problem}</p>
      </Notice>
    </div>
  );
}
