import { changedList, changedModel } from '@/core/labs/model/change';
import type { Branch, View, ViewChange, ViewChanges, Views } from './protocol';

/** The views after what changed; they travel as differences, as a large world changes by little at a time. */
export function changedViews(views: Views, changes: ViewChanges): Views {
  const changed = Object.entries(changes).map(([branch, change]) => [
    branch,
    changedView(views[branch as Branch], change),
  ]);
  return { ...views, ...Object.fromEntries(changed) };
}

function changedView(before: View | undefined, { anew, ...change }: ViewChange): View {
  const had = anew ? undefined : before;
  return {
    ...change,
    model: changedModel(had?.model, change.model),
    done: changedList(had?.done ?? [], change.done),
    events: changedList(had?.events ?? [], change.events),
  };
}
