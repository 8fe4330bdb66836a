'use client';

import { useTranslations } from 'next-intl';
import { type ClipboardEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Completion } from '@/core/cli/complete';
import { buttonClass } from '../button';
import { Chips } from './chips';
import { commandsOf, PASTE_MAX } from './pasted';
import type { View } from './protocol';
import type { Remarks } from './remarks';
import { TerminalOutput } from './terminal-output';
import type { WorldPlay } from './world-play';

interface Offer {
  readonly offered: readonly Completion[];
  readonly count: number;
}

/** A command line with history, completion and what the commands printed. */
export function Terminal({ play, view, remarks }: { play: WorldPlay; view: View; remarks: Remarks }) {
  const t = useTranslations('labs.terminal');
  const hintId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  /** How many lines back in history; 0 is the line being written. */
  const [back, setBack] = useState(0);
  /** Completions, and after how many actions they were asked for: resources come and go. */
  const [{ offered }, setOffer] = useState<Offer>({ offered: [], count: -1 });
  /** Actions before this one are cleared from the screen. */
  const [cleared, setCleared] = useState(0);
  const history = view.done.flatMap(({ action }) => (action.kind === 'run' ? [action.line] : []));
  const { complete } = play;

  useEffect(() => {
    let current = true;
    const { count } = view;
    void complete(text).then((found) => current && setOffer({ offered: found, count }));
    return () => {
      current = false;
    };
  }, [text, complete, view]);

  const say = (line: string, said: string): void => remarks.say({ after: view.count, line, text: said });

  const run = async (lines: readonly string[]): Promise<void> => {
    for (const line of lines) {
      if (line === 'clear') {
        setCleared(view.count);
        remarks.clear();
      } else if (line === 'help') say(line, t.raw('helpText') as string);
      else await play.act({ kind: 'run', line });
    }
  };

  const submit = (): void => {
    const lines = commandsOf(text);
    setText('');
    setBack(0);
    void run(lines);
  };

  const recall = (steps: number): void => {
    const next = Math.min(history.length, Math.max(0, back + steps));
    setBack(next);
    setText(next === 0 ? '' : (history.at(-next) ?? ''));
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      recall(event.key === 'ArrowUp' ? 1 : -1);
    } else if (event.key === 'Tab' && !event.shiftKey && text !== '') {
      const longer = completed(text, offered);
      // With nothing to complete, Tab goes on to the next control: no one is held here.
      if (longer === undefined) return;
      event.preventDefault();
      setText(longer);
    } else if (event.key === 'l' && event.ctrlKey) {
      event.preventDefault();
      void run(['clear']);
    }
  };

  const onPaste = (event: ClipboardEvent<HTMLInputElement>): void => {
    const pasted = event.clipboardData.getData('text');
    if (pasted.length > PASTE_MAX) {
      event.preventDefault();
      say('', t('pasteTooLong', { length: pasted.length, most: PASTE_MAX }));
    } else if (/\n./s.test(pasted.trim())) {
      event.preventDefault();
      setText('');
      void run(commandsOf(text + pasted));
    }
  };

  const accept = (chosen: Completion): void => setText(withWord(text, chosen));

  return (
    <div className="lab-terminal">
      <TerminalOutput view={view} remarks={remarks.said} cleared={cleared} />
      <form
        className="lab-prompt"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <span aria-hidden>$</span>
        <input
          ref={input}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            setBack(0);
          }}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          aria-label={t('input')}
          aria-describedby={hintId}
          placeholder={t('placeholder')}
          autoCapitalize="off"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
        />
        <button type="submit" className={buttonClass('secondary', 'px-3')}>
          {t('run')}
        </button>
      </form>
      <p id={hintId} className="px-3 pb-1 text-quiet text-xs max-md:sr-only">
        {t('hint')}
      </p>
      <Chips
        offered={offered}
        onChoose={(chosen, byKey) => {
          accept(chosen);
          // The chip is gone after this; a keyboard's focus goes where the word went, a finger's stays off the keys.
          if (byKey) input.current?.focus();
        }}
      />
    </div>
  );
}

/** The line with its last word replaced, ready for the next one. */
const withWord = (text: string, { text: word, kind }: Completion): string =>
  `${text.slice(0, text.length - (text.split(/\s/).at(-1)?.length ?? 0))}${word}${kind === 'key' ? '' : ' '}`;

/** The line after Tab: as far as all candidates agree, a whole word when there is one. Undefined: nothing to add. */
function completed(text: string, offered: readonly Completion[]): string | undefined {
  const begun = text.split(/\s/).at(-1) ?? '';
  // What was offered for fewer letters may still stand here: typing does not wait for the worker.
  const [one, ...others] = offered.filter(({ text: word }) => word.startsWith(begun));
  if (!one || begun === '') return undefined;
  if (others.length === 0) return withWord(text, one);
  let common = one.text;
  for (const { text: other } of others) while (!other.startsWith(common)) common = common.slice(0, -1);
  return common.length > begun.length ? text + common.slice(begun.length) : undefined;
}
