const FIELDS = [
  'stem',
  'exhibits',
  'options',
  'prompts',
  'reasons',
  'explanation',
  'key',
  'parts',
  'concept',
  'alsoTests',
  'section',
  'facts',
  'misconceptions',
  'variables',
  'constraints',
  'values',
  'answer',
  'check',
  'distractors',
] as const;

/** The kind of field a path leads to: the last step that names one. */
export const fieldOf = (path: string) => {
  const steps = path.split('/');
  return FIELDS.find((field) => field === steps.findLast((step) => FIELDS.some((one) => one === step)));
};
