/** What an action of a form answers with; a form that was not sent yet has an empty one. */
export interface FormState {
  /** What stands in the way, in the reader's words. */
  problem?: string;
  /** Name of the control it concerns. */
  field?: string;
  /** What was done. */
  done?: string;
  /** Shown this once: a token, a one-time link. */
  secret?: string;
}

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;

/** A text of a form; absent and file fields are empty. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
