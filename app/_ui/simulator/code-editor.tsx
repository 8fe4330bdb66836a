'use client';

import { type KeyboardEvent, type Ref, useRef } from 'react';

const INDENT = '  ';

/**
 * A plain text field for code. Enter keeps the indentation; Tab indents, until Escape gives Tab back to moving on, so
 * that no keyboard is held here.
 */
export function CodeEditor({
  field,
  value,
  label,
  describedBy,
  onChange,
  onRun,
}: {
  field: Ref<HTMLTextAreaElement>;
  value: string;
  label: string;
  describedBy: string;
  onChange: (value: string) => void;
  onRun: () => void;
}) {
  const leaving = useRef(false);

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const { key, ctrlKey, metaKey, shiftKey, altKey, currentTarget } = event;
    const tabLeaves = leaving.current;
    leaving.current = key === 'Escape';
    if (key === 'Enter' && (ctrlKey || metaKey)) {
      event.preventDefault();
      onRun();
    } else if (key === 'Enter' && !shiftKey && !altKey) {
      event.preventDefault();
      insert(currentTarget, `\n${indentationAfter(currentTarget)}`);
    } else if (key === 'Tab' && !shiftKey && !ctrlKey && !altKey && !tabLeaves) {
      event.preventDefault();
      insert(currentTarget, INDENT);
    }
  };

  return (
    <textarea
      ref={field}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      onKeyDown={onKeyDown}
      onFocus={() => {
        leaving.current = false;
      }}
      aria-label={label}
      aria-describedby={describedBy}
      rows={12}
      wrap="off"
      autoCapitalize="off"
      autoComplete="off"
      autoCorrect="off"
      spellCheck={false}
      className="lab-code"
    />
  );
}

/** Puts text where the caret is, in a way that the browser's own undo takes back. */
export function insert(field: HTMLTextAreaElement, text: string): void {
  field.focus();
  if (document.execCommand('insertText', false, text)) return;
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** The indentation of the line that the caret is in, deeper behind an opening brace. */
function indentationAfter({ value, selectionStart }: HTMLTextAreaElement): string {
  const line = value.slice(value.lastIndexOf('\n', selectionStart - 1) + 1, selectionStart);
  const own = /^\s*/.exec(line)?.[0] ?? '';
  return /[{([]\s*$/.test(line) ? own + INDENT : own;
}

/** Selects a line, counted from 1, and shows it. */
export function selectLine(field: HTMLTextAreaElement, line: number): void {
  const lines = field.value.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);
  field.focus();
  field.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  const height = field.scrollHeight / lines.length;
  field.scrollTop = Math.max(0, (line - 3) * height);
}
