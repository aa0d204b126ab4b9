import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

interface Build {
  checkedOrigin(text: string): string;
  manifestFor(origin: string): string;
}
// tools/ is plain JavaScript without types of its own.
// eslint-disable-next-line @typescript-eslint/no-require-imports
const { checkedOrigin, manifestFor } = require('../../tools/build.js') as Build;

const root = path.resolve(__dirname, '../..');
const dist = path.join(root, 'dist');

describe('npm run build -- --origin', () => {
  it.each(['https://sendcheck.example.org', 'https://sendcheck.example.org/', 'https://sendcheck.example.org:8443'])(
    'takes %s',
    (origin) => {
      expect(checkedOrigin(origin)).toBe(origin.replace(/\/$/, ''));
    },
  );

  it.each([
    [
      'http://sendcheck.example.org',
      '--origin: expected an address that begins https://, got "http://sendcheck.example.org"',
    ],
    [
      'sendcheck.example.org',
      '--origin: expected an address like https://sendcheck.example.org, got "sendcheck.example.org"',
    ],
    [
      'https://example.org/sendcheck',
      '--origin: expected only https:// and a host name, without a path, got "https://example.org/sendcheck"',
    ],
    ['', '--origin: expected an address like https://sendcheck.example.org, got ""'],
  ])('refuses "%s" in words', (origin, message) => {
    expect(() => checkedOrigin(origin)).toThrow(message);
  });

  it('writes every address of the manifest for that origin', () => {
    const manifest = manifestFor('https://sendcheck.example.org');
    expect(manifest).not.toContain('localhost');
    expect(manifest).toContain('https://sendcheck.example.org/on-send.js');
  });
});

describe('the folder to deploy', () => {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
  const page = (name: string) => readFileSync(path.join(dist, name), 'utf8');

  it('holds all that the manifest and the pane point at', () => {
    for (const file of ['on-send.js', 'on-send.html', 'taskpane.html', 'manifest.xml', 'where-it-does-not-run.html'])
      expect(files).toContain(file);
    for (const size of [16, 32, 64, 80, 128]) expect(files).toContain(path.join('assets', `icon-${size}.png`));
    expect(files).toContain(path.join('checks', 'recipients-exposed.html'));
  });

  it("loads office.js from Microsoft's CDN and holds no copy of it", () => {
    for (const name of ['on-send.html', 'taskpane.html'])
      expect(page(name)).toContain('<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"');
    expect(files.filter((file) => /office(?:\.debug)?\.js$|outlook-web/i.test(file))).toEqual([]);
  });

  it('links between its pages lead somewhere', () => {
    for (const name of files.filter((file) => file.endsWith('.html'))) {
      for (const [, target = ''] of page(name).matchAll(/href="(?!https?:|#|mailto:)([^"#]+)/g))
        expect([name, files.includes(path.normalize(path.join(path.dirname(name), target)))]).toEqual([name, true]);
    }
  });
});
