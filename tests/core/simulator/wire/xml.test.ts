import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeXml } from '@/core/simulator/wire/xml/escape';
import { readXml, XmlFault } from '@/core/simulator/wire/xml/read';

describe('the XML reader', () => {
  it('reads elements, attributes, text, CDATA and references', () => {
    const text = `<?xml version="1.0"?><!-- a --><n:a xmlns:n='u' b="1 &gt; 0"><c/>t&#x48;&#105;&amp;<![CDATA[<d>]]></n:a>`;
    const root = readXml(text);
    expect(root).toMatchObject({ name: 'a', text: 'tHi&<d>', children: [{ name: 'c', text: '' }] });
    expect(root.attributes.get('b')).toBe('1 > 0');
  });

  it.each([
    ['a declaration of types', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ['an entity of its own', '<a>&b;</a>'],
    ['an ampersand alone', '<a>&</a>'],
    ['a reference to nothing', '<a>&#0;</a>'],
    ['an element that does not end', '<a><b></a>'],
    ['a document that does not end', '<a>'],
    ['two roots', '<a/><b/>'],
    ['text outside', 'a<b/>'],
    ['nothing', ''],
    ['an attribute without a value', '<a b></a>'],
    ['a tag that does not end', '<a'],
    ['a comment that does not end', '<!-- a'],
    ['elements without end', '<a>'.repeat(100)],
  ])('refuses %s', (_, text) => {
    expect(() => readXml(text)).toThrow(XmlFault);
  });

  it('reads what was escaped', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(readXml(`<a b="${escapeXml(text)}">${escapeXml(text)}</a>`)).toMatchObject({ text });
      }),
    );
  });

  it('reads or refuses anything, in a time that grows with its length', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('<a>', '</a>', '<', '>', '"', '&amp;', '&', ' b="', "'", '<!--', '/')),
        (parts) => {
          try {
            readXml(parts.join(''));
          } catch (fault) {
            expect(fault).toBeInstanceOf(XmlFault);
          }
        },
      ),
    );
    expect(() => readXml(`<a ${'b="c" '.repeat(100_000)}`)).toThrow(XmlFault);
  });
});
