import { listChange, modelChange } from '@/core/labs/model/change';
import { sharing } from '@/core/labs/model/sharing';
import type { Entry, LabSession } from '@/core/labs/session';
import { worldModel } from '@/core/labs/world-model';
import type { WorldEvent } from '@/core/simulator/engine/contract';
import type { Branch, Done, View, ViewChange } from './protocol';

/** What a view shows of a long history. */
const DONE_SHOWN = 200;
const EVENTS_SHOWN = 300;
const PRINTED_MAX = 60_000;

/** What was sent of a branch. */
interface Sent {
  readonly model: View['model'];
  readonly entries: readonly Entry[];
  readonly events: readonly WorldEvent[];
}

/** Makes views of sessions, as differences to what the page has. */
export class ViewSender {
  readonly #sent = new Map<Branch, Sent>();

  /** The page begins anew, or has given up this branch. */
  forget(branch: Branch): void {
    this.#sent.delete(branch);
  }

  /** How the page's view becomes that of the session; `before` is the last event it has been told of. */
  changeTo(branch: Branch, session: LabSession, before: WorldEvent | undefined): ViewChange {
    const sent = this.#sent.get(branch);
    const model = sharing(sent?.model, worldModel(session.world, session.lab));
    const entries = session.entries.slice(-DONE_SHOWN);
    const events = session.events.slice(-EVENTS_SHOWN);
    this.#sent.set(branch, { model, entries, events });
    const done = listChange(sent?.entries ?? [], entries);
    return {
      anew: sent === undefined,
      model: modelChange(sent?.model, model),
      done: { ...done, added: done.added.map(doneOf) },
      events: listChange(sent?.events ?? [], events),
      firstDone: session.entries.length - entries.length,
      count: session.entries.length,
      undone: session.undone.length,
      fresh: Math.min(EVENTS_SHOWN, freshAfter(session, before)),
    };
  }
}

/** Events since the one that was the last before; none after an undo, which brings nothing new. */
function freshAfter({ events }: LabSession, before: WorldEvent | undefined): number {
  if (before === undefined) return events.length;
  const at = events.lastIndexOf(before);
  return at < 0 ? 0 : events.length - 1 - at;
}

const doneOf = ({ action, at, printed }: Entry): Done => ({
  action,
  at,
  text: printed ? printed.text.slice(0, PRINTED_MAX) : '',
  ok: printed?.ok ?? true,
});
