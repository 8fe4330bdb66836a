import { useTranslations } from 'next-intl';
import type { SeedFault } from '@/core/parameterised/contract';
import { fieldId } from '../editing';
import { fieldOf } from '../fields/field-of';
import { useLintWords } from '../fields/findings';

/** What is wrong, and in which field: a link leads there. */
export function FaultWords({ fault }: { fault: Pick<SeedFault, 'code' | 'where' | 'detail'> }) {
  const t = useTranslations('studio.made.contract');
  const lint = useLintWords();
  const fields = useTranslations('lint.fields');
  const languages = useTranslations('studio.languages');
  const { code, where, detail } = fault;
  const steps = where.split('/');
  const field = fieldOf(where);
  const language = steps[0] === 'text' ? steps[1] : undefined;
  const number = /\/(\d+)(?:\/|$)/.exec(where)?.[1];
  return (
    <span>
      {field && (
        <a href={`#${fieldId(where)}`} className="font-semibold underline underline-offset-2">
          {fields(field)}
          {number !== undefined && ` ${Number(number) + 1}`}
          {language && ` (${languages(language)})`}
        </a>
      )}
      {field && ': '}
      {code.startsWith('contract.') ? t(`codes.${code}`, detail) : lint(code, detail)}
    </span>
  );
}

/** The variables that a seed draws. */
export function Drawn({ drawn }: Pick<SeedFault, 'drawn'>) {
  const names = Object.entries(drawn);
  if (names.length === 0) return null;
  return (
    <code className="text-xs wrap-anywhere text-quiet">
      {names.map(([name, value]) => `${name} = ${value}`).join(', ')}
    </code>
  );
}
