import { generatorOf } from '@/core/generators/list';
import { watchableOptions, worldOfOption } from '@/core/generators/option-worlds';
import type { WorldScript } from '@/core/generators/proof-by-simulation/script';
import type { Item } from '@/core/questions/item';
import { ownOptionId, publicOptionId } from '@/core/questions/public-ids';
import type { Content } from '@/server/content/read';
import type { Revision } from './revisions';

const generatorIn = ({ body }: Revision) =>
  body.kind === 'generator' ? generatorOf(body.generator) : undefined;

const requestFor = (content: Content, { seed, level, profile }: Item) => ({
  seed,
  level,
  profile,
  limits: content.limits[profile],
});

/** Public ids of the wrong options of an item that have a world to be watched. */
export function watchableIn(content: Content, revision: Revision, item: Item): readonly string[] {
  const generator = generatorIn(revision);
  if (!generator) return [];
  return watchableOptions(generator, requestFor(content, item), item.structure).flatMap(
    (option) => publicOptionId(item.structure, option) ?? [],
  );
}

/** The world of an option, given by its public id; undefined where there is none. */
export function optionWorld(
  content: Content,
  revision: Revision,
  item: Item,
  shown: string,
): WorldScript | undefined {
  const generator = generatorIn(revision);
  const option = ownOptionId(item.structure, shown);
  if (!generator || option === null) return undefined;
  return worldOfOption(generator, requestFor(content, item), option);
}
