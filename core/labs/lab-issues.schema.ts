import { en, ko } from 'zod/locales';
import type { Locale } from '../kernel/locale';
import { type LabContent, labSchema } from './lab.schema';

/** What a value has that the schema does not allow, in words, and where. */
export interface LabIssue {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

const WORDS = { ko: ko(), en: en() };

/** A value of `lab.yaml` as the schema gives it, or all its issues in this language. */
export function parseLab(value: unknown, locale: Locale): { lab: LabContent } | { issues: LabIssue[] } {
  const parsed = labSchema.safeParse(value, { error: WORDS[locale].localeError });
  return parsed.success ? { lab: parsed.data } : { issues: parsed.error.issues.map((one) => plain(one)) };
}

type Issue = NonNullable<ReturnType<typeof labSchema.safeParse>['error']>['issues'][number];

/** Of a value that may have several forms: what is wrong with the form that it comes nearest to. */
function plain(issue: Issue, above: readonly PropertyKey[] = []): LabIssue {
  const path = [...above, ...issue.path];
  const [nearest] =
    issue.code === 'invalid_union' ? [...issue.errors].sort((a, b) => a.length - b.length) : [];
  const inner = nearest?.[0];
  if (inner) return plain(inner, path);
  const key = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return { path: [...path, ...key].filter((step) => typeof step !== 'symbol'), message: issue.message };
}
