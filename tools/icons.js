'use strict';

/**
 * `node tools/icons.js` draws assets/icon-*.png: an envelope with an eye on it. Written out here so that the drawing
 * can be changed without a drawing program, and gives the same bytes every time.
 */
const fs = require('node:fs');
const path = require('node:path');
const zlib = require('node:zlib');

const SIZES = [16, 32, 64, 80, 128];
/** Points per pixel and direction: what smooths the edges. */
const FINE = 8;

const PLUM = [82, 45, 98];
const PAPER = [255, 253, 247];
const AMBER = [246, 176, 45];
const INK = [43, 22, 54];

/** Distance from a point to a line between two points. */
function toLine(x, y, [ax, ay], [bx, by]) {
  const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay));
}

/** Negative inside a box with round corners. */
function toBox(x, y, { left, top, right, bottom, round }) {
  const dx = Math.abs(x - (left + right) / 2) - (right - left) / 2 + round;
  const dy = Math.abs(y - (top + bottom) / 2) - (bottom - top) / 2 + round;
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - round;
}

/** Negative inside the almond that two circles of radius `r` share, `half` high, around a middle. */
function toAlmond(x, y, mx, my, r, half) {
  return Math.max(Math.hypot(x - mx, y - my - (r - half)), Math.hypot(x - mx, y - my + (r - half))) - r;
}

/** The colour at a point of a square of side 1, or undefined where nothing is drawn. Small icons get thicker lines. */
function colourAt(x, y, size) {
  const small = size <= 16;
  if (toBox(x, y, { left: 0, top: 0, right: 1, bottom: 1, round: 0.2 }) > 0) return undefined;
  const [eyeX, eyeY] = [0.66, 0.67];
  const halo = toAlmond(x, y, eyeX, eyeY, small ? 0.36 : 0.33, small ? 0.24 : 0.2);
  if (halo <= 0) {
    const pupil = Math.hypot(x - eyeX, y - eyeY);
    if (pupil < (small ? 0.1 : 0.085)) return INK;
    if (toAlmond(x, y, eyeX, eyeY, small ? 0.31 : 0.29, small ? 0.18 : 0.15) <= 0) return AMBER;
    return PLUM;
  }
  const envelope = { left: 0.12, top: 0.2, right: 0.88, bottom: 0.74, round: 0.06 };
  if (toBox(x, y, envelope) > 0) return PLUM;
  const flap = Math.min(toLine(x, y, [0.14, 0.25], [0.5, 0.5]), toLine(x, y, [0.5, 0.5], [0.86, 0.25]));
  return flap < (small ? 0.045 : 0.03) ? PLUM : PAPER;
}

/** RGBA bytes, row by row. */
function draw(size) {
  const pixels = Buffer.alloc(size * size * 4);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const sum = [0, 0, 0];
      let covered = 0;
      for (let i = 0; i < FINE * FINE; i += 1) {
        const x = (column + ((i % FINE) + 0.5) / FINE) / size;
        const y = (row + (Math.floor(i / FINE) + 0.5) / FINE) / size;
        const colour = colourAt(x, y, size);
        if (colour === undefined) continue;
        covered += 1;
        colour.forEach((value, channel) => (sum[channel] += value));
      }
      const at = (row * size + column) * 4;
      sum.forEach((value, channel) => (pixels[at + channel] = covered === 0 ? 0 : Math.round(value / covered)));
      pixels[at + 3] = Math.round((covered * 255) / (FINE * FINE));
    }
  }
  return pixels;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc(body), body.length + 4);
  return framed;
}

function crc(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}

function png(size) {
  const pixels = draw(size);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let row = 0; row < size; row += 1) {
    pixels.copy(rows, row * (size * 4 + 1) + 1, row * size * 4, (row + 1) * size * 4);
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', zlib.deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const assets = path.resolve(__dirname, '..', 'assets');
fs.mkdirSync(assets, { recursive: true });
for (const size of SIZES) fs.writeFileSync(path.join(assets, `icon-${size}.png`), png(size));
