import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Outlook } from '../host/outlook';
import { bodyOf, cleanHtml } from '../host/html-text';

const useStyles = makeStyles({
  body: {
    flex: '1 0 160px',
    padding: '12px 4px',
    fontFamily: 'Aptos, Calibri, Carlito, sans-serif',
    fontSize: '15px',
    lineHeight: '1.4',
    overflowWrap: 'anywhere',
    outlineStyle: 'none',
    ':focus-visible': { boxShadow: `inset 2px 0 0 ${tokens.colorBrandStroke1}` },
    '& hr': { border: 0, borderTop: `1px solid ${tokens.colorNeutralStroke1}`, margin: '12px 0' },
    // Quoted mail names its own colours, which a dark window cannot show.
    '& font[color]': { color: 'inherit' },
  },
});

const nodesOf = (html: string): readonly Node[] => [...bodyOf(cleanHtml(html)).childNodes];

/** The text of the message. The host holds it as HTML; this shows it and writes back what is typed. */
export function Body({
  outlook,
  html,
  disabled,
}: {
  readonly outlook: Outlook;
  readonly html: string;
  readonly disabled: boolean;
}) {
  const styles = useStyles();
  const editor = useRef<HTMLDivElement>(null);
  const written = useRef<string>(undefined);

  useLayoutEffect(() => {
    // What was typed here is on screen already; setting it again would lose the cursor.
    if (html === written.current) return;
    written.current = html;
    editor.current?.replaceChildren(...nodesOf(html));
  }, [html]);

  useEffect(() => {
    const item = outlook.compose;
    const range = (): Range | undefined => {
      const selection = window.getSelection();
      const found = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
      return found !== undefined && editor.current?.contains(found.startContainer) === true ? found : undefined;
    };
    const insert = (text: string): boolean => {
      const place = range();
      if (place === undefined || editor.current === null) return false;
      place.deleteContents();
      for (const node of [...nodesOf(text)].reverse()) place.insertNode(node);
      written.current = editor.current.getHTML();
      item.patch({ html: written.current });
      return true;
    };
    return item.connect({ insert, selection: () => range()?.toString() ?? '' });
  }, [outlook]);

  return (
    <div
      ref={editor}
      className={styles.body}
      role="textbox"
      aria-multiline="true"
      aria-label="Message body"
      tabIndex={0}
      contentEditable={!disabled}
      suppressContentEditableWarning
      onInput={(event) => {
        written.current = event.currentTarget.getHTML();
        outlook.compose.patch({ html: written.current });
      }}
    />
  );
}
