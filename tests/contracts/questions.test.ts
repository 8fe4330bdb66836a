import { describe, expect, it } from 'vitest';
import { KINDS } from '@/core/authoring/blank';
import { lintQuestion } from '@/core/authoring/lint';
import { GENERATORS } from '@/core/generators/list';
import { authoredBodySchema } from '@/core/questions/authored.schema';
import { shippedContent } from '@/server/content/read';
import { knownOf } from '@/server/use-cases/studio/known';
import { foldersIn } from '../support/sources';

const content = shippedContent();
const known = knownOf(content);

describe('shipped questions', () => {
  it('are all read: one for every folder', () => {
    const folders = foldersIn('content/questions').flatMap((topic) =>
      foldersIn(`content/questions/${topic}`).map((slug) => `${topic}/${slug}`),
    );
    expect(folders.length).toBeGreaterThan(0);
    expect(content.questions.map(({ topic, slug }) => `${topic}/${slug}`).sort()).toEqual(folders.sort());
  });

  it('have names of their own, also among the generators', () => {
    const names = [...content.questions.map(({ slug }) => slug), ...GENERATORS.map(({ slug }) => slug)];
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('show every kind', () => {
    const shown = new Set(content.questions.map(({ body }) => body.structure.kind));
    expect(KINDS.filter((kind) => !shown.has(kind))).toEqual([]);
  });

  describe.each(content.questions.map((question) => [question.slug, question] as const))(
    '%s',
    (_slug, { topic, body }) => {
      it('fits the schema', () => {
        expect(authoredBodySchema.safeParse(body).error?.issues ?? []).toEqual([]);
      });

      it('breaks no rule of good questions, not even one that only warns', () => {
        expect(lintQuestion(body, known)).toEqual([]);
      });

      it('stands in the folder of its concept’s topic', () => {
        expect(content.concepts.get(body.concept)?.topic).toBe(topic);
      });
    },
  );
});
