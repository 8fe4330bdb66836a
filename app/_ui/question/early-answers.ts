/**
 * Hands on what was chosen or typed while the page was only words: the browser shows it, but nobody had been
 * listening. Each control is put back to how it was sent and changed again, as a hand would, so that it is heard of.
 */
export function tellEarlyAnswers(form: HTMLFormElement): void {
  for (const input of form.querySelectorAll('input')) {
    if (input.type === 'radio' || input.type === 'checkbox') chooseAgain(input);
    else typeAgain(input);
  }
}

function chooseAgain(input: HTMLInputElement): void {
  if (input.checked === input.defaultChecked) return;
  input.checked = input.defaultChecked;
  input.click();
}

/** React notes values that scripts set, and calls no handler for them: the typed one goes past it. */
const setUnnoted = (input: HTMLInputElement, value: string): void =>
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value);

function typeAgain(input: HTMLInputElement): void {
  const typed = input.value;
  if (typed === input.defaultValue) return;
  input.value = input.defaultValue;
  setUnnoted(input, typed);
  input.dispatchEvent(new Event('input', { bubbles: true }));
}
