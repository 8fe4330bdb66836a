import type { LedgerLine } from '../workload/ledger';
import type { WorldItem, WorldModel, WorldNode } from './model';

/** Which message each worker has in hand, by the message's id; told line by line. */
export class Hands {
  readonly #holder = new Map<string, string>();

  note({ what, actor, messageId }: LedgerLine): void {
    if (messageId === undefined) return;
    if (what === 'received') this.#holder.set(messageId, actor);
    else if (this.#holder.get(messageId) === actor) this.#holder.delete(messageId);
  }

  /** The model in which workers hold what they have in hand; their queue still counts it as in flight. */
  shownIn(model: WorldModel): WorldModel {
    if (this.#holder.size === 0) return model;
    const items = new Map(model.nodes.flatMap((node) => node.items.map((item) => [item.id, item] as const)));
    const nodes = model.nodes.map((node) =>
      node.kind === 'worker' ? { ...node, items: this.#heldBy(node, items) } : node,
    );
    return { ...model, nodes };
  }

  #heldBy({ name }: WorldNode, items: ReadonlyMap<string, WorldItem>): readonly WorldItem[] {
    return [...this.#holder].flatMap(([id, actor]) => {
      const item = items.get(id);
      return item && actor.startsWith(`${name}-`) ? [item] : [];
    });
  }
}
