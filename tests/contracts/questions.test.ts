import { describe, expect, it } from 'vitest';
import { KINDS } from '@/core/authoring/blank';
import { lintQuestion } from '@/core/authoring/lint';
import { lintParameterised } from '@/core/authoring/lint-parameterised';
import { GENERATORS } from '@/core/generators/list';
import { CONTRACT_SEEDS, ContractRun } from '@/core/parameterised/contract';
import { authoredBodySchema } from '@/core/questions/authored.schema';
import { shippedContent } from '@/server/content/read';
import { knownOf } from '@/server/use-cases/studio/known';
import { foldersIn } from '../support/sources';

const content = shippedContent();
const known = knownOf(content);

describe.each(content.parameterised.map((question) => [question.slug, question] as const))(
  '%s, whose variants are made,',
  (_slug, { topic, body }) => {
    it('breaks no rule, stands the contract, and stands in the folder of its concept’s topic', () => {
      expect(lintParameterised(body, known)).toEqual([]);
      const run = new ContractRun(body, content.limits);
      run.advance(CONTRACT_SEEDS);
      expect(run.report()).toMatchObject({ faults: [], leaning: [] });
      expect(content.concepts.get(body.concept)?.topic).toBe(topic);
    });
  },
);

describe('shipped questions', () => {
  it('are all read: one for every folder', () => {
    const folders = foldersIn('content/questions').flatMap((topic) =>
      foldersIn(`content/questions/${topic}`).map((slug) => `${topic}/${slug}`),
    );
    expect(folders.length).toBeGreaterThan(0);
    const read = [...content.questions, ...content.parameterised].map(
      ({ topic, slug }) => `${topic}/${slug}`,
    );
    expect(read.sort()).toEqual(folders.sort());
  });

  it('have names of their own, also among the generators', () => {
    const all = [...content.questions, ...content.parameterised, ...GENERATORS];
    const names = all.map(({ slug }) => slug);
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
