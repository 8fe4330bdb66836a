import type { EntityKind } from './entities';
import { noSuchEntity } from './refusals';
import type { Entity } from './state';

/** Refuses the name of an inline policy that the entity has not. */
export function inlinePolicy({ noun }: EntityKind, { inline }: Entity, name: string): string {
  const document = inline.get(name);
  if (document === undefined) throw noSuchEntity(`The ${noun} policy with name ${name} cannot be found.`);
  return document;
}
