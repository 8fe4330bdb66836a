import type { Actor } from '@/core/access/actor';
import type { Finding } from '@/core/authoring/finding';
import { kindOf, lintWritten, readFinished, type StudioBody } from '@/core/authoring/written';
import { ok, type Refusal, type Result } from '@/core/kernel/result';
import { Refused, type Tx, transact } from '@/server/bank/transaction';
import type { Deps } from '../deps';
import type { RefusalCode } from '../refusals';
import { holdToContract } from './hold-to-contract';
import { knownOf } from './known';
import {
  contentHash,
  editableQuestion,
  type QuestionRow,
  stored,
  versionOf,
  workingCopy,
} from './studio-question';

export interface Published {
  version: string;
  /** Number of the revision learners get from now on. */
  revision: number;
  /** Findings that did not keep it back. */
  warnings: readonly Finding[];
}

/**
 * Gives the working copy to learners as a new revision. Answers given before keep the revision they were
 * given. A text that breaks a rule is refused with `question.lint`; `where` names the fields. Publishing
 * what is published already changes nothing but the status. Variants of a parameterised question are drawn and
 * held against the contract first: `question.contract` names the seed, `question.leaning` what is lopsided.
 */
export async function publishQuestion(
  deps: Deps,
  actor: Actor,
  input: { id: string; version: string },
): Promise<Result<Published, Refusal<RefusalCode>>> {
  const held = await holdToContract(deps, actor, input);
  if (!held.ok) return held;
  const done = await transact(deps.db, async (tx): Promise<Published> => {
    const found = await editableQuestion(tx, actor, input.id);
    if (!found.ok) throw new Refused(found.error.code, found.error.detail);
    const row = found.value;
    if (versionOf(row) !== input.version) throw new Refused('question.changed-meanwhile');
    const { body, warnings } = checked(deps, row);
    const revision = await revise(tx, deps, row, body);
    const concept = deps.content.concepts.get(body.concept);
    const after = await tx.question.update({
      where: { id: row.id },
      data: {
        status: 'PUBLISHED',
        currentRevisionId: revision.id,
        kind: kindOf(body),
        updatedAt: new Date(deps.now()),
        ...(concept && { conceptId: concept.id, topicId: concept.topic }),
      },
      include: { currentRevision: true },
    });
    return { version: versionOf(after), revision: revision.number, warnings };
  });
  return done.ok ? ok(done.value) : done;
}

/** The finished question, or a refusal that names what is wrong with it. */
function checked(deps: Deps, row: QuestionRow): { body: StudioBody; warnings: readonly Finding[] } {
  const draft = workingCopy(row);
  if (!draft) throw new Refused('question.unknown');
  const findings = lintWritten(draft, knownOf(deps.content));
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    throw new Refused('question.lint', { where: [...new Set(errors.map(({ path }) => path))].join(', ') });
  }
  const parsed = readFinished(stored(draft));
  if (!parsed.success) {
    const where = parsed.error.issues.map(({ path, message }) => `${path.join('/')}: ${message}`).join('; ');
    throw new Refused('question.invalid', { where });
  }
  return { body: parsed.data, warnings: findings };
}

async function revise(
  tx: Tx,
  deps: Deps,
  row: QuestionRow,
  body: StudioBody,
): Promise<{ id: string; number: number }> {
  const hash = contentHash(body);
  if (row.currentRevision?.contentHash === hash) return row.currentRevision;
  const last = await tx.questionRevision.findFirst({
    where: { questionId: row.id },
    orderBy: { number: 'desc' },
    select: { number: true },
  });
  const number = (last?.number ?? 0) + 1;
  return tx.questionRevision.create({
    data: {
      id: `${row.slug}.${number}`,
      questionId: row.id,
      number,
      contentHash: hash,
      body: stored(body),
      createdAt: new Date(deps.now()),
    },
  });
}
