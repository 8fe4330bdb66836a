import { ANSWER, LEVEL, type ParameterisedBody } from './definition';

/**
 * Names that the formula of a field may read; the field is `constraints/1`, `values/0`, `answer`, `check` or
 * `distractors/<id>`. A named value knows those before it, and nothing knows the answer before it is worked out.
 */
export function namesAt({ variables, values, check }: ParameterisedBody, field: string): string[] {
  const [kind, at] = field.split('/');
  const before = kind === 'values' ? values.slice(0, Number(at)) : values;
  const knowsAnswer =
    kind === 'constraints' || kind === 'distractors' || (kind === 'check' && check.how === 'condition');
  return [
    ...variables.map(({ name }) => name),
    ...before.map(({ name }) => name),
    ...(knowsAnswer ? [ANSWER] : []),
    LEVEL,
  ];
}

/** Every formula of a definition, by the field it stands in. A typed answer has no wrong answers, whatever is left. */
export const formulasOf = (body: ParameterisedBody): (readonly [field: string, text: string])[] => [
  ...body.constraints.map((text, index) => [`constraints/${index}`, text] as const),
  ...body.values.map(({ formula }, index) => [`values/${index}`, formula] as const),
  ['answer', body.answer.formula],
  ['check', body.check.formula],
  ...(body.answer.kind === 'single' ? body.distractors : []).map(
    ({ id, formula }) => [`distractors/${id}`, formula] as const,
  ),
];
