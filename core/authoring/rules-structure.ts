import type { AuthoredBody } from '../questions/authored.schema';
import type { PartStructure } from '../questions/item';
import { type Finding, finding } from './finding';
import { choiceKeys, optionsOf, piecesOf } from './pieces';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** There is something to choose, something right, and something wrong. */
export function structureFindings(body: AuthoredBody): Finding[] {
  const parts = body.structure.kind === 'case' ? body.structure.parts : null;
  return [
    ...(parts && parts.length < 2
      ? [finding('parts.too-few', 'structure/parts', { count: parts.length })]
      : []),
    ...piecesOf(body).flatMap(({ at, structure }) =>
      structure ? [...keyFindings(structure, at), ...countFindings(structure, at)] : [],
    ),
    ...misconceptionFindings(body),
  ];
}

function countFindings(structure: PartStructure, at: string): Finding[] {
  const path = `structure/${at}`;
  const few = (name: string, ids: readonly string[]): Finding[] =>
    ids.length < 2 ? [finding('options.too-few', `${path}${name}`, { count: ids.length })] : [];
  if (structure.kind === 'numeric') return [];
  return [
    ...few('options', structure.options),
    ...(structure.kind === 'matching' ? few('prompts', structure.prompts) : []),
  ];
}

function keyFindings(structure: PartStructure, at: string): Finding[] {
  const path = `structure/${at}key`;
  const missing = [finding('key.missing', path)];
  const isOption = (id: string): boolean => optionsOf(structure).includes(id);
  switch (structure.kind) {
    case 'single':
      return isOption(structure.key) ? [] : missing;
    case 'numeric':
      return Number.isFinite(structure.key) ? [] : missing;
    case 'multiple': {
      const keyed = new Set(structure.key.filter(isOption));
      if (keyed.size < 2) return [finding('key.too-few', path, { count: keyed.size })];
      return keyed.size === structure.options.length ? [finding('key.all', path)] : [];
    }
    case 'ordering': {
      const complete =
        new Set(structure.key).size === structure.options.length && structure.key.every(isOption);
      return complete ? [] : missing;
    }
    case 'matching':
      return structure.prompts.every((prompt) => isOption(structure.key[prompt] ?? '')) ? [] : missing;
  }
}

/** A mistaken belief has a name and stands behind an option that is wrong. */
function misconceptionFindings(body: AuthoredBody): Finding[] {
  const wrong = new Set(
    piecesOf(body).flatMap(({ at, structure }) => {
      const keys = choiceKeys(structure) ?? [];
      const prefix = at.replace(/^parts\//, '');
      return optionsOf(structure)
        .filter((option) => !keys.includes(option))
        .map((option) => `${prefix}${option}`);
    }),
  );
  return Object.entries(body.misconceptions ?? {}).flatMap(([option, id]) => {
    const path = `misconceptions/${option}`;
    return [
      ...(SLUG.test(id) ? [] : [finding('misconception.malformed', path, { id })]),
      ...(wrong.has(option) ? [] : [finding('misconception.option', path, { option })]),
    ];
  });
}
