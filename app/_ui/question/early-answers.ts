/**
 * Hands on what was chosen or typed while the page was only words: the browser shows it, but nobody had been
 * listening. Each control is put back to how it was sent and changed again, as a hand would, so that it is heard of.
 */
export function tellEarlyAnswers(form: HTMLFormElement): void {
  // All are noted first: what is heard of one draws the others anew, as they were sent.
  const early = [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')]
    .map(earlyAnswer)
    .filter((again) => again !== null);
  // Not in the midst of React's own work, where the second would not know of the first.
  setTimeout(() => {
    for (const again of early) again();
  });
}

/** Does again what was done to a control; null for one that is as it was sent. */
function earlyAnswer(control: HTMLInputElement | HTMLSelectElement): (() => void) | null {
  if (control instanceof HTMLSelectElement) return earlyPick(control);
  return control.type === 'radio' || control.type === 'checkbox' ? earlyChoice(control) : earlyText(control);
}

function earlyChoice(input: HTMLInputElement): (() => void) | null {
  if (input.checked === input.defaultChecked) return null;
  return () => {
    input.checked = input.defaultChecked;
    input.click();
  };
}

/** React notes values that scripts set, and calls no handler for them: the typed one goes past it. */
const setUnnoted = (input: HTMLInputElement, value: string): void =>
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value);

function earlyText(input: HTMLInputElement): (() => void) | null {
  const typed = input.value;
  if (typed === input.defaultValue) return null;
  return () => {
    input.value = input.defaultValue;
    setUnnoted(input, typed);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  };
}

function earlyPick(list: HTMLSelectElement): (() => void) | null {
  const picked = list.value;
  const sent = [...list.options].find((option) => option.defaultSelected)?.value ?? '';
  if (picked === sent) return null;
  return () => {
    list.value = picked;
    list.dispatchEvent(new Event('change', { bubbles: true }));
  };
}
