/** Formulas may shift or stretch by as much and no more, in em: else one could lay itself over the page. */
const LENGTH_MAX_EM = 40;

/** The properties KaTeX writes inline. */
const ALLOWED = new Set([
  'height',
  'width',
  'min-width',
  'max-width',
  'top',
  'bottom',
  'left',
  'vertical-align',
  'margin-left',
  'margin-right',
  'margin-top',
  'padding-left',
  'color',
  'background-color',
  'border-bottom-width',
  'border-right-width',
  'border-top-width',
  'border-width',
  'border-style',
  'border-color',
  'position',
  'clip',
  'transform',
  'text-shadow',
]);
const POSITIONS = new Set(['relative', 'absolute']);
const VALUE = /^[#a-z0-9.\s%,()-]{1,80}$/i;

function bounded(property: string, value: string): string | null {
  if (!ALLOWED.has(property) || !VALUE.test(value)) return null;
  if (property === 'position') return POSITIONS.has(value) ? value : null;
  return value.replace(
    /(-?)(\d*\.?\d+)(em|ex|px|%|[a-z]+)/gi,
    (all, sign: string, digits: string, unit: string) => {
      if (unit === 'em' || unit === 'ex') return `${sign}${Math.min(Number(digits), LENGTH_MAX_EM)}${unit}`;
      if (unit === '%') return `${sign}${Math.min(Number(digits), 100)}%`;
      return unit === 'px' ? `${sign}${Math.min(Number(digits), LENGTH_MAX_EM * 16)}px` : all;
    },
  );
}

/** An inline style cut to what KaTeX needs, within bounds; undefined when nothing is left. */
export function boundStyle(style: string): string | undefined {
  const kept = style.split(';').flatMap((declaration) => {
    const [property = '', value = ''] = declaration.split(/:(.*)/s).map((part) => part.trim());
    const safe = bounded(property.toLowerCase(), value);
    return safe === null ? [] : [`${property}:${safe}`];
  });
  return kept.length > 0 ? kept.join(';') : undefined;
}
