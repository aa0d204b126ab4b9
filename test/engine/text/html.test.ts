import fc from 'fast-check';
import { textOfHtml } from '../../../src/engine/text/html';

const text = (html: string) => textOfHtml(html).text;

describe('text of HTML', () => {
  const rows: readonly (readonly [string, string, string])[] = [
    ['paragraphs are lines', '<p>One</p><p>Two</p>', 'One\nTwo'],
    ['line breaks', 'One<br>Two<br/>Three', 'One\nTwo\nThree'],
    ['an empty line stays one', 'One<br><br><br><br>Two', 'One\n\nTwo'],
    ['white space runs together', '<p>  One\r\n\t two  </p>', 'One two'],
    ['space across tags', 'One <b> two</b>', 'One two'],
    ['inline tags split no words', '999 <b>0<i>0</i>0</b> 0018', '999 000 0018'],
    ["Word's empty paragraphs of Office", '<span>999<o:p></o:p></span> 000', '999 000'],
    [
      'cells are a tab apart',
      '<table><tr><td>999</td><td>000</td></tr><tr><th>A</th><th>B</th></tr></table>',
      '999\t000\nA\tB',
    ],
    [
      'cells that hold paragraphs too',
      '<table><tr><td><p>Name</p></td><td><p>Number</p></td></tr><tr><td>Oak</td></tr></table>',
      'Name\tNumber\nOak',
    ],
    ['named characters', 'a&nbsp;b&amp;c&lt;d&gt;&thinsp;&ndash;&pound;&shy;', 'a\u00a0b&c<d>\u2009–£\u00ad'],
    ['numbered characters', '&#57;&#x39;&#0000000057;&#150;&#x1D7D7;', '999–\u{1d7d7}'],
    ['characters that do not exist', '&#0;&#xD800;&#x110000;&#99999999999;', '\ufffd\ufffd\ufffd\ufffd'],
    ['without the semicolon', 'a&nbsp1 &amp&lt', 'a\u00a01 &<'],
    ['names that nobody writes stay', 'R&D &unheardof; &', 'R&D &unheardof; &'],
    ['a script and a style are no text', '<style>p{}</style>a<SCRIPT>x<y</SCRIPT >b', 'ab'],
    ['settings of Word are none', '<!--[if gte mso 9]><xml><o:Pixels>96</o:Pixels></xml><![endif]-->a', 'a'],
    ['nor is a title', '<head><title>Letter</title></head><body>a</body>', 'a'],
    ['nor a comment', 'a<!-- x > y -->b<!---->c<!-->d', 'abcd'],
    ['what only Outlook shows is', 'a<!--[if mso]><p>b</p><![endif]-->c', 'a\nb\nc'],
    ['and what only others show', '<!--[if !mso]><!-->a<!--<![endif]-->b<![if !vml]>c<![endif]>', 'abc'],
    ['field codes are not', 'a<!--[if supportFields]> HYPERLINK "x" <![endif]-->b', 'ab'],
    ['the words of a picture', 'a<img src="data:image/png;base64,AAAA" alt="999 000 0018">b', 'a 999 000 0018 b'],
    ['letters drawn as a shape', '<v:shape><v:textpath string="Oak Glen"/></v:shape>', 'Oak Glen'],
    ['what a field holds', '<input value="Oak">', 'Oak'],
    ['a quotation mark in a value', `<a title='a>b' href="x'>y">c</a>`, 'c'],
    ['lines of a plain text mail', '<pre>one  two\r\nthree</pre>', 'one  two\nthree'],
    ['a less-than sign', 'a < b <3 <> <=', 'a < b <3 <> <='],
    ['a tag that never ends is text', 'a <b 999', 'a <b 999'],
    ['a quotation mark that never ends', '<a href="x>999</a> <b>000</b>', '999 000'],
    ['a comment that never ends', 'a<!-- 999', 'a 999'],
    ['a style that never ends', '<style>999', '999'],
    ['zero bytes are nothing', '9\u000099', '999'],
    ['characters for the identifiers stay', '9\u00ad9\u200b9', '9\u00ad9\u200b9'],
    ['nothing', '', ''],
  ];
  it.each(rows)('%s', (_name, html, expected) => {
    expect(text(html)).toBe(expected);
  });
});

describe('hidden text is content, and known to be hidden', () => {
  const hiding = [
    '<span style="display:none">x y</span>',
    '<div style="DISPLAY : none !important">x y</div>',
    '<span style="visibility:hidden">x y</span>',
    "<span style='mso-hide:all'>x y</span>",
    '<span style="font-size:0">x y</span>',
    '<span style="font-size:1px">x y</span>',
    '<span style="font-size:.5pt">x y</span>',
    '<span style="opacity:0">x y</span>',
    '<span style="opacity:0.0">x y</span>',
    '<div style="max-height:0px;overflow:hidden">x y</div>',
    '<div style="height:0;overflow:hidden">x y</div>',
    '<div style="text-indent:-9999px">x y</div>',
    '<div style="position:absolute;left:-5000px">x y</div>',
    '<div style="clip:rect(0 0 0 0);position:absolute">x y</div>',
    '<div style="transform:scale(0)">x y</div>',
    '<span style="color:transparent">x y</span>',
    '<span style="color:white">x y</span>',
    '<span style="color:#FFF;background:#ffffff">x y</span>',
    '<span style="color:#123456;background-color:#123456">x y</span>',
    '<font color="#ffffff">x y</font>',
    '<div hidden>x y</div>',
    '<div hidden="hidden">x <b>y</b></div>',
    '<style>.gone{display:none}</style><p class="big gone">x y</p>',
    '<style>p#gone , div.b { visibility : hidden }</style><p id=gone>x y</p>',
    '<div style="display&#58;none">x y</div>',
    '<div style="display:none"><div>x</div> <p>y</p></div>',
  ];
  it.each(hiding)('%s', (html) => {
    const { text, hidden } = textOfHtml(`before ${html} after`);
    expect(hidden).toHaveLength(1);
    const covered = hidden.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ').trim());
    expect(covered).toEqual(['x y']);
    expect(text.replace(/\s+/g, ' ')).toBe('before x y after');
  });

  const shown = [
    '<span style="display:inline">x</span>',
    '<span style="font-size:10.0pt">x</span>',
    '<span style="opacity:0.9">x</span>',
    '<div style="max-height:100px">x</div>',
    '<td bgcolor="#005eb8"><span style="color:white">x</span></td>',
    '<div style="background:#005eb8"><font color=white>x</font></div>',
    '<style>.band{background:navy}</style><p class=band><span style="color:#fff">x</span></p>',
    '<style>@media print{.x{display:none}}</style><p class=x>x</p>',
    '<div style="height:0">x</div>',
  ];
  it.each(shown)('is not hidden: %s', (html) => {
    expect(textOfHtml(html).hidden).toEqual([]);
  });

  it('the words of a hidden picture are hidden, what follows is not', () => {
    const { text, hidden } = textOfHtml('a <img style="display:none" alt="b"> c');
    expect(text).toBe('a b c');
    expect(hidden.map(({ start, end }) => text.slice(start, end).trim())).toEqual(['b']);
  });

  it('a hidden paragraph without an end ends with the next', () => {
    const { text, hidden } = textOfHtml('<p style="display:none">a<p>b');
    expect(hidden.map(({ start, end }) => text.slice(start, end).trim())).toEqual(['a']);
  });
});

describe('quoted history', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['Outlook', '<p>New</p><hr><div id="divRplyFwdMsg"><b>From:</b> Oak</div><div>Old</div>'],
    [
      'Outlook on the web',
      '<div>New</div><div id="appendonsend"></div><hr><div id="x_divRplyFwdMsg">From: Oak</div>Old',
    ],
    ['new Outlook', '<div>New</div><div id="mail-editor-reference-message-container"><div>From: Oak</div>Old</div>'],
    [
      'classic Outlook',
      "<p>New</p><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p><b>From:</b> Oak<br><b>Sent:</b> Monday</p></div>Old",
    ],
    [
      'Outlook 2010',
      "<p>New</p><div style='border:none;border-top:solid #B5C4DF 1.0pt'><p><b>From:</b> Oak</p></div>Old",
    ],
    [
      'classic Outlook in Welsh',
      "<p>New</p><div style='border:none;border-top:solid #E1E1E1 1.0pt'><p><b>Oddi wrth:</b> Oak</p></div>Old",
    ],
    ['Gmail', '<div>New</div><div class="gmail_quote"><div class="gmail_attr">On 3 March Oak wrote:</div>Old</div>'],
    ['Yahoo', '<div>New</div><div id="y1" class="yahoo_quoted"><div>On 3 March</div>Old</div>'],
    [
      'Thunderbird',
      '<p>New</p><div class="moz-cite-prefix">On 3/3/26 Oak wrote:</div><blockquote type="cite">Old</blockquote>',
    ],
    ['Apple Mail', '<div>New</div><blockquote type="cite"><div>On 3 March Oak wrote:</div><div>Old</div></blockquote>'],
    [
      'no markup of its own',
      '<p>New</p><p>From: oak@example.com<br>Sent: Monday<br>To: x@nhs.net<br>Subject: y</p><p>Old</p>',
    ],
  ];
  it.each(rows)('%s', (_name, html) => {
    const { text, quotedFrom } = textOfHtml(html);
    expect(text.slice(0, quotedFrom).trim()).toBe('New');
    expect(text.slice(quotedFrom)).toContain('Old');
    expect(text.slice(quotedFrom)).not.toContain('New');
  });

  const none: readonly (readonly [string, string])[] = [
    ['no history', '<p>New</p>'],
    [
      'the same line as in classic Outlook, above a table',
      "<div style='border-top:solid #E1E1E1 1.0pt'>Total</div>New",
    ],
    ['text below a quotation', '<blockquote type="cite">Old</blockquote><p>New</p>'],
  ];
  it.each(none)('none: %s', (_name, html) => {
    const { text, quotedFrom } = textOfHtml(html);
    expect(quotedFrom).toBe(text.length);
  });
});

it('looks at five million characters and says so', () => {
  expect(textOfHtml('a'.repeat(5e6)).whole).toBe(true);
  const over = textOfHtml(`${'a'.repeat(5e6)}b`);
  expect(over.whole).toBe(false);
  expect(over.text).toHaveLength(5e6);
});

describe('hostile markup', () => {
  const piece = fc.constantFrom(
    ...[
      '<',
      '</',
      '<p',
      '<a href="',
      "<b title='",
      '>',
      '"',
      "'",
      '=',
      '<!--',
      '-->',
      '<![if',
      '<!--[if mso]>',
      '<![endif]-->',
    ],
    ...[
      '<style>',
      '</style',
      '<style>.a{',
      '}',
      '<table><tr><td>',
      '</td>',
      '<div id=divRplyFwdMsg>',
      '<blockquote type=cite>',
    ],
    ...[
      '</blockquote>',
      '<p style="display:none">',
      '<td hidden>',
      '<br>',
      '<pre>',
      '</pre>',
      '&',
      '&#',
      '&#x41;',
      '&nbsp',
      '\0',
    ],
    ...['\ud800', '\udc00', 'From: a@b\nSent: x\nTo: y', ' ', '\n', 'word', '999 000 0018', '/>', '<img alt="', '</p>'],
  );

  it('never throws, and every offset lies inside the text, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 60 }), (pieces) => {
        const { text, quotedFrom, hidden } = textOfHtml(pieces.join(''));
        expect(quotedFrom).toBeGreaterThanOrEqual(0);
        expect(quotedFrom).toBeLessThanOrEqual(text.length);
        let last = -1;
        for (const { start, end } of hidden) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['a million less-than signs', '<'.repeat(1e6)],
    ['a hundred thousand tags without end', '<a '.repeat(1e5)],
    ['values without end', '<a href="'.repeat(1e5)],
    ['values in two kinds of marks', `<a href='"><b x="'>`.repeat(5e4)],
    ['fifty thousand tables inside each other', '<table><tr><td>'.repeat(5e4)],
    ['comments without end', '<!--'.repeat(1e5)],
    ['styles without end', '<style>'.repeat(1e5)],
    ['ends without begin', '</p>'.repeat(1e5)],
    ['nothing but ampersands', '&'.repeat(1e6)],
  ])('ends: %s', (_name, html) => {
    expect(textOfHtml(`${html} 999 000 0018`).text.length).toBeLessThanOrEqual(html.length + 13);
  });
});
