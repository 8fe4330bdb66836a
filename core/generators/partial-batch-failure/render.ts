import type { OptionId } from '../../kernel/ids';
import type { Locale } from '../../kernel/locale';
import type { ItemText } from '../../questions/item';
import type { Solved } from '../contract';
import { storyOf } from '../stories';
import { batchOf, type PartialParams } from './params';
import { messageId } from './solve';
import * as en from './words.en';
import * as ko from './words.ko';

const WORDS = { en, ko };

export function render(p: PartialParams, _solved: Solved, locale: Locale): ItemText {
  const words = WORDS[locale];
  const options: Record<OptionId, string> = {};
  const reasons: Record<OptionId, string> = {};
  if (p.direction === 'fate') {
    for (const fate of p.fates) {
      options[fate] = words.fate(p, fate);
      reasons[fate] = words.fateReason(p, fate);
    }
  } else {
    for (const message of batchOf(p)) {
      options[messageId(message)] = `\`m${message}\``;
      reasons[messageId(message)] = words.messageReason(p, message);
    }
  }
  const stem = words.stem(p, storyOf(p.frame, locale));
  return { stem, exhibits: exhibits(p, locale), options, reasons, explanation: words.explanation(p) };
}

/** JSON with one list entry a line, as it is easiest to compare. */
const code = (lists: readonly (readonly [name: string, field: string, ids: readonly string[]])[]): string => {
  const fields = lists.map(([name, field, ids]) => {
    const entries = ids.map((id) => `    { "${field}": "${id}" }`).join(',\n');
    return `  "${name}": ${entries === '' ? '[]' : `[\n${entries}\n  ]`}`;
  });
  return `\`\`\`json\n{\n${fields.join(',\n')}\n}\n\`\`\``;
};
const reportOf = (identifiers: readonly string[]): string =>
  code([['batchItemFailures', 'itemIdentifier', identifiers]]);
const named = (messages: readonly number[]): string[] => messages.map((message) => `m${message}`);

/** The batch and the answer, as far as the stem does not tell them. */
function exhibits(p: PartialParams, locale: Locale): NonNullable<ItemText['exhibits']> {
  const words = WORDS[locale];
  switch (p.direction) {
    case 'reported':
      return [
        { title: words.BATCH, body: words.outcomes(p) },
        { title: words.RETURNED, body: reportOf(named(p.listed)) },
      ];
    case 'fifo':
      return [];
    case 'send':
      return [{ title: words.ANSWER, body: answer(batchOf(p), p.refused) }];
    case 'delete':
      return [
        {
          title: words.ANSWER,
          body: answer(
            batchOf(p).filter((message) => !p.failed.includes(message)),
            p.undeleted,
          ),
        },
      ];
    case 'fate': {
      const returned = returnedList(p);
      return returned ? [{ title: words.RETURNED, body: reportOf(returned) }] : [];
    }
  }
}

function returnedList(p: Extract<PartialParams, { direction: 'fate' }>): string[] | null {
  switch (p.outcome) {
    case 'off-throws':
    case 'on-throws':
      return null;
    case 'on-empty':
      return [];
    case 'on-malformed':
      return ['', ...named(p.failed.slice(1))];
    case 'off-list':
    case 'on-list':
      return named(p.failed);
    case 'fifo-rest':
      return named(batchOf(p).filter((message) => message >= (p.failed[0] ?? 0)));
  }
}

/** The answer of a batch call, without the fields that do not matter here. */
const answer = (asked: readonly number[], failed: readonly number[]): string =>
  code([
    ['Successful', 'Id', named(asked.filter((message) => !failed.includes(message)))],
    ['Failed', 'Id', named(failed)],
  ]);
