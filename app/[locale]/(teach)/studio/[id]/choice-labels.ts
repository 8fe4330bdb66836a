import type { PartBody } from '@/core/authoring/blank';
import type { Locale } from '@/core/kernel/locale';
import type { AuthoredBody } from '@/core/questions/authored.schema';
import type { ItemText } from '@/core/questions/item';

/** Splits `part/choice`; questions without parts have no part. */
function split(body: AuthoredBody, choice: string): { part: string; rest: string } {
  const slash = body.structure.kind === 'case' ? choice.indexOf('/') : -1;
  return slash < 0
    ? { part: '', rest: choice }
    : { part: choice.slice(0, slash), rest: choice.slice(slash + 1) };
}

/** What a counted choice (`option`, `prompt=option`, `option@place`) says; its id when it has gone since. */
export function labelOf(body: AuthoredBody, choice: string, locale: Locale): string {
  const { part, rest } = split(body, choice);
  const whole: ItemText = body.text[locale];
  const text = part === '' ? whole : whole.parts?.[part];
  const number =
    body.structure.kind === 'case' ? body.structure.parts.findIndex(({ id }) => id === part) + 1 : 0;
  const words = (id: string): string => text?.options[id] || id;
  const [prompt = '', option] = rest.split('=');
  const [step = '', place] = rest.split('@');
  const said =
    option !== undefined
      ? `${text?.prompts?.[prompt] || prompt} → ${words(option)}`
      : place !== undefined
        ? `${place}. ${words(step)}`
        : words(rest);
  return number > 0 ? `${number}: ${said}` : said;
}

/** The choices that are right, as they are counted. */
export function keyedChoices(structure: AuthoredBody['structure']): Set<string> {
  if (structure.kind === 'case') {
    return new Set(
      structure.parts.flatMap((part) => keyed(part.structure).map((choice) => `${part.id}/${choice}`)),
    );
  }
  return new Set(keyed(structure));
}

function keyed(structure: PartBody): string[] {
  switch (structure.kind) {
    case 'single':
      return [structure.key];
    case 'multiple':
      return structure.key;
    case 'ordering':
      return structure.key.map((option, index) => `${option}@${index + 1}`);
    case 'matching':
      return Object.entries(structure.key).map(([prompt, option]) => `${prompt}=${option}`);
    case 'numeric':
      return [];
  }
}
