import { getMessages } from 'next-intl/server';
import { localeOf } from '@/app/_ui/locale-of';
import { presentQuestion } from '@/app/_ui/question/present';
import type { Locale } from '@/core/kernel/locale';
import { noteOutline, plainWords } from '@/core/notes/outline';
import { isParameterised } from '@/core/parameterised/definition';
import { currentActor } from '@/server/auth/actor';
import { deps } from '@/server/deps';
import { previewQuestion } from '@/server/use-cases/studio/preview-question';
import { FIRST_VARIANT } from '@/server/use-cases/studio/preview-variants';
import { questionStatistics } from '@/server/use-cases/studio/question-statistics';
import { readQuestion } from '@/server/use-cases/studio/read-question';
import { Refused } from '../refused';
import { Editor } from './editor';
import type { References } from './fields/about';
import type { Choice } from './fields/picker';
import { ParameterisedEditor } from './parameterised/editor';
import type { LearnerMessages } from './previews';
import { ReadOnly } from './read-only';
import { Statistics } from './statistics';

type Props = { params: Promise<{ locale: string; id: string }> };

/** The learner's words in every language, for the previews. */
async function learnerMessages(): Promise<LearnerMessages> {
  const [ko, en] = await Promise.all([getMessages({ locale: 'ko' }), getMessages({ locale: 'en' })]);
  return { ko: { question: ko.question }, en: { question: en.question } };
}

/** What a question may refer to, for the pickers. */
function references(locale: Locale): References {
  const { concepts, facts, notes, topics } = deps().content;
  const short = new Map(topics.map((topic) => [topic.id, topic.short[locale]]));
  return {
    concepts: [...concepts.values()].map(({ id, title, topic, facts: rests, section }) => ({
      id,
      title: title[locale],
      hint: `${short.get(topic) ?? topic} · ${id}`,
      facts: rests,
      section,
    })),
    facts: [...facts.values()].map(({ id, statement }) => ({ id, title: id, hint: statement[locale] })),
    sections: [...notes.values()].flatMap(({ slug, meta, markdown }) => {
      const titles = new Map(noteOutline(markdown[locale]).map(({ id, title }) => [id, plainWords(title)]));
      return meta.sections.map(({ id }) => ({
        id: `${slug}#${id}`,
        title: titles.get(id) ?? id,
        hint: meta.title[locale],
      }));
    }),
  };
}

/** Mistaken beliefs that have a name. */
const misconceptions = (locale: Locale): Choice[] =>
  [...deps().content.misconceptions.values()].map(({ id, title }) => ({
    id,
    title: title[locale],
    hint: id,
  }));

export default async function Page({ params }: Props) {
  const { id, locale: given } = await params;
  const locale = localeOf({ locale: given });
  const actor = await currentActor();
  const [found, statistics] = await Promise.all([
    readQuestion(deps(), actor, { id }),
    questionStatistics(deps(), actor, { id }),
  ]);
  if (!found.ok) return <Refused code={found.error.code} locale={locale} />;
  const { draft, ...question } = found.value;
  if (!draft) return <Refused code="question.not-editable" locale={locale} />;
  const shown = previewQuestion(deps(), actor, { draft });
  const view = shown.ok ? await presentQuestion(shown.value) : null;
  const numbers = statistics.ok ? (
    <Statistics statistics={statistics.value} body={draft} locale={locale} />
  ) : null;
  const messages = await learnerMessages();
  if (!question.mayEdit) {
    return (
      <ReadOnly question={question} body={draft} view={view} messages={messages} locale={locale}>
        {numbers}
      </ReadOnly>
    );
  }
  const facts = [...deps().content.facts.values()].map(
    ({ id: fact, value, unit, min, max, exam }) =>
      [fact, { value, unit, min, max, ...(exam && { exam: { value: exam.value } }) }] as const,
  );
  const { glossary } = deps().content;
  const shared = { question, view, references: references(locale), glossary, facts, messages };
  if (!isParameterised(draft)) {
    return (
      <Editor key={id} initial={draft} {...shared}>
        {numbers}
      </Editor>
    );
  }
  return (
    <ParameterisedEditor
      key={id}
      initial={draft}
      misconceptions={misconceptions(locale)}
      first={FIRST_VARIANT}
      {...shared}
    >
      {numbers}
    </ParameterisedEditor>
  );
}
