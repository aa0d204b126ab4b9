import { readFile } from '../../src/readers';
import { fileOf, makeDocx, makePptx, partsOf, textOf, wordsOf } from './make-office';
import { relations, type Parts } from './make-xlsx';

const said = (text: string) => `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`;
const box = (text: string, of = '') => `<p:sp><p:nvSpPr>${of}</p:nvSpPr><p:txBody>${said(text)}</p:txBody></p:sp>`;

it('a presentation that LibreOffice made holds what LibreOffice prints of it, and what it does not print', () => {
  const parts = partsOf(readFile(fileOf('pptx/talk.pptx')));
  expect(wordsOf(parts['slide 1'], parts['slide 3'])).toEqual(wordsOf(textOf('pptx/talk.txt')));
  expect(parts).toEqual({
    'slide 1': 'Audit titleword\nNHS number 999 037 1113',
    '[comment 1 on slide 1]': 'commentword 999 314 1593',
    '[notes of slide 1]': 'notesword 999 100 2014',
    '[hidden slide 2]': 'hiddenslideword 999 271 8285',
    'slide 3': 'Name\tWard\nIvy Mensah\tBeech',
    '[alt text in slide 3]': 'altdescword',
  });
});

interface Case {
  readonly name: string;
  readonly slides: readonly string[];
  readonly related?: readonly string[];
  readonly more?: Parts;
  readonly holds: Readonly<Record<string, string>>;
}

const cases: readonly Case[] = [
  {
    name: 'slides in the order they are shown, which is not that of the relations',
    slides: [box('first'), box('second'), `<p:sld show="0">${box('third')}</p:sld>`],
    holds: { 'slide 1': 'first', 'slide 2': 'second', '[hidden slide 3]': 'third' },
  },
  {
    name: 'a slide that the presentation no longer lists',
    slides: [box('first')],
    related: ['old slide slides/old.xml'],
    more: { 'ppt/slides/old.xml': `<p:sld>${box('left over')}</p:sld>` },
    holds: { 'slide 1': 'first', '[unlisted slide]': 'left over' },
  },
  {
    name: 'a number in pieces, breaks, and a table',
    slides: [
      `<p:sp><p:txBody><a:p><a:r><a:t>999 0</a:t></a:r><a:r><a:t>37 1113</a:t></a:r><a:br/><a:r><a:t>next</a:t></a:r></a:p></p:txBody></p:sp>` +
        `<p:graphicFrame><a:tbl><a:tr><a:tc><a:txBody>${said('a')}${said('b')}</a:txBody></a:tc><a:tc><a:txBody>${said('c')}</a:txBody></a:tc></a:tr></a:tbl></p:graphicFrame>`,
    ],
    holds: { 'slide 1': '999 037 1113\nnext\na b\tc' },
  },
  {
    name: 'shapes that are switched off, and what pictures say to who cannot see them',
    slides: [
      box('seen') +
        box('unseen', '<p:cNvPr id="2" name="Box 2" hidden="1"/>') +
        '<p:pic><p:nvPicPr><p:cNvPr id="3" name="Picture 3" descr="A scan of Ivy"/></p:nvPicPr></p:pic>',
    ],
    holds: { 'slide 1': 'seen', '[hidden shape in slide 1]': 'unseen', '[alt text in slide 1]': 'A scan of Ivy' },
  },
  {
    name: 'comments of both kinds, notes, charts and diagrams, by the slide they belong to',
    slides: [box('one'), box('two')],
    more: {
      'ppt/slides/_rels/slide2.xml.rels': relations(
        'n notesSlide ../notesSlides/n.xml',
        'o comments ../comments/old.xml',
        'c chart ../charts/c.xml',
        'd diagramData ../diagrams/d.xml',
        'l hyperlink !mailto:ivy@example.org',
      ),
      'ppt/slides/_rels/slide1.xml.rels': relations('m comments ../comments/new.xml'),
      'ppt/notesSlides/n.xml': `<p:notes>${box('said aloud')}</p:notes>`,
      'ppt/comments/old.xml': '<p:cmLst><p:cm><p:text>why</p:text></p:cm><p:cm><p:text>so</p:text></p:cm></p:cmLst>',
      'ppt/comments/new.xml': `<p:cmLst><p:cm><p:replyLst><p:reply><p:txBody>${said('answer')}</p:txBody></p:reply></p:replyLst><p:txBody>${said('question')}</p:txBody></p:cm></p:cmLst>`,
      'ppt/charts/c.xml': '<c:chart><c:cat><c:pt><c:v>Ivy Mensah</c:v></c:pt></c:cat></c:chart>',
      'ppt/diagrams/d.xml': `<dgm:pt><dgm:t>${said('Step 1')}</dgm:t></dgm:pt>`,
    },
    holds: {
      'slide 1': 'one',
      '[comment 1 on slide 1]': 'answer\nquestion',
      'slide 2': 'two',
      '[notes of slide 2]': 'said aloud',
      '[comment 1 on slide 2]': 'why',
      '[comment 2 on slide 2]': 'so',
      'chart on slide 2': 'Ivy Mensah',
      'diagram on slide 2': 'Step 1',
      '[link targets on slide 2]': 'mailto:ivy@example.org',
    },
  },
  {
    name: 'what masters and layouts say themselves, but not their prompts',
    slides: [box('one')],
    related: ['m slideMaster slideMasters/m.xml'],
    more: {
      'ppt/slides/_rels/slide1.xml.rels': relations('l slideLayout ../slideLayouts/used.xml'),
      'ppt/slideLayouts/_rels/used.xml.rels': relations('m slideMaster ../slideMasters/m.xml'),
      'ppt/slideMasters/_rels/m.xml.rels': relations(
        'u slideLayout ../slideLayouts/used.xml',
        'v slideLayout ../slideLayouts/unused.xml',
      ),
      'ppt/slideMasters/m.xml': `<p:sldMaster>${box('Click to edit', '<p:nvPr><p:ph type="title"/></p:nvPr>')}${box('Riverside')}</p:sldMaster>`,
      'ppt/slideLayouts/used.xml': `<p:sldLayout>${box('Ward round')}</p:sldLayout>`,
      'ppt/slideLayouts/unused.xml': `<p:sldLayout>${box('Ivy, an example')}</p:sldLayout>`,
    },
    holds: {
      'slide 1': 'one',
      'slide master': 'Riverside',
      'slide layout': 'Ward round',
      '[slide layout 2]': 'Ivy, an example',
    },
  },
  {
    name: 'a file in a slide',
    slides: [box('one')],
    more: {
      'ppt/slides/_rels/slide1.xml.rels': relations('p package ../embeddings/List.docx'),
      'ppt/embeddings/List.docx': makeDocx('<w:p><w:r><w:t>Ivy Mensah</w:t></w:r></w:p>'),
    },
    holds: { 'slide 1': 'one', "[document in embedded file 'List.docx']": 'Ivy Mensah' },
  },
];

it.each(cases)('X-12, X-16: $name', ({ slides, related, more, holds }) => {
  expect(partsOf(readFile(makePptx(slides, related, more)))).toEqual(holds);
});
