import type { OptionId } from '../../kernel/ids';
import type { Locale } from '../../kernel/locale';
import type { ItemText } from '../../questions/item';
import type { Solved } from '../contract';
import { storyOf } from '../stories';
import { messageLine, policyJson } from './json';
import { ATTRIBUTES, type FilterParams, MESSAGE_IDS, type Message, NAMES, type Policy } from './params';
import * as en from './words.en';
import * as ko from './words.ko';

const WORDS = { en, ko };
type Words = typeof en | typeof ko;

export function render(p: FilterParams, _solved: Solved, locale: Locale): ItemText {
  const words = WORDS[locale];
  const stem = words.stem(p, storyOf(p.frame, locale));
  const options: Record<OptionId, string> = {};
  const reasons: Record<OptionId, string> = {};
  const explanation = words.explanation(p);
  switch (p.direction) {
    case 'count':
      return {
        stem,
        exhibits: [attributes(p.message, words), policies(p.policies, words)],
        options,
        reasons,
        explanation,
      };
    case 'receivers':
    case 'dropped':
      p.policies.forEach((policy, i) => {
        const name = NAMES[i] ?? '';
        options[name] = `\`${name}\``;
        reasons[name] = words.reason(policy, p.message);
      });
      return {
        stem,
        exhibits: [attributes(p.message, words), policies(p.policies, words)],
        options,
        reasons,
        explanation,
      };
    case 'message':
      p.messages.forEach((message, i) => {
        const id = MESSAGE_IDS[i] ?? '';
        options[id] = `\`${messageLine(message)}\``;
        reasons[id] = words.reason(p.policy, message);
      });
      return {
        stem,
        exhibits: [{ title: words.POLICY, body: `\`\`\`json\n${policyJson(p.policy)}\n\`\`\`` }],
        options,
        reasons,
        explanation,
      };
    case 'matching': {
      const prompts: Record<OptionId, string> = {};
      p.messages.forEach((message, i) => {
        prompts[MESSAGE_IDS[i] ?? ''] = `\`${messageLine(message)}\``;
      });
      p.policies.forEach((policy, j) => {
        const name = NAMES[j] ?? '';
        options[name] = `\`${name}\``;
        reasons[name] = words.taken(policy, p.messages);
      });
      return { stem, exhibits: [policies(p.policies, words)], options, prompts, reasons, explanation };
    }
  }
}

type Exhibit = NonNullable<ItemText['exhibits']>[number];

function attributes(message: Message, words: Words): Exhibit {
  const rows = ATTRIBUTES.flatMap((key) => {
    const value = message[key];
    return value === undefined
      ? []
      : [`| \`${key}\` | ${typeof value === 'number' ? 'Number' : 'String'} | \`${value}\` |`];
  });
  return { title: words.MESSAGE, body: [words.ATTRIBUTE_HEAD, '| --- | --- | --- |', ...rows].join('\n') };
}

function policies(list: readonly Policy[], words: Words): Exhibit {
  const rows = list.map((policy, i) => `| \`${NAMES[i]}\` | \`${policyJson(policy)}\` |`);
  return { title: words.POLICIES, body: [words.POLICY_HEAD, '| --- | --- |', ...rows].join('\n') };
}
