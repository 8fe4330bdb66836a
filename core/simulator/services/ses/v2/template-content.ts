import type { EmailTemplateContent } from '../../../shapes/generated/sesv2.types';

/** Parts of a template as the second version of the API names them. */
export const contentOf = ({ Subject = '', Text = '', Html = '' }: EmailTemplateContent) => ({
  subject: Subject,
  text: Text,
  html: Html,
});
