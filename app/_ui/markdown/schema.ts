import type { Options } from 'rehype-sanitize';
import { MARK_CLASSES } from './plugins/mark-colours';

/** Elements whose text is code, style or a document of its own: they go with everything in them. */
const STRIPPED = [
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'object',
  'embed',
  'svg',
  'math',
  'title',
  'textarea',
  'xmp',
  'noembed',
  'noframes',
  'select',
];

/**
 * What untrusted text may contain. Nothing may carry a style, a class other than the ones named here, an
 * event handler or an address outside the protocols below; ids are prefixed. Whatever else the page shows
 * (anchors, callouts, code colours, mathematics) is made after this step by our own plugins.
 */
export const sanitizeSchema = (idPrefix: string): Options => ({
  strip: STRIPPED,
  clobber: ['ariaDescribedBy', 'ariaLabelledBy', 'id', 'name'],
  clobberPrefix: idPrefix,
  allowComments: false,
  allowDoctypes: false,
  protocols: {
    href: ['http', 'https', 'mailto', 'note', 'fact'],
    src: ['http', 'https'],
  },
  required: { input: { disabled: true, type: 'checkbox' } },
  ancestors: {
    tbody: ['table'],
    td: ['table'],
    th: ['table'],
    thead: ['table'],
    tfoot: ['table'],
    tr: ['table'],
  },
  attributes: {
    a: [
      'href',
      'title',
      'ariaLabel',
      'ariaDescribedBy',
      'dataFootnoteRef',
      'dataFootnoteBackref',
      ['className', 'data-footnote-backref'],
    ],
    code: [['className', /^language-[\w+#-]{1,30}$/, 'math-inline', 'math-display']],
    details: ['open'],
    h2: [['className', 'sr-only']],
    img: ['src', 'alt', 'title'],
    input: [['disabled', true], ['type', 'checkbox'], 'checked'],
    li: [['className', 'task-list-item']],
    mark: [['className', ...MARK_CLASSES]],
    ol: ['start', ['className', 'contains-task-list']],
    section: ['dataFootnotes', ['className', 'footnotes']],
    td: ['align', 'colSpan', 'rowSpan'],
    th: ['align', 'colSpan', 'rowSpan', 'scope'],
    ul: [['className', 'contains-task-list']],
    '*': ['id', 'lang', 'dir'],
  },
  tagNames: [
    ...['a', 'abbr', 'b', 'blockquote', 'br', 'code', 'dd', 'del', 'details', 'div', 'dl', 'dt', 'em'],
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'i', 'img', 'input', 'ins', 'kbd', 'li', 'mark', 'ol'],
    ...['p', 'pre', 'q', 'rp', 'rt', 'ruby', 's', 'samp', 'section', 'small', 'span', 'strong', 'sub'],
    ...['summary', 'sup', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'u', 'ul', 'var'],
  ],
});
