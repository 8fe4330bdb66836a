import { compileGlob, fitsGlob } from '../../access/glob';
import type { Filter } from '../../shapes/generated/ec2.types';
import { refuse } from './refusals';

/** The values of a thing that filters may ask for, by filter name; tags apart. */
export type Filterable = Readonly<Record<string, string | undefined>>;

/** Whether all filters hold: one value of each must fit, with `*` and `?`. Refuses names that do not exist. */
export function fitsFilters(
  filters: readonly Filter[] | undefined,
  values: Filterable,
  tags: ReadonlyMap<string, string>,
): boolean {
  return (filters ?? []).every(({ Name = '', Values = [] }) => {
    const found = valuesOf(Name, values, tags);
    return Values.some((wanted) => {
      const glob = compileGlob(wanted, false);
      return found.some((value) => fitsGlob(glob, value, () => undefined));
    });
  });
}

function valuesOf(name: string, values: Filterable, tags: ReadonlyMap<string, string>): readonly string[] {
  if (name === 'tag-key') return [...tags.keys()];
  const tag = name.startsWith('tag:') ? tags.get(name.slice('tag:'.length)) : values[name];
  if (!name.startsWith('tag:') && !Object.hasOwn(values, name))
    throw refuse('InvalidParameterValue', `The filter '${name}' is invalid`);
  return tag === undefined ? [] : [tag];
}
