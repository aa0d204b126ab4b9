import fc from 'fast-check';
import { editedSubject } from '../../../src/engine/fix';
import { readTag } from '../../../src/engine/text/secure-tag';

const TAG = '[secure]';

function state(subject: string, tag = TAG): string {
  return readTag(subject, tag).state;
}

function taken(subject: string, tag = TAG): string | undefined {
  const found = readTag(subject, tag);
  const [first] = found.at;
  return first === undefined ? undefined : subject.slice(first.start, first.end);
}

describe('the true tag', () => {
  it.each(['[secure] Letter', '[SECURE]Letter', '[sEcUrE]', '  [secure] x', '\u00a0[secure] x', '\t\u2003[secure]'])(
    'at the front: "%s"',
    (subject) => {
      expect(state(subject)).toBe('front');
      expect(taken(subject)?.toLowerCase()).toBe(TAG);
    },
  );

  it.each([
    ...['RE: [secure] x', 'Re:[secure] x', 'FW: [secure]', 'Fwd: [secure]', 'Re[2]: [secure]', 'RE (3) : [secure]'],
    ...['AW: [secure]', 'WG: [secure]', 'TR : [secure]', 'SV: [secure]', 'RE: FW: RE: [secure]', 'ATB: [secure]'],
    ...['Automatic reply: [secure]', '[External] [secure]', '[EXT] RE: [secure]', 'FW: [EXTERNAL EMAIL] [secure]'],
    ...[
      '{External} [secure]',
      '*EXTERNAL* [secure]',
      'External: [secure]',
      'Accepted: [secure] x',
      '[Caution: outside] [secure]',
    ],
  ])('after what mail programs put there: "%s"', (subject) => {
    expect(state(subject)).toBe('after-prefix');
  });

  it.each([
    ...['x [secure]', 'RE: x [secure]', 'Report: [secure]', '\u200b[secure]', '\ufeff[secure]', '[Project] [secure]'],
    ...['. [secure]', '[[secure]]', '([secure]) x', 'Re [secure]', `${'RE: '.repeat(300)}[secure]`],
  ])('elsewhere: "%s"', (subject) => {
    expect(state(subject)).toBe('elsewhere');
  });

  it('wins over a near miss, and the one in front over others', () => {
    expect(state('(secure) x [secure]')).toBe('elsewhere');
    expect(state('[secure] x [secure]')).toBe('front');
    expect(state('x [secure] [secure]')).toBe('elsewhere');
    expect(readTag('[secure] x [Secure]', TAG).at).toEqual([
      { start: 0, end: 8 },
      { start: 11, end: 19 },
    ]);
  });

  it('is taken out with the marks that enclose it', () => {
    expect(taken('RE: "[secure]" x')).toBe('"[secure]"');
    expect(taken('x (([secure]) y')).toBe('([secure])');
    expect(taken('x) [secure] (y')).toBe('[secure]');
    expect(taken('x[secure')).toBe('[secure');
  });

  it('of a policy that uses a bare word is no part of another word', () => {
    expect(state('encryptplease x', 'encryptplease')).toBe('front');
    expect(state('securely done', 'secure')).toBe('absent');
    expect(state('insecure', 'secure')).toBe('absent');
    expect(state('anything', '')).toBe('absent');
  });
});

describe('a near miss', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['(secure) x', '(secure)'],
    ['{secure} x', '{secure}'],
    ['<secure> x', '<secure>'],
    ['x (secure)', '(secure)'],
    ['[ secure ] x', '[ secure ]'],
    ['[secure\u00a0] x', '[secure\u00a0]'],
    ['[secure x', '[secure'],
    ['secure] x', 'secure]'],
    ['RE: [secure x', '[secure'],
    ['[secure) x', '[secure)'],
    ['[secured] x', '[secured]'],
    ['[Secure Email] x', '[Secure Email]'],
    ['[send secure] x', '[send secure]'],
    ['[secrue] x', '[secrue]'],
    ['[sercure] x', '[sercure]'],
    ['[sceure] x', '[sceure]'],
    ['[secue] x', '[secue]'],
    ['(secrue) x', '(secrue)'],
    ['(Secured) x', '(Secured)'],
    ['[s e c u r e] x', '[s e c u r e]'],
    ['[secure:] x', '[secure:]'],
    ['[secur\u0435] x', '[secur\u0435]'],
    ['[\u0455\u0435\u0441ur\u0435] x', '[\u0455\u0435\u0441ur\u0435]'],
    ['[séçürê] x', '[séçürê]'],
    ['［secure］ x', '［secure］'],
    ['［ｓｅｃｕｒｅ］ x', '［ｓｅｃｕｒｅ］'],
    ['（secure） x', '（secure）'],
    ['【secure】 x', '【secure】'],
    ['「secure」 x', '「secure」'],
    ['⟦secure⟧ x', '⟦secure⟧'],
    ['[𝐬𝐞𝐜𝐮𝐫𝐞] x', '[𝐬𝐞𝐜𝐮𝐫𝐞]'],
    ['[sec\u200bure] x', '[sec\u200bure]'],
    ['[secure\u200b] x', '[secure\u200b]'],
    ['[s\u200be\u2060c\u00adu\u0301r\ufeffe] x', '[s\u200be\u2060c\u00adu\u0301r\ufeffe]'],
    ['[se\u00adcure] x', '[se\u00adcure]'],
    ['\u202e]eruces[ x', ']eruces['],
    ['Secure: x', 'Secure:'],
    ['RE: Secure : x', 'Secure :'],
    ['**SECURE** x', '**SECURE**'],
    ['*secure* x', '*secure*'],
    ['x #secure', '#secure'],
    ['[encrypt] x', '[encrypt]'],
    ['[ENCRYPT] x', '[ENCRYPT]'],
    ['[RW4ENCRYPT] x', '[RW4ENCRYPT]'],
    ['[encrypted] x', '[encrypted]'],
    ['x encryptplease', 'encryptplease'],
  ];
  it.each(rows)('in "%s" is "%s"', (subject, expected) => {
    expect(state(subject)).toBe('malformed');
    expect(taken(subject)).toBe(expected);
  });

  it.each([
    ...['', 'Letter', 'Secure accommodation referral', 'Is the door secure?', 'Security review', '(secured loan)'],
    ...[
      'Secured: loan',
      'Laptop list (encrypted)',
      'Asthma (severe)',
      'Head injury (seizure)',
      '[Score] x',
      'Wound (suture)',
    ],
    ...[
      'Funding (secured)',
      '[External] x',
      'Is it "secure"?',
      'Secure by design',
      '(secure unit) transfer',
      '[Secure accommodation] x',
    ],
    ...[
      'Key safe (secured) code',
      'insecure (housing)',
      'RE: secure the door',
      'Data security: update',
      '[Rescue] plan',
      '[] x',
      '[',
      '((((',
    ],
    ...[
      'How to procure [draft]',
      'Encryption of laptops',
      '1) secure the door 2) leave',
      'a) lock b) secure c) leave',
      'How to use (secure email) well',
    ],
  ])('is not in "%s"', (subject) => {
    expect(state(subject)).toBe('absent');
  });

  it('of another tag', () => {
    expect(taken('(encrypt) x', '[encrypt]')).toBe('(encrypt)');
    expect(taken('[secure] x', '[encrypt]')).toBe('[secure]');
    expect(taken('[protcet] x', '[protect]')).toBe('[protcet]');
    expect(taken('#protect x', '[protect]')).toBe('#protect');
    expect(state('Child protection', '[protect]')).toBe('absent');
    expect(state('[x] y', '[!]')).toBe('absent');
  });
});

describe('whatever the subject', () => {
  // Shapes that a person could take for a character of the tag.
  const alike: { readonly [letter: string]: string } = {
    '[': '［(｛【〔⟦{<（［',
    ']': '］)｝】〕⟧}>）］',
    s: 'ѕｓꜱ5$ś𝐬ſ',
    e: 'еｅєéè℮3𝐞ё',
    c: 'сｃϲçⅽ𝐜(',
    u: 'υｕսùüμ𝐮v',
    r: 'гｒᴦŕ𝐫ʀ',
  };

  it('no substitution of one or two characters counts as the tag', () => {
    let tried = 0;
    const others = (at: number) => [...Array.from(alike[TAG.charAt(at)] ?? ''), '\u200b', '\u00ad', '', ' '];
    for (let first = 0; first < TAG.length; first += 1) {
      for (const one of others(first)) {
        for (let second = first; second < TAG.length; second += 1) {
          for (const two of second === first ? [''] : others(second)) {
            const middle = second === first ? '' : TAG.slice(first + 1, second) + two;
            const subject = `${TAG.slice(0, first)}${one}${middle}${TAG.slice(Math.max(first, second) + 1)} Letter`;
            tried += 1;
            expect(['absent', 'malformed']).toContain(state(subject));
          }
        }
      }
    }
    expect(tried).toBeGreaterThan(2000);
  });

  it('one look-alike character is always seen through', () => {
    for (let at = 0; at < TAG.length; at += 1) {
      for (const other of alike[TAG.charAt(at)] ?? '') {
        const subject = `${TAG.slice(0, at)}${other}${TAG.slice(at + 1)} Letter`;
        expect([subject, state(subject)]).toEqual([subject, 'malformed']);
      }
    }
  });

  const piece = fc.constantFrom(
    ...[
      '[secure]',
      '(secure)',
      '[secure',
      'secure]',
      'Secure:',
      'RE: ',
      'FW:',
      '[EXTERNAL]',
      ' ',
      '\u00a0',
      '\u200b',
      '[',
      ']',
      '#secure',
    ],
    ...['[encrypt]', 'x', '\ud800', '\0', '\r\n', 'ſ', '［', 'e', '[sécure]', '*', '**secure**', '\u202e'],
  );

  it('the range lies inside, and the fix puts the tag in front for good', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 20 }), (pieces) => {
        const subject = pieces.join('');
        const found = readTag(subject, TAG);
        let free = 0;
        found.at.forEach(({ start, end }) => {
          expect(start >= free && start < end && end <= subject.length).toBe(true);
          free = end;
        });
        if (found.state === 'absent' || found.state === 'front') return;
        const fixed = editedSubject(subject, found.at, TAG);
        expect(readTag(fixed, TAG)).toEqual({ state: 'front', at: [{ start: 0, end: TAG.length }] });
      }),
      { numRuns: 5000 },
    );
  });

  it.each(['['.repeat(1e6), 'RE: '.repeat(2e5), '[secur] '.repeat(1e5), `${' '.repeat(1e6)}x[secure]`])(
    'a long one ends',
    (subject) => {
      expect(['absent', 'malformed', 'elsewhere']).toContain(state(subject));
    },
  );
});
