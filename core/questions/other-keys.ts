import type { ItemStructure, PartStructure } from './item';

/** Structures like the given one with another key: a proof must refuse each of them. */
export function otherKeys(structure: ItemStructure): ItemStructure[] {
  switch (structure.kind) {
    case 'single':
      return structure.options.filter((id) => id !== structure.key).map((key) => ({ ...structure, key }));
    case 'multiple': {
      const [first, ...rest] = structure.key;
      const others = structure.options.filter((id) => !structure.key.includes(id));
      return [
        ...others.map((id) => ({ ...structure, key: [...rest, id] })),
        ...(first ? [{ ...structure, key: [first] }] : []),
      ];
    }
    case 'ordering': {
      const [a, b, ...rest] = structure.key;
      return a && b ? [{ ...structure, key: [b, a, ...rest] }] : [];
    }
    case 'matching':
      return structure.prompts.flatMap((prompt) =>
        structure.options
          .filter((id) => id !== structure.key[prompt])
          .map((id) => ({ ...structure, key: { ...structure.key, [prompt]: id } })),
      );
    case 'numeric':
      return [{ ...structure, key: structure.key + structure.tolerance + 1 }];
    case 'case':
      return structure.parts.flatMap((part, i) =>
        otherKeys(part.structure).map((other) => ({
          ...structure,
          parts: structure.parts.map((each, j) =>
            i === j ? { ...each, structure: other as PartStructure } : each,
          ),
        })),
      );
  }
}
