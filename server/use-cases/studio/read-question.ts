import type { Actor } from '@/core/access/actor';
import type { StudioBody } from '@/core/authoring/written';
import { fail, ok, type Refusal, type Result } from '@/core/kernel/result';
import type { Deps } from '../deps';
import type { RefusalCode } from '../refusals';
import { hasChanges } from './list-questions';
import { mayEdit, teacherOf, versionOf, workingCopy } from './studio-question';

export interface StudioQuestion {
  id: string;
  slug: string;
  origin: 'GENERATOR' | 'CONTENT' | 'STUDIO';
  status: 'DRAFT' | 'PUBLISHED' | 'RETIRED';
  topic: string;
  version: string;
  /** The working copy; null for a generator. */
  draft: StudioBody | null;
  /** Number of the revision learners get, 0 when there is none. */
  revision: number;
  changed: boolean;
  mayEdit: boolean;
}

/** A question as the editor opens it. Every instructor may read every question. */
export async function readQuestion(
  deps: Deps,
  actor: Actor,
  input: { id: string },
): Promise<Result<StudioQuestion, Refusal<RefusalCode>>> {
  const teacher = teacherOf(actor);
  if (!teacher.ok) return teacher;
  const row = await deps.db.question.findUnique({
    where: { id: input.id },
    include: { currentRevision: true },
  });
  if (!row) return fail('question.unknown');
  const { id, slug, origin, status, topicId } = row;
  return ok({
    id,
    slug,
    origin,
    status,
    topic: topicId,
    version: versionOf(row),
    draft: workingCopy(row),
    revision: row.currentRevision?.number ?? 0,
    changed: hasChanges(row),
    mayEdit: mayEdit(teacher.value, row),
  });
}
