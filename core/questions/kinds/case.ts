import type { Answer, CaseStructure, PartAnswer, PartStructure } from '../item';
import { partRules } from './parts';
import { invalid, type KindRules } from './rules';

type Part = { id: string; structure: PartStructure; answer: PartAnswer };

const answered = (structure: CaseStructure, answer: Answer): Part[] =>
  answer.kind === 'case'
    ? structure.parts.flatMap((part) => {
        const given = answer.parts[part.id];
        return given ? [{ ...part, answer: given }] : [];
      })
    : [];

/** Several parts over one scenario, a point each; correct only when every part is. */
export const caseStudy: KindRules<CaseStructure> = {
  kind: 'case',
  grade(structure, answer) {
    if (answer.kind !== 'case') return invalid('answer.wrong-kind');
    const ids = structure.parts.map((part) => part.id);
    const given = Object.keys(answer.parts);
    if (given.length === 0) return invalid('answer.nothing-picked');
    if (given.some((id) => !ids.includes(id))) return invalid('answer.unknown-option');
    const parts = answered(structure, answer);
    if (parts.length !== ids.length) return invalid('answer.incomplete');
    const pieces: Record<string, boolean> = {};
    for (const part of parts) {
      const { grade } = partRules(part.structure).grade(part.structure, part.answer);
      if (grade.kind === 'invalid') return invalid(grade.code);
      pieces[part.id] = grade.earned === grade.total;
    }
    const earned = Object.values(pieces).filter(Boolean).length;
    return { grade: { kind: 'points', earned, total: parts.length }, pieces };
  },
  keyOf: (structure) => ({
    kind: 'case',
    parts: Object.fromEntries(
      structure.parts.map((part) => [part.id, partRules(part.structure).keyOf(part.structure)]),
    ),
  }),
  shuffled: (structure, rng) => ({
    ...structure,
    parts: structure.parts.map((part) => ({
      id: part.id,
      structure: partRules(part.structure).shuffled(part.structure, rng.fork(part.id)),
    })),
  }),
  choices: (structure, answer) =>
    answered(structure, answer).flatMap((part) =>
      partRules(part.structure)
        .choices(part.structure, part.answer)
        .map((choice) => `${part.id}/${choice}`),
    ),
  wrongOptions: (structure, answer) =>
    answered(structure, answer).flatMap((part) =>
      partRules(part.structure)
        .wrongOptions(part.structure, part.answer)
        .map((option) => `${part.id}/${option}`),
    ),
};
