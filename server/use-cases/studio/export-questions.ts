import { stringify } from 'yaml';
import { readFinished, type StudioBody } from '@/core/authoring/written';
import { LOCALES } from '@/core/kernel/locale';
import { formatQuestionText } from '@/core/questions/question-text';
import type { Deps } from '../deps';

/** A file of a content folder, its path relative to that folder. */
export interface ContentFile {
  path: string;
  text: string;
}

/** A question as its folder holds it: `question.yaml` and a text for every language. */
export function questionFiles(topic: string, slug: string, body: StudioBody): ContentFile[] {
  const { text, ...file } = body;
  const folder = `questions/${topic}/${slug}`;
  return [
    { path: `${folder}/question.yaml`, text: stringify(file, { lineWidth: 110 }) },
    ...LOCALES.map((locale) => ({ path: `${folder}/${locale}.md`, text: formatQuestionText(text[locale]) })),
  ];
}

/**
 * What instructors published in the studio, as content folders. For whoever runs the server: it asks no actor.
 * Throws when a stored question is unreadable.
 */
export async function exportQuestions(deps: Pick<Deps, 'db'>): Promise<ContentFile[]> {
  const rows = await deps.db.question.findMany({
    where: { origin: 'STUDIO', status: 'PUBLISHED', currentRevisionId: { not: null } },
    select: { slug: true, topicId: true, currentRevision: { select: { body: true } } },
    orderBy: [{ topicId: 'asc' }, { slug: 'asc' }],
  });
  return rows.flatMap(({ slug, topicId, currentRevision }) => {
    const parsed = readFinished(currentRevision?.body);
    if (!parsed.success) throw new Error(`question ${slug} is unreadable: ${parsed.error.message}`);
    return questionFiles(topicId, slug, parsed.data);
  });
}
