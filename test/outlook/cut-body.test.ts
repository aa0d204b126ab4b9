import fc from 'fast-check';
import { quotedMessages, textOfHtml } from '../../src/engine';
import { htmlBefore, textBefore } from '../../src/outlook/cut-body';

const page = (body: string) =>
  `<html><head><style>p { margin: 0 }</style><title>x</title></head><body dir="ltr">${body}</body></html>`;

/** The HTML that is left when the thread is cut at its `nth` message, the latest being the first. */
function cut(html: string, nth = 1): string | undefined {
  const { text, quotedFrom } = textOfHtml(html);
  return htmlBefore(html, quotedMessages(text, quotedFrom)[nth - 1] ?? text.length);
}

const header = '<b>From:</b> Oak &lt;oak@example.com&gt;<br><b>Sent:</b> 3 March 2026<br><b>To:</b> Rae';

describe('a body cut where a quoted message starts', () => {
  const rows: readonly (readonly [string, string, number, string])[] = [
    [
      'Outlook on the web',
      `<div>New</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><font>${header}</font></div><div>Old</div>`,
      1,
      '<div>New</div><div id="appendonsend"></div>',
    ],
    [
      'its second message',
      `<div>New</div><hr><div id="divRplyFwdMsg">${header}</div><div><p>First</p><div><hr><div id="x_divRplyFwdMsg">${header}</div><p>Old</p></div></div>`,
      2,
      `<div>New</div><hr><div id="divRplyFwdMsg">${header}</div><div><p>First</p></div>`,
    ],
    [
      'classic Outlook, with the signature and its picture',
      `<div class="WordSection1"><p>New</p><p>Rae<br><img src="logo.png"></p><p><o:p>&nbsp;</o:p></p><div><div style='border-top:solid #E1E1E1 1.0pt'><p>${header}</p></div></div><p>Old</p></div>`,
      1,
      '<div class="WordSection1"><p>New</p><p>Rae<br><img src="logo.png"></p><p><o:p>&nbsp;</o:p></p></div>',
    ],
    [
      'Gmail',
      '<div>New</div><br><div class="gmail_quote"><div class="gmail_attr">On 3 March 2026 Oak wrote:<br></div><blockquote>Old</blockquote></div>',
      1,
      '<div>New</div>',
    ],
    [
      'Gmail, further down',
      '<div>New</div><div class="gmail_quote"><div>On 3 March 2026 at 10:00, Asha Example &lt;asha@nhs.net&gt; wrote:<br></div><blockquote><div>First</div><br><div class="gmail_quote"><div>On 2 March 2026 Oak wrote:<br></div><blockquote>Old</blockquote></div></blockquote></div>',
      2,
      '<div>New</div><div class="gmail_quote"><div>On 3 March 2026 at 10:00, Asha Example &lt;asha@nhs.net&gt; wrote:<br></div><blockquote><div>First</div></blockquote></div>',
    ],
    [
      'Apple Mail',
      'New<br><div><br><blockquote type="cite"><div>On 3 March 2026, at 10:00, Oak wrote:</div><div>Old</div></blockquote></div>',
      1,
      'New',
    ],
    [
      'a plain message kept as it was',
      '<p>New</p><pre class="quote">On 3 March 2026 at 10:00, Asha Example &lt;asha@nhs.net&gt; wrote:\n&gt; First\n&gt;\n&gt; On 2 March 2026, Oak wrote:\n&gt;&gt; Old\n</pre>',
      2,
      '<p>New</p><pre class="quote">On 3 March 2026 at 10:00, Asha Example &lt;asha@nhs.net&gt; wrote:\n&gt; First\n&gt;\n</pre>',
    ],
    ['no markup of its own', `<p>New<br>text<br>${header}<br><br>Old</p>`, 1, '<p>New<br>text'],
    ['a message that is nothing but history', `<div>${header}</div><p>Old</p>`, 1, ''],
    [
      'paragraphs that nobody ended',
      `<div><p>New<p>text<div id="divRplyFwdMsg">${header}</div>Old</div>`,
      1,
      '<div><p>New<p>text</div>',
    ],
    [
      'tables around the text',
      `<table><tr><td>New</td></tr><tr><td><div id="divRplyFwdMsg">${header}</div>Old</td></tr></table>`,
      1,
      '<table><tr><td>New</td></tr></table>',
    ],
    [
      'marks that only some versions of Outlook read',
      `<p>New</p><!--[if mso]><div><![endif]--><p>text</p><div id="divRplyFwdMsg">${header}</div>Old`,
      1,
      '<p>New</p><!--[if mso]><div><![endif]--><p>text</p></div>',
    ],
  ];
  it.each(rows)('%s', (_name, body, nth, left) => {
    expect(cut(page(body), nth)).toBe(page(left));
  });

  it('keeps a signature that is only a picture, and white space that a message begins with is no text', () => {
    const body = `<p>New</p><div><img src="x.png"></div><div id="divRplyFwdMsg">&nbsp;${header}</div>Old`;
    expect(cut(page(body))).toBe(page('<p>New</p><div><img src="x.png"></div>'));
  });

  it('gives nothing where the text before would not stay as it was', () => {
    expect(htmlBefore('<p>New text</p>', 3)).toBeUndefined();
  });
});

// Threads of every make, each message with a word of its own: kept or gone can be told by it.
const SAID = fc.constantFrom(
  'Thank you.',
  'a &amp; b &lt;c&gt; &nbsp; d',
  '<p>One<p>Two',
  '<ul><li>One<li>Two</ul>',
  '<table><tr><td>999</td><td>000</td></tr></table>',
  '<b>Bold <i>both</b> italic</i>',
  '<!-- a comment > here --><span>shown</span>',
  '<!--[if mso]><p>Word</p><![endif]-->',
  '<style>.x{color:red}</style><span class=x>red</span>',
  '<pre>line one\n  line two\r\nline three</pre>',
  '<div><div><div>deep',
  '</div></span>',
  'R&D < 3 <3 <>',
  '<img src="y.png" alt="a picture">',
  "<a href='a>b'>link</a>",
  'one<br><br>two<br>',
  '&#8203;\u00a0',
);
const DAY = 'Tuesday 3 March 2026 at 10:00';
const lines = '<b>From:</b> Oak Glen &lt;oak@example.com&gt;<br><b>Sent:</b> 03 March 2026 10:00<br><b>To:</b> Rae';
const MAKES: readonly ((said: string, below: string) => string)[] = [
  (said, below) =>
    `<div id="appendonsend"></div><hr><div id="divRplyFwdMsg" dir="ltr"><font>${lines}</font></div><div>${said}</div>${below}`,
  (said, below) =>
    `<div><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p>${lines}</p></div></div><p>${said}</p>${below}`,
  (said, below) =>
    `<br><div class="gmail_quote"><div>On ${DAY}, Oak Glen &lt;oak@example.com&gt; wrote:<br></div><blockquote>${said}${below}</blockquote></div>`,
  (said, below) =>
    `<div><br><blockquote type="cite"><div>On ${DAY}, Oak Glen &lt;oak@example.com&gt; wrote:</div><br><div>${said}${below}</div></blockquote></div>`,
  (said, below) => `<p>-----Original Message-----<br>${lines}</p>${said}${below}`,
  (said, below) => `<div>________________________________<br>${lines}<br><br>${said}</div>${below}`,
];

it('whatever the thread, the text before the cut stays exactly, and the rest is gone', () => {
  const message = fc.record({ make: fc.nat(MAKES.length - 1), said: SAID });
  fc.assert(
    fc.property(SAID, fc.array(message, { minLength: 1, maxLength: 8 }), fc.nat(), (said, thread, pick) => {
      const body = thread.reduceRight(
        (below, { make, said }, index) => MAKES[make]?.(`${said} <i>word${index}end</i>`, below) ?? '',
        '',
      );
      const html = page(`<p>new0text ${said}</p>${body}`);
      const { text, quotedFrom } = textOfHtml(html);
      const starts = quotedMessages(text, quotedFrom);
      const start = starts[pick % Math.max(1, starts.length)] ?? text.length;
      const left = htmlBefore(html, start);
      if (left === undefined) throw new Error('The place was not found.');
      expect(textOfHtml(left).text.trim()).toBe(text.slice(0, start).trim());
      thread.forEach((_, index) => {
        const word = `word${index}end`;
        expect(left.includes(word)).toBe(text.slice(0, start).includes(word));
      });
      // What is kept is the source as it was, and ends of elements after it.
      let end = left.length;
      while (!html.startsWith(left.slice(0, end))) end = left.lastIndexOf('</', end - 1);
      expect(left.slice(end)).toMatch(/^(?:<\/[a-z\d]+>)*$/);
    }),
    { numRuns: 500 },
  );
});

it('never throws and is never inexact, whatever the markup', () => {
  const piece = fc.constantFrom(
    ...['<', '</', '<p', '<a href="', '>', '"', '<!--', '-->', '<![endif]-->', '<style>', '</style', '<pre>', '</pre>'],
    ...['<div id=divRplyFwdMsg>', '<blockquote type=cite>', '</blockquote>', '<br>', '&', '&nbsp;', '\0', '\n', ' '],
    ...['From: a@b\nSent: x\nTo: y\n', 'word', '<img alt="', '/>', '</div>', '</p>', '<td>', '<x/>'],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), fc.nat(200), (pieces, from) => {
      const html = pieces.join('');
      const { text } = textOfHtml(html);
      const left = htmlBefore(html, Math.min(from, text.length));
      if (left !== undefined) expect(textOfHtml(left).text.trim()).toBe(text.slice(0, from).trim());
    }),
    { numRuns: 2000 },
  );
});

it.each([
  ['two hundred thousand open elements, ended in another order', `${'<b>'.repeat(2e5)}${'</i>'.repeat(2e5)}`],
  ['a hundred thousand lines', `<pre>${'line\n'.repeat(1e5)}</pre>`],
])('ends: %s', (_name, said) => {
  const html = `<p>New</p>${said}<div id="divRplyFwdMsg">${header}</div>Old`;
  expect(cut(html)).toContain('New');
});

describe('plain text cut after the words that stay', () => {
  it.each([
    ['New\r\n\r\nOn 3 March', 'New\n\n', 'New'],
    ['a\u00a0b  c\n> d', 'a b c\n', 'a\u00a0b  c'],
    ['all of it', 'all of it', 'all of it'],
    ['New', '', ''],
    ['other', 'New', undefined],
    ['Ne', 'New', undefined],
  ])('%j before the end of %j', (whole, kept, left) => {
    expect(textBefore(whole, kept)).toBe(left);
  });
});
