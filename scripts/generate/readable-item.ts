import type { Locale } from '@/core/kernel/locale';
import type { Item, ItemText, PartStructure } from '@/core/questions/item';

/** An item as a reader at a terminal wants it: the key is marked, reasons stand below their option. */
export function readableItem(item: Item, locale: Locale): string {
  const text = item.text[locale];
  const { question, revision, seed, level, profile, structure } = item;
  const body =
    structure.kind === 'case'
      ? structure.parts.flatMap(({ id, structure: part }) => {
          const inside = text.parts?.[id];
          return inside ? [`(${id})`, ...lines(part, inside)] : [];
        })
      : lines(structure, text);
  const proof = item.proof.steps.map(
    ({ option, holds, because }) =>
      `  ${holds ? '+' : '-'} ${option === null ? '' : `${option}: `}${because[locale]}`,
  );
  return [
    `== ${question} r${revision} seed ${seed} level ${level} ${profile}`,
    ...(structure.kind === 'case' ? [text.stem, ''] : []),
    ...body,
    `proof (${item.proof.method})`,
    ...proof,
    `facts ${item.facts.join(' ')}`,
    `read on ${item.section}`,
    '',
  ].join('\n');
}

function lines(structure: PartStructure, text: ItemText): string[] {
  const exhibits = (text.exhibits ?? []).flatMap(({ title, body }) => [`[${title}]`, body, '']);
  return [text.stem, '', ...exhibits, ...choices(structure, text), text.explanation, ''];
}

const marked = (right: boolean, words: string, reason: string | undefined): string =>
  `${right ? '*' : ' '} ${words}${reason ? `\n      ${reason}` : ''}`;

function choices(structure: PartStructure, { options, prompts = {}, reasons }: ItemText): string[] {
  switch (structure.kind) {
    case 'numeric': {
      const { key, tolerance, unit } = structure;
      return [`* ${key} ${unit}${tolerance > 0 ? ` (within ${tolerance})` : ''}`];
    }
    case 'single':
      return structure.options.map((id) => marked(id === structure.key, options[id] ?? id, reasons[id]));
    case 'multiple':
      return structure.options.map((id) =>
        marked(structure.key.includes(id), options[id] ?? id, reasons[id]),
      );
    case 'ordering':
      return structure.key.map((id, place) =>
        marked(true, `${place + 1}. ${options[id] ?? id}`, reasons[id]),
      );
    case 'matching':
      return structure.prompts.map((prompt) => {
        const to = structure.key[prompt] ?? '';
        return marked(true, `${prompts[prompt] ?? prompt} -> ${options[to] ?? to}`, reasons[prompt]);
      });
  }
}
