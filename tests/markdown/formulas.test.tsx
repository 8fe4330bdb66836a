import { Children, isValidElement, type PropsWithChildren, type ReactElement } from 'react';
import { expect, it } from 'vitest';
import { Formulas } from '@/app/_ui/markdown/formulas';
import { Markdown } from '@/app/_ui/markdown/markdown';

const options = { locale: 'en', facts: (id: string) => id, notes: () => null } as const;

it.each([
  ['the size is $x^2$', true],
  ['- one\n- two\n\n  $$\n  x^2\n  $$', true],
  ['```math\nx^2\n```', true],
  ['a request costs $0.40', false],
  ['`echo $HOME`', false],
  ['```sh\necho $HOME $PATH\n```', false],
])('a text brings the sheet of formulas only with a formula: %s', async (text, brings) => {
  for (const variant of ['note', 'text', 'phrase'] as const) {
    const { props } = (await Markdown({
      ...options,
      variant,
      children: text,
    })) as ReactElement<PropsWithChildren>;
    const besides = Children.toArray(props.children);
    expect(besides.some((one) => isValidElement(one) && one.type === Formulas)).toBe(brings);
  }
});
