import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { MEETING_PANE_BUTTON, PANE_BUTTON } from '../src/outlook/answer';
import { bareWorld, runIn } from './support/bare-world';
import { FakeOutlook } from './support/fake-office';

const root = path.resolve(__dirname, '..');
const file = path.join(root, 'manifest.xml');
const xml = readFileSync(file, 'utf8').replace(/<!--[\s\S]*?-->/g, '');
const ORIGIN = 'https://localhost:3000';

/** The attributes of every element of a name, prefix aside. */
function elements(name: string, within = xml): readonly Record<string, string>[] {
  return [...within.matchAll(new RegExp(`<(?:\\w+:)?${name}\\b([^>]*)>`, 'g'))].map(([, attributes = '']) =>
    Object.fromEntries(
      [...attributes.matchAll(/\b([\w:]{1,40})="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
    ),
  );
}

const all = (attribute: string) =>
  [...xml.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, 'g'))].map((m) => m[1] ?? '');
const inside = (name: string) =>
  new RegExp(`<(?:\\w+:)?${name}\\b[^>]*>([\\s\\S]*?)</(?:\\w+:)?${name}>`).exec(xml)?.[1] ?? '';
const resources = [...elements('Image', inside('Images')), ...elements('Url'), ...elements('String')];
const addresses = () => xml.match(/"[a-z]+:\/\/[^"]*"|>[a-z]+:\/\/[^<]*</g) ?? [];
const own = () =>
  addresses()
    .map((each) => each.slice(1, -1))
    .filter((each) => !each.startsWith('http://schemas.') && !each.startsWith('http://www.w3.org/'));

/** Validates with xmllint where it and the schemas lie beside this checkout; null where they do not. */
function validate(): { readonly status: number | null; readonly stderr: string } | null {
  const schema = path.resolve(root, '../shared/xsd/OfficeAppManifestV1_1.xsd');
  if (!existsSync(schema)) return null;
  const run = spawnSync('xmllint', ['--noout', '--nonet', '--schema', schema, file], { encoding: 'utf8' });
  return run.error === undefined ? run : null;
}

describe('manifest.xml', () => {
  it('is well formed for the schemas, where they are at hand, and small', () => {
    const run = validate();
    // Microsoft's schemas are not ours to ship: without them the cross-checks below are all there is.
    if (run !== null) expect([run.status, run.stderr]).toEqual([0, expect.stringContaining('validates')]);
    expect(statSync(file).size).toBeLessThan(256 * 1024);
  });

  it('names only resources that are there, each once, and uses all of them', () => {
    const ids = resources.map(({ id = '' }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...new Set(all('resid'))].sort()).toEqual([...ids].sort());
    ids.forEach((id) => {
      expect(id.length).toBeLessThanOrEqual(32);
    });
  });

  it('gives every control and group its own id, and the dialog one on the ribbon of what is being sent', () => {
    const ids = [...elements('Control'), ...elements('Group')].map(({ id = '' }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(elements('Control').map(({ id }) => id)).toEqual([
      'msgComposeOpenPane',
      'apptComposeOpenPane',
      'msgReadOpenPane',
    ]);
    const opens = (surface: string) => {
      const point = xml.slice(xml.indexOf(`xsi:type="${surface}"`)).split('</ExtensionPoint>')[0] ?? '';
      expect(elements('Action', point)).toEqual([{ 'xsi:type': 'ShowTaskpane' }]);
      expect(elements('SourceLocation', point)).toEqual([{ resid: 'Taskpane.Url' }]);
      return elements('Control', point).map(({ id }) => id);
    };
    expect(opens('MessageComposeCommandSurface')).toEqual([PANE_BUTTON]);
    expect(opens('AppointmentOrganizerCommandSurface')).toEqual([MEETING_PANE_BUTTON]);
  });

  it('has one runtime, and its events run there', () => {
    expect(elements('Runtime')).toHaveLength(1);
    expect(elements('Override')).toEqual([{ type: 'javascript', resid: 'OnSend.Script' }]);
    const [source] = elements('SourceLocation', xml.slice(xml.indexOf('<LaunchEvents>')));
    expect(source?.['resid']).toBe(elements('Runtime')[0]?.['resid']);
  });

  it('raises each event once, and stops no clinical mail in an outage', () => {
    const events = elements('LaunchEvent').filter((each) => each['Type'] !== undefined);
    expect(events).toEqual([
      { Type: 'OnMessageSend', FunctionName: 'onMessageSendHandler', SendMode: 'SoftBlock' },
      { Type: 'OnAppointmentSend', FunctionName: 'onAppointmentSendHandler', SendMode: 'SoftBlock' },
      { Type: 'OnMessageRecipientsChanged', FunctionName: 'onMessageRecipientsChangedHandler' },
      { Type: 'OnMessageAttachmentsChanged', FunctionName: 'onMessageAttachmentsChangedHandler' },
    ]);
  });

  it('names functions that the built handler associates', () => {
    const built = path.join(root, 'dist/on-send.js');
    if (!existsSync(built)) throw new Error('There is no dist/on-send.js: run `npm run build` first.');
    const outlook = new FakeOutlook();
    runIn(bareWorld({ Office: outlook.office }), readFileSync(built, 'utf8'), 'on-send.js');
    expect(all('FunctionName').sort()).toEqual([...outlook.handlers.keys()].sort());
  });

  it('asks for no more than the item, in shared mailboxes too', () => {
    expect(inside('Permissions')).toBe('ReadWriteItem');
    expect(inside('SupportsSharedFolders')).toBe('true');
    expect(xml).not.toMatch(/ExtendedPermission|WebApplicationInfo|ReadWriteMailbox/);
    expect(elements('Set').map((each) => each['MinVersion'] ?? 'default')).toEqual(['1.5', 'default']);
    expect(elements('Sets').map((each) => each['DefaultMinVersion'] ?? 'none')).toEqual(['none', '1.12']);
  });

  it('stays on one origin, over https', () => {
    expect(own().length).toBeGreaterThan(8);
    own().forEach((each) => {
      expect(each === ORIGIN || each.startsWith(`${ORIGIN}/`)).toBe(true);
    });
    const pages = own()
      .map((each) => each.slice(ORIGIN.length))
      .filter((each) => each !== '' && !each.startsWith('/assets/'));
    expect([...new Set(pages)].sort()).toEqual([
      '/on-send.html',
      '/on-send.js',
      '/taskpane.html',
      '/where-it-does-not-run.html',
    ]);
    expect(existsSync(path.join(root, 'docs/where-it-does-not-run.md'))).toBe(true);
    expect(existsSync(path.join(root, 'src/outlook/on-send.html'))).toBe(true);
  });

  it('shows icons that are there, in the size that it says', () => {
    const icons = own().filter((each) => each.includes('/assets/'));
    expect(icons).toHaveLength(5);
    icons.forEach((each) => {
      const bytes = readFileSync(path.join(root, new URL(each).pathname));
      const size = Number(/-(\d+)\.png$/.exec(each)?.[1]);
      expect(bytes.subarray(1, 4).toString()).toBe('PNG');
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([size, size]);
    });
    elements('Image', xml.slice(0, xml.indexOf('<Resources>'))).forEach(({ size, resid }) => {
      expect(resid).toBe(`Icon.${size ?? ''}`);
      expect(resources.find(({ id }) => id === resid)?.['DefaultValue']).toMatch(new RegExp(`-${size ?? ''}\\.png$`));
    });
  });

  it('keeps words as short as Outlook shows them', () => {
    const within = (name: string) => elements('String', inside(name)).map((each) => each['DefaultValue']?.length ?? 0);
    expect(Math.max(...within('ShortStrings'))).toBeLessThanOrEqual(125);
    expect(Math.max(...within('LongStrings'))).toBeLessThanOrEqual(250);
    expect(elements('DisplayName')).toEqual([{ DefaultValue: 'Sendcheck' }]);
    expect(elements('Description')[0]?.['DefaultValue']?.length).toBeLessThanOrEqual(250);
    expect(inside('Version')).toMatch(/^\d{1,5}(?:\.\d{1,5}){1,3}$/);
  });
});
