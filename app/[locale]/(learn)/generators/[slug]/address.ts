import type { Locale } from '@/core/kernel/locale';
import type { VariantRequest } from '@/server/use-cases/generators/variant';

/** What of a variant stands in an address after the question mark. */
export const variantQuery = ({ number, level, profile }: VariantRequest): string =>
  new URLSearchParams({ n: String(number), level: String(level), profile }).toString();

/** The page of a variant, with parts of the request changed. */
export const variantHref = (
  locale: Locale,
  request: VariantRequest,
  change: Partial<VariantRequest> = {},
): string => `/${locale}/generators/${request.slug}?${variantQuery({ ...request, ...change })}`;
