import { excerptOf, inPlainSight, withNumbersHidden } from '../../src/ui/excerpt';

const at = (text: string, words: string) => {
  const start = text.indexOf(words);
  return excerptOf(text, { start, end: start + words.length });
};

describe('excerptOf', () => {
  it('shows the words with what stands around them', () => {
    expect(at('Results for the patient', 'the')).toEqual({ before: 'Results for ', marked: 'the', after: ' patient' });
  });

  it('cuts long text between words, on one line', () => {
    const text = `${'before '.repeat(20)}\nhere\n${'after '.repeat(20)}`;
    const { before, marked, after } = at(text, 'here');
    expect(before).toMatch(/^…(?:before ){6} ?$/);
    expect(marked).toBe('here');
    expect(after).toMatch(/^(?: after){7}…$/);
  });

  it('shows the last 4 digits of a number only', () => {
    expect(at('NHS number 999 000 0018 is hers', '999 000 0018').marked).toBe('••• ••• 0018');
    expect(at('NHS number 9990000018 is hers', '9990000018').marked).toBe('••• ••• 0018');
  });

  it('hides a number that only the surroundings hold, even one that the edge cuts', () => {
    const text = `name ${'x'.repeat(40)} 999 001 2385`;
    const shown = Object.values(at(text, 'name')).join('');
    expect(shown).not.toMatch(/999/);
    const far = `999 000 0018 ${'y'.repeat(43)} name`;
    expect(Object.values(at(far, 'name')).join('')).not.toMatch(/999|000/);
  });
});

describe('withNumbersHidden', () => {
  it.each([
    ['999-000-0018', '•••-•••-0018'],
    ['999\u00a0000\u00a00018', '•••\u00a0•••\u00a00018'],
    ['Results 9990000018.pdf', 'Results ••• ••• 0018.pdf'],
    ['٩٩٩٠٠٠٠٠١٨', '••••••٠٠١٨'],
    ['999\u200b000\u200b0018', '•••\u200b•••\u200b0018'],
  ])('%s', (text, shown) => {
    expect(withNumbersHidden(text)).toBe(shown);
  });

  it.each(['Room 12 at 10:30', '22 May 2025', '12345678', 'no number'])('leaves %s as it is', (text) => {
    expect(withNumbersHidden(text)).toBe(text);
  });
});

describe('inPlainSight', () => {
  it('shows what hides or turns text around, and leaves the rest', () => {
    expect(inPlainSight('moc.elpmaxe@\u202eeno\u200b')).toBe('moc.elpmaxe@▯eno▯');
    expect(inPlainSight('Zoë O’Brien <zoe@example.com>')).toBe('Zoë O’Brien <zoe@example.com>');
  });
});
