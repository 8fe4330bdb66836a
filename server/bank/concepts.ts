import type { ConceptId, TopicId } from '@/core/kernel/ids';
import type { Localized } from '@/core/kernel/locale';
import type { Content } from '@/server/content/read';

/** Title of a topic, or null for one that content no longer has. */
export const topicTitle = (content: Content, id: TopicId): Localized | null =>
  content.topics.find((topic) => topic.id === id)?.title ?? null;

/** Title of a concept, or null for one that content no longer has. */
export const conceptTitle = (content: Content, id: ConceptId): Localized | null =>
  content.concepts.get(id)?.title ?? null;
