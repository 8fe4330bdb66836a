import type { AnyGenerator } from '@/core/generators/contract';
import { toyGenerator } from './toy-generator';

// Stands in for core/generators/list, so that these tests do not hang on what the shipped generators draw.
export const GENERATORS: readonly AnyGenerator[] = [toyGenerator];
export const generatorOf = (slug: string): AnyGenerator | undefined =>
  GENERATORS.find((generator) => generator.slug === slug);
