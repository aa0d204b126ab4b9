import { quoted, unreadable, type Budget, type ReadInside } from './file';
import {
  asideOf,
  cell,
  DELETED,
  dialectOf,
  LINE,
  newLine,
  newOffice,
  PROPERTIES,
  row,
  type Action,
  type OpenPart,
} from './office';
import { openPackage } from './opc';
import type { Entry } from './zip';

/**
 * What a relation leads to, by its type: the name of the part, with a minus where nobody sees it on opening. With a number
 * sign it holds several. After "on" and "of" comes the slide that it belongs to.
 */
const KINDS: ReadonlyMap<string, string> = new Map(
  (
    'header=header|footer=footer|footnotes=footnote #|endnotes=endnote #|comments=-comment # on|settings=-settings|' +
    'styles=-styles|glossaryDocument=-building blocks|customXml=-custom data|core-properties=-document properties|' +
    'custom-properties=-custom properties|chart=chart on|chartEx=chart on|chartUserShapes=chart on|' +
    'diagramData=diagram on|notesSlide=-notes of|slideLayout=slide layout|slideMaster=slide master|' +
    'notesMaster=-notes master|handoutMaster=-handout master|slide=-unlisted slide|oleObject=-embedded file|' +
    'package=-embedded file|aFChunk=inserted file'
  )
    .split('|')
    .map((each) => each.split('=') as [string, string]),
);

const ANY = /^/;
const NO_LAYOUT = /^(?!slideLayout$)/;

/**
 * A text document or presentation of Office Open XML (ECMA-376, transitional or strict), opened. The two share the names of
 * nearly all elements: one dialect reads both, and charts, drawings and notes in either.
 */
export function openDocument(archive: readonly Entry[], budget: Budget, readInside: ReadInside) {
  const office = newOffice(archive, budget, readInside);
  const { attempt, hides, inside, newStyle, note, noting, numbered, opened, part, say, walk } = office;
  const { bytes, relations, xml } = openPackage(archive);
  const visited = new Set<string>();
  /** The sorts of headers that pages show: first and even ones stay in the file when they are switched off. */
  let shown = 'default';
  const sorts = new Map<string, string>();

  const styled: Action = (frame, attribute) => {
    frame.aside = asideOf(frame, hides(attribute('val') || ''));
    return undefined;
  };

  const vanish: Action = (frame, attribute) => {
    if (frame.style) frame.style.hides = isOn(attribute('val'));
    else if (frame.isRun) frame.aside = asideOf(frame, isOn(attribute('val')));
    return undefined;
  };

  const alternative: Action = (frame) => {
    if (frame.isChosen) return false;
    frame.isChosen = true;
    return undefined;
  };

  const shape: Action = (frame, attribute) => {
    const name = attribute('name') || '';
    // A name with a dot is that of the file that the picture came from.
    note(`alt text in ${frame.to.name}`, attribute('title'), attribute('descr'), name.indexOf('.') > 0 ? name : '');
    if (isOn(attribute('hidden') || '0')) frame.aside = frame.aside || `hidden shape in ${frame.to.name}`;
    return undefined;
  };

  /** One comment or note of several; the lines that part notes from the text are none. */
  const item: Action = (frame, attribute) =>
    !/separator|notice/i.test(attribute('type') || '') && opened(frame, frame.to.name);

  const reference: Action = (_, attribute) => {
    sorts.set(attribute('id') || '', attribute('type') || 'default');
    return undefined;
  };

  function showing(sort: string): Action {
    return (_, attribute) => {
      if (isOn(attribute('val'))) shown += sort;
      return undefined;
    };
  }

  const dialect = dialectOf(
    ['p', { isRun: false, close: ({ to }) => newLine(to) }],
    ['r', { isRun: true }],
    // In a presentation a comment's text; in a text document it only says that a control holds plain text.
    ['t text', { isText: true }],
    ['v pt', LINE],
    ['tab ptab', (frame) => say(frame, '\t')],
    ['br cr', ({ to }) => newLine(to)],
    ['noBreakHyphen', (frame) => say(frame, '-')],
    ['tr', row],
    ['tc', cell],
    // The stops of tabs are not tabs, and a former format hides nothing.
    ['tabs tabLst tblStylePr rPrChange pPrChange sectPrChange tblPrChange trPrChange tcPrChange', false],
    // What follows the first alternative says it again to older programs.
    ['AlternateContent', { isChosen: false }],
    ['Choice Fallback', alternative],

    ['del', { aside: DELETED }],
    ['delText', { aside: DELETED, isText: true }],
    ['moveFrom', { aside: 'tracked moves' }],
    ['instrText delInstrText', { aside: 'field codes', isText: true }],
    ['fldSimple', noting('field codes', 'instr')],
    ['docVar', noting('document variables', 'name', 'val')],
    ['query connectString', noting('mail merge source', 'val')],
    ['listEntry default helpText statusText alias tag', noting('form fields', 'val')],
    ['listItem', noting('form fields', 'displayText', 'value')],
    ['hyperlink hlinkClick', noting('link targets', 'tooltip')],

    ['vanish webHidden', vanish],
    // A row of a table.
    [
      'hidden',
      (frame, attribute) => {
        frame.aside = asideOf(frame, isOn(attribute('val')) || undefined);
        return undefined;
      },
    ],
    ['pStyle tblStyle', styled],
    ['rStyle', (frame, attribute) => (frame.isRun ? styled(frame, attribute) : undefined)],
    ['style', (_, attribute) => newStyle(attribute('styleId') || '', '')],
    [
      'basedOn',
      (frame, attribute) => {
        if (frame.style) frame.style.parent = attribute('val') || '';
        return undefined;
      },
    ],

    ['headerReference footerReference', reference],
    ['titlePg', showing('first')],
    ['evenAndOddHeaders', showing('even')],
    ['footnote endnote comment cm', item],
    ['txbxContent', (frame) => opened(frame, 'text box')],

    ['tbl anchor inline sp wsp pic graphicFrame grpSp cxnSp', {}],
    ['docPr cNvPr', shape],
    ['shape', (frame, attribute) => note(`alt text in ${frame.to.name}`, attribute('alt'))],
    [
      'textpath',
      (frame, attribute) => {
        say(frame, attribute('string') || '');
        newLine(frame.to);
        return undefined;
      },
    ],
    [
      'ph',
      (frame) => {
        // Shown to whoever fills the slide in, and then replaced.
        frame.isPrompt = /master|layout/.test(frame.to.name);
        return undefined;
      },
    ],
    [
      'sld',
      ({ to }, attribute) => {
        if (isOn(attribute('show'))) return undefined;
        to.name = `hidden ${to.name}`;
        to.visible = false;
        return undefined;
      },
    ],
  );

  const everything = dialectOf(['*', LINE]);

  /** The main part's name. Throws `damaged` when there is none. */
  function main(): string {
    const found = relations('').find(({ type, isOutside }) => type === 'officeDocument' && !isOutside);
    if (!found) throw unreadable('damaged');
    return found.target;
  }

  /** Reads a part of the document into one of the file; a part is read once. */
  function read(source: string, name: string, visible: boolean, words = dialect): OpenPart {
    const made = part(name, visible);
    visited.add(source);
    attempt(name === 'document' ? '' : name.replace(' #', 's'), () => walk(bytes(source), words, made));
    return made;
  }

  /** Reads whatever a part relates to, and what that relates to, where the type is one of these; `where` is a slide's name. */
  function follow(source: string, where: string, visible: boolean, types = ANY): void {
    attempt(where, () => {
      for (const { id, type, target, isOutside } of relations(source)) {
        if (!types.test(type)) continue;
        if (isOutside) note(place('link targets on', where), target.replace(/%20/g, ' '));
        if (isOutside || visited.has(target)) continue;
        const isUnused = /^(?:header|footer)$/.test(type) && shown.indexOf(sorts.get(id) || 'none') === -1;
        const kind = isUnused ? `-unused ${type}` : KINDS.get(type);
        if (!kind) continue;
        const isShown = visible && kind.charAt(0) !== '-';
        const name = place(kind.replace('-', ''), where);
        if (/ file$/.test(name)) {
          visited.add(target);
          inside(`${name} ${quoted(target.replace(/^.*\//, ''))}`, isShown, () => bytes(target));
          continue;
        }
        read(
          target,
          name.indexOf('#') === -1 ? numbered(name) : name,
          isShown,
          type === 'customXml' ? everything : /-properties$/.test(type) ? PROPERTIES : dialect,
        );
        // Building blocks have styles of their own.
        if (type !== 'glossaryDocument') follow(target, where, isShown, type === 'slideMaster' ? NO_LAYOUT : ANY);
      }
    });
  }

  return { ...office, follow, main, read, relations, visited, xml };
}

function place(name: string, where: string): string {
  return / o[nf]$/.test(name) ? (where ? `${name} ${where}` : name.slice(0, -3)) : name;
}

/** Whether a switch is on: there, and not said to be off. */
function isOn(value: string | undefined): boolean {
  return !/^(?:0|false|off)$/.test(value || '');
}
