import { createHash } from 'node:crypto';
import { type Actor, canAdminister, canTeach } from '@/core/access/actor';
import type { PostFault } from '@/core/exchange/front-matter';
import { POST_BYTES_MAX, readJekyllNote } from '@/core/exchange/jekyll-note';
import type { PostWarning } from '@/core/exchange/kramdown';
import type { Locale } from '@/core/kernel/locale';
import { fail, ok, type Result } from '@/core/kernel/result';
import { wordsIn } from '@/server/api/problem';
import { Refused, transact } from '@/server/bank/transaction';
import type { Deps } from '../deps';

export interface ImportInput {
  /** Names the note's address: `2025-02-01-event-handling.md` becomes `event-handling`. */
  fileName: string;
  source: string;
  /** Language of the reason in a refusal. */
  locale: Locale;
  /** Puts the file in the place of a note of the same address. */
  replace?: boolean;
}

export interface ImportedNoteSummary {
  slug: string;
  title: string;
  sections: readonly { id: string; title: string; level: number; line: number }[];
  warnings: readonly PostWarning[];
  /** What happened: `unchanged` when the same file was imported before. */
  outcome: 'created' | 'replaced' | 'unchanged';
}

const SLUG_MAX = 80;
/** From this share of Hangul among the letters on, a post is Korean. */
const KOREAN_SHARE = 0.1;

/** The address of a note from its file's name, without date and ending. */
export const slugOfFile = (fileName: string): string =>
  (fileName.split(/[/\\]/).at(-1) ?? '')
    .replace(/\.(md|markdown|txt)$/i, '')
    .replace(/^\d{4}-\d{2}-\d{2}-/, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, SLUG_MAX) || 'note';

function languageOf(markdown: string): Locale {
  const letters = markdown.match(/\p{L}/gu)?.length ?? 0;
  const hangul = markdown.match(/[가-힣]/g)?.length ?? 0;
  return hangul >= letters * KOREAN_SHARE ? 'ko' : 'en';
}

/** Why a file cannot be read, in a sentence. */
const reasonOf = ({ code, detail }: PostFault, locale: Locale): string => {
  const words = wordsIn(locale);
  const what = code === 'front-matter-yaml' ? words(`yaml.${detail.what}`) : detail.what;
  return words(`notes.import.faults.${code}`, { what });
};

/**
 * Stores a Jekyll/Chirpy post as a note. Instructors only; another's note is replaced by an administrator only. Refusals: `access.not-allowed`,
 * `import.too-large`, `import.broken` (with line and reason), `import.slug-taken`; nothing is stored then.
 */
export async function importNote(
  deps: Deps,
  actor: Actor,
  input: ImportInput,
): Promise<Result<ImportedNoteSummary>> {
  if (!canTeach(actor)) return fail('access.not-allowed');
  return storeNote(deps, { authorId: actor.id, mayReplaceAny: canAdminister(actor) }, input);
}

/** The same for whoever has the machine: the command line. The note has no author. */
export const importNoteAsHost = (deps: Deps, input: ImportInput): Promise<Result<ImportedNoteSummary>> =>
  storeNote(deps, { authorId: null, mayReplaceAny: true }, input);

async function storeNote(
  deps: Deps,
  { authorId, mayReplaceAny }: { authorId: string | null; mayReplaceAny: boolean },
  input: ImportInput,
): Promise<Result<ImportedNoteSummary>> {
  const read = readJekyllNote(input.source);
  if (!read.ok) {
    const { code, detail } = read.error;
    if (code === 'too-large') return fail('import.too-large', { max: `${POST_BYTES_MAX / 1_024} KiB` });
    return fail('import.broken', { line: detail.line, reason: reasonOf(read.error, input.locale) });
  }
  const { meta, markdown, sections, warnings } = read.value;
  const slug = slugOfFile(input.fileName);
  const sourceHash = createHash('sha256').update(input.source).digest('hex');
  const values = {
    title: meta.title,
    locale: languageOf(markdown),
    markdown,
    meta: { ...meta, categories: [...meta.categories], tags: [...meta.tags] },
    sourceHash,
  };
  const stored = await transact(deps.db, async (tx) => {
    const before = await tx.importedNote.findUnique({
      where: { slug },
      select: { sourceHash: true, authorId: true },
    });
    if (before?.sourceHash === sourceHash) return 'unchanged' as const;
    if (before && input.replace && !mayReplaceAny && before.authorId !== authorId) {
      throw new Refused('access.not-allowed');
    }
    if (before && !input.replace) throw new Refused('import.slug-taken', { slug });
    await tx.importedNote.upsert({
      where: { slug },
      create: { id: deps.newId(), slug, authorId, ...values },
      update: values,
    });
    return before ? ('replaced' as const) : ('created' as const);
  });
  if (!stored.ok) return stored;
  return ok({ slug, title: meta.title, sections, warnings, outcome: stored.value });
}
