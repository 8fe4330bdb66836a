import type { Template } from '../../../shapes/generated/ses.types';

/** Parts of a template as the first version of the API names them. */
export const contentOf = ({ SubjectPart = '', TextPart = '', HtmlPart = '' }: Template) => ({
  subject: SubjectPart,
  text: TextPart,
  html: HtmlPart,
});
