import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ConceptId, FactId } from '@/core/kernel/ids';
import { type Claim, claimFileSchema } from '@/core/notes/claim.schema';
import { type Trap, trapFileSchema } from '@/core/questions/trap.schema';
import { TRAPS, type TrapId } from '@/core/questions/traps';
import type { Reader } from './reader';

/** The statements of the source notes, in their order. An absent file is an empty one. */
export function readClaims(reader: Reader, root: string): readonly Claim[] {
  const path = join(root, 'claims.yaml');
  return existsSync(path) ? (reader.yaml(path, claimFileSchema)?.claims ?? []) : [];
}

interface Known {
  concepts: ReadonlyMap<ConceptId, unknown>;
  facts: ReadonlyMap<FactId, unknown>;
}

/** Every trap there is has words, and names only facts and concepts that exist. An absent file is an empty one. */
export function readTraps(reader: Reader, root: string, known: Known): Map<TrapId, Trap> {
  const path = join(root, 'traps.yaml');
  if (!existsSync(path)) return new Map();
  const read = reader.yaml(path, trapFileSchema)?.traps;
  if (!read) return new Map();
  const byId = new Map(read.map((trap) => [trap.id, trap]));
  if (byId.size < read.length) reader.fault(path, 'a trap stands twice');
  for (const { id, facts, concepts } of read) {
    const strangers = [
      ...facts.filter((fact) => !known.facts.has(fact)),
      ...concepts.filter((concept) => !known.concepts.has(concept)),
    ];
    for (const stranger of strangers) reader.fault(path, `${id}: no such fact or concept: ${stranger}`);
  }
  return new Map(
    TRAPS.flatMap((id) => {
      const trap = byId.get(id);
      if (!trap) reader.fault(path, `${id} has no words`);
      return trap ? [[id, trap] as const] : [];
    }),
  );
}
