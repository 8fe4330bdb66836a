import 'server-only';
import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/core/kernel/locale';
import type { PartOutcome } from '@/core/questions/feedback';
import type { Answer } from '@/core/questions/item';
import type { Feedback } from '@/server/bank/feedback';
import { asOfWords } from '../as-of';
import { inEveryLocale, words } from './present';
import type { FactChip, FeedbackView, PartFeedback, Words } from './view';

/** The answer that the feedback is about, as the learner gave it. */
export function answerOf(feedback: Feedback): Answer {
  const [first] = feedback.parts;
  if (first && first.id === '') return first.answer;
  return { kind: 'case', parts: Object.fromEntries(feedback.parts.map(({ id, answer }) => [id, answer])) };
}

/** Where an option can be watched, by its public id. */
type WorldAddress = (option: string, locale: Locale) => string;

/** Feedback ready to show in both languages: every text rendered and sanitised. */
export async function presentFeedback(
  feedback: Feedback,
  worldOf: WorldAddress = (option, locale) => `/${locale}/practice/world/${feedback.responseId}/${option}`,
): Promise<FeedbackView> {
  const parts = await Promise.all(
    feedback.parts.map(
      async (part) =>
        [part.id, await inEveryLocale((locale) => presentPart(feedback, part, locale, worldOf))] as const,
    ),
  );
  return {
    correct: feedback.correct,
    earned: feedback.earned,
    total: feedback.total,
    certainty: feedback.certainty,
    parts: Object.fromEntries(parts),
    explanation: await inEveryLocale((locale) =>
      feedback.explanation ? words(feedback.explanation[locale], locale) : null,
    ),
    facts: await inEveryLocale((locale) => feedback.facts.map((fact) => chipOf(fact, locale))),
    version: await inEveryLocale((locale) => versionIn(feedback, locale)),
    section: await inEveryLocale((locale) => sectionOf(feedback, locale)),
    // Two options chosen may stand for one belief.
    misconceptions: await inEveryLocale((locale) => [
      ...new Set(feedback.misconceptions.flatMap(({ title }) => title?.[locale] ?? [])),
    ]),
    proof: await inEveryLocale(async (locale) => ({
      method: feedback.proof.method,
      steps: await Promise.all(
        feedback.proof.steps.map(async ({ option, holds, because }) => ({
          option,
          holds,
          words: await words(because[locale], locale, 'phrase'),
        })),
      ),
    })),
    luck: feedback.luck,
    concept: feedback.concept?.id ?? null,
    backInDays: feedback.next?.inDays ?? null,
  };
}

async function presentPart(
  feedback: Feedback,
  part: PartOutcome,
  locale: Locale,
  worldOf: WorldAddress,
): Promise<PartFeedback> {
  const { reasons, explanation } = part.text[locale];
  const entries = Object.entries(reasons).map(
    async ([id, reason]) => [id, await words(reason, locale)] as [string, Words],
  );
  return {
    correct: part.correct,
    states: part.states,
    reasons: Object.fromEntries(await Promise.all(entries)),
    worlds: worldsOf(feedback, part.id, (option) => worldOf(option, locale)),
    explanation: await words(explanation, locale),
    key: part.key,
  };
}

/** Addresses of the worlds of a part's wrong options. */
function worldsOf(
  { watchable }: Feedback,
  part: string,
  worldOf: (option: string) => string,
): Record<string, string> {
  const start = part === '' ? '' : `${part}/`;
  const own = watchable.filter((id) => id.startsWith(start) && !id.slice(start.length).includes('/'));
  return Object.fromEntries(own.map((id) => [id.slice(start.length), worldOf(id)]));
}

const chipOf = (fact: Feedback['facts'][number], locale: Locale): FactChip => ({
  id: fact.id,
  statement: fact.statement[locale],
  value: fact.value[locale],
  examValue: fact.exam?.[locale] ?? null,
  source: fact.source,
  asOf: asOfWords(fact.asOf, locale),
});

/** In words: whose values hold, and what they are beside the others. */
async function versionIn({ version, facts }: Feedback, locale: Locale): Promise<string | null> {
  if (!version) return null;
  const t = await getTranslations({ locale, namespace: 'question.version' });
  const pairs = facts
    .filter(({ id }) => version.facts.includes(id))
    .map(({ value, exam }) => t('pair', { exam: exam?.[locale] ?? '', today: value[locale] }));
  return t(version.holds, { values: [...new Set(pairs)].join(t('join')) });
}

function sectionOf({ section }: Feedback, locale: Locale): { href: string; title: string } | null {
  if (!section) return null;
  return { href: `/${locale}/notes/${section.note}#${section.section}`, title: section.title[locale] };
}
