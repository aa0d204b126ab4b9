import type { Chance } from './chance';

/** The nine digits and the one that checks them (Modulus 11); undefined where that would be 10, which is never issued. */
export function checked(nine: string): string | undefined {
  const sum = Array.from(nine).reduce((total, digit, at) => total + (10 - at) * Number(digit), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? undefined : nine + String(check);
}

function numberFrom(nine: () => string): string {
  for (;;) {
    const number = checked(nine());
    if (number !== undefined && !/^(\d)\1+$/.test(number)) return number;
  }
}

/** An NHS number of the range for tests. */
export const nhsNumber = (chance: Chance) => numberFrom(() => `999${chance.digits(6)}`);
export const chiNumber = (chance: Chance) =>
  numberFrom(() => `${two(1 + chance.whole(28))}${two(1 + chance.whole(12))}${chance.digits(5)}`);
export const healthAndCareNumber = (chance: Chance) => numberFrom(() => `3${2 + chance.whole(8)}${chance.digits(7)}`);

/** Ten digits that are nobody's number; every second one has the check digit of one. */
export function tenDigits(chance: Chance): string {
  const start = chance.pick(['45', '60', '77', '41', '30', '12']);
  return chance.whole(2) === 0 ? numberFrom(() => start + chance.digits(7)) : start + chance.digits(8);
}

export function niNumber(chance: Chance): string {
  const prefix = chance.pick(['AB', 'CE', 'JR', 'PW', 'SX', 'YM']);
  return prefix + chance.digits(6) + chance.pick(['A', 'B', 'C', 'D']);
}

/** In postcode areas that do not exist. */
export function postcode(chance: Chance): string {
  const area = chance.pick(['AA', 'NA', 'RA', 'OA', 'TB']);
  return `${area}${1 + chance.whole(29)} ${chance.whole(10)}${chance.pick(['AD', 'BJ', 'XY', 'LN', 'QR'])}`;
}

export const two = (part: number) => String(part).padStart(2, '0');
