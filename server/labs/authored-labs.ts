import { type LabFiles, type ReadLab, readLabFiles } from '@/core/exchange/lab-files';
import { decodeLab } from '@/core/labs/codec';
import type { Content } from '@/server/content/read';
import { log } from '@/server/log';
import type { Deps } from '@/server/use-cases/deps';
import { STATE_LENGTH_MAX } from './stored-lab';

// Labs as learners get them: the shipped ones, and those of the studio. A shipped lab takes the place of one of the
// studio that has the same slug: that is what comes of an exported lab with the next release.

type Source = Pick<Deps, 'db' | 'content'>;

/** Revisions never change, so that what was read of them is kept; as many as this. */
const KEPT_MAX = 200;
const kept = new Map<string, ReadLab>();

/** A lab in its present revision, whether learners are still offered it or not; null where there is none. */
export async function presentLab(deps: Source, slug: string): Promise<ReadLab | null> {
  const shipped = deps.content.labs.get(slug);
  if (shipped) return shipped;
  const row = await deps.db.authoredLab.findUnique({ where: { slug }, select: { currentRevisionId: true } });
  return row?.currentRevisionId ? readRevision(deps, row.currentRevisionId) : null;
}

/** A lab in the revision that a learner's work names. Of a shipped lab there is only the present one. */
export async function labAt(deps: Source, slug: string, revision: number): Promise<ReadLab | null> {
  const shipped = deps.content.labs.get(slug);
  if (shipped) return shipped;
  const row = await deps.db.labRevision.findFirst({
    where: { lab: { slug }, number: revision },
    select: { id: true },
  });
  return row ? readRevision(deps, row.id) : null;
}

/** The lab that the text of a state belongs to. */
export async function labOfState(deps: Source, slug: string, state: string): Promise<ReadLab | null> {
  const present = await presentLab(deps, slug);
  if (!present || deps.content.labs.has(slug) || state.length > STATE_LENGTH_MAX) return present;
  const read = decodeLab(state);
  if (!read.ok || read.value.revision === present.lab.revision) return present;
  return (await labAt(deps, slug, read.value.revision)) ?? present;
}

/**
 * The lab a learner gets: the revision in which they have begun and not passed yet, else the present one. A lab that
 * was retired is there for those who have work in it, and for nobody else.
 */
export async function labFor(deps: Source, userId: string | null, slug: string): Promise<ReadLab | null> {
  const shipped = deps.content.labs.get(slug);
  if (shipped) return shipped;
  const row = await deps.db.authoredLab.findUnique({
    where: { slug },
    select: { status: true, currentRevisionId: true },
  });
  if (!row?.currentRevisionId) return null;
  const begun = userId ? await begunRevision(deps, userId, slug) : null;
  const retired = row.status === 'RETIRED';
  if (begun && (retired || !begun.passed)) return labAt(deps, slug, begun.revision);
  return retired ? null : readRevision(deps, row.currentRevisionId);
}

async function begunRevision(deps: Source, userId: string, lab: string) {
  const session = await deps.db.labSession.findUnique({
    where: { userId_lab: { userId, lab } },
    select: { revision: true, done: true },
  });
  if (!session || session.done === 0) return null;
  const { revision } = session;
  const result = await deps.db.labResult.findFirst({
    where: { userId, lab, revision, passed: true },
    select: { id: true },
  });
  return { revision, passed: result !== null };
}

/** A lab in a list. */
export interface ListedLab extends ReadLab {
  /** Still there for those who have work in it only. */
  readonly retired: boolean;
  /** Written in the studio: its older revisions can be gone on with. */
  readonly authored: boolean;
}

/** Every lab in its present revision: the shipped ones in reading order, then those of the studio. */
export async function allLabs(deps: Source): Promise<readonly ListedLab[]> {
  const rows = await deps.db.authoredLab.findMany({
    where: { currentRevisionId: { not: null } },
    select: { slug: true, status: true, currentRevisionId: true },
    orderBy: { slug: 'asc' },
  });
  const present = rows.flatMap(({ slug, status, currentRevisionId }) =>
    currentRevisionId && !deps.content.labs.has(slug) ? [{ status, id: currentRevisionId }] : [],
  );
  const read = await readRevisions(
    deps,
    present.map(({ id }) => id),
  );
  const shipped = [...deps.content.labs.values()].map((one) => ({ ...one, retired: false, authored: false }));
  const authored = present.flatMap(({ status, id }): ListedLab[] => {
    const lab = read.get(id);
    return lab ? [{ ...lab, retired: status === 'RETIRED', authored: true }] : [];
  });
  return [...shipped, ...authored];
}

/** The content as learners are offered it: published labs of the studio stand beside the shipped ones. */
export async function contentWithLabs(deps: Source): Promise<Content> {
  const offered = (await allLabs(deps)).filter(({ retired }) => !retired);
  return { ...deps.content, labs: new Map(offered.map((one) => [one.lab.slug, one])) };
}

const readRevision = async (deps: Source, id: string): Promise<ReadLab | null> =>
  (await readRevisions(deps, [id])).get(id) ?? null;

/** Stored revisions by id, without those that this release cannot read any more, which are logged. */
async function readRevisions(deps: Source, ids: readonly string[]): Promise<ReadonlyMap<string, ReadLab>> {
  const read = new Map<string, ReadLab>();
  for (const id of ids) {
    const known = kept.get(id);
    if (known) read.set(id, known);
  }
  const unread = ids.filter((id) => !read.has(id));
  if (unread.length === 0) return read;
  const rows = await deps.db.labRevision.findMany({
    where: { id: { in: unread } },
    select: { id: true, files: true, lab: { select: { slug: true } } },
  });
  for (const { id, files, lab } of rows) {
    const one = labIn(deps, lab.slug, id, files);
    if (!one) continue;
    read.set(id, one);
    keep(id, one);
  }
  return read;
}

function labIn({ content }: Source, slug: string, id: string, files: unknown): ReadLab | null {
  const { read, faults } = readLabFiles(slug, storedFiles(files), 'en');
  if (!read || faults.length > 0) {
    log.error({ slug, id, faults }, 'a published lab cannot be read');
    return null;
  }
  // A concept that is gone has no card to be rated.
  const concepts = read.lab.concepts.filter((concept) => content.concepts.has(concept));
  return { ...read, lab: { ...read.lab, concepts } };
}

function keep(id: string, lab: ReadLab): void {
  kept.set(id, lab);
  const [oldest] = kept.keys();
  if (kept.size > KEPT_MAX && oldest !== undefined) kept.delete(oldest);
}

/** Files as a database gives them back. Only this product wrote them. */
export const storedFiles = (json: unknown): LabFiles => json as LabFiles;
