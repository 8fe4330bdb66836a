import type { Tag } from '../../shapes/generated/ec2.types';

interface Specification {
  readonly ResourceType?: string | undefined;
  readonly Tags?: readonly Tag[] | undefined;
}

/** Tags that a request asks for on resources of a type. */
export const tagsFor = (type: string, specifications: readonly Specification[] = []): Map<string, string> =>
  new Map(
    specifications
      .filter(({ ResourceType }) => ResourceType === type)
      .flatMap(({ Tags = [] }) => Tags.map(({ Key = '', Value = '' }) => [Key, Value] as const)),
  );

export const tagsView = (tags: ReadonlyMap<string, string>): Tag[] =>
  [...tags].map(([Key, Value]) => ({ Key, Value }));
