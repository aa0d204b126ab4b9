'use strict';

/** Turns the papers that the pane links to, and those that they link to, into plain web pages. */
const fs = require('node:fs');
const path = require('node:path');

const style = `
:root { color-scheme: light dark; }
body { font: 1rem/1.5 'Segoe UI', system-ui, sans-serif; max-width: 42rem; margin: 0 auto; padding: 1rem; }
table { border-collapse: collapse; display: block; overflow-x: auto; }
th, td { border: 1px solid; padding: 0.25rem 0.5rem; text-align: left; vertical-align: top; }
pre { overflow-x: auto; }
`;

const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text) => text.replace(/[&<>"]/g, (each) => escapes[each]);

/** One page, in the same voice everywhere. `.md` links become `.html` links. */
function page(markdown, marked) {
  const title = /^# (.+)$/m.exec(markdown)?.[1] ?? 'Sendcheck';
  const body = marked.parse(markdown.replace(/\]\(((?!https?:)[^)\s]+)\.md(#[^)]*)?\)/g, ']($1.html$2)'));
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} - Sendcheck</title>
<style>${style}</style>
</head>
<body>
<main>
${body}</main>
</body>
</html>
`;
}

/** Writes the pages into `out`. @param {string} docs @param {string} out */
async function writePages(docs, out) {
  const { marked } = await import('marked');
  const from = path.join(docs, 'checks');
  fs.mkdirSync(path.join(out, 'checks'), { recursive: true });
  for (const file of fs.readdirSync(from).filter((name) => name.endsWith('.md'))) {
    const target = path.join(out, 'checks', file.replace(/\.md$/, '.html'));
    fs.writeFileSync(target, page(fs.readFileSync(path.join(from, file), 'utf8'), marked));
  }
  for (const name of ['where-it-does-not-run', 'files']) {
    fs.writeFileSync(
      path.join(out, `${name}.html`),
      page(fs.readFileSync(path.join(docs, `${name}.md`), 'utf8'), marked),
    );
  }
}

module.exports = { writePages };
