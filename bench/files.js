'use strict';

/** How fast files are looked into: real files of every format, a large workbook, and text that wants to be slow. */
require('./typescript.js');
const fs = require('node:fs');
const path = require('node:path');
const { strToU8, zipSync } = require('fflate');
const { readFile } = require('../src/readers/index.ts');

const FILES = path.resolve(__dirname, '../test/readers/files');
/** What an independent program found in a file stands beside it. */
const BESIDE = /\.(?:json|py|sh|txt|csv|listing)$/;

function seconds(work, runs = 5) {
  const times = [];
  for (let run = 0; run < runs; run += 1) {
    const start = process.hrtime.bigint();
    work();
    times.push(Number(process.hrtime.bigint() - start) / 1e9);
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)];
}

/** A workbook of one sheet with so many rows, its texts in the cells. */
function workbook(rows) {
  const cells = (row) =>
    ['Hazel Brook', `999 037 ${1000 + (row % 9000)}`, '04/05/1961', 'Left knee, seen in clinic', 'Moor Lane 4']
      .map(
        (text, at) => `<c r="${'ABCDE'[at]}${row}" t="inlineStr"><is><t>${text} ${(row * 7919) % 100003}</t></is></c>`,
      )
      .join('');
  const sheet = Array.from({ length: rows }, (_, at) => `<row r="${at + 1}">${cells(at + 1)}</row>`).join('');
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="All" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`),
  });
}

/** One row for each kind of file. */
function fileSpeeds() {
  const rows = fs
    .readdirSync(FILES, { withFileTypes: true })
    .filter((each) => each.isDirectory())
    .map(({ name }) => {
      const folder = path.join(FILES, name);
      const files = fs
        .readdirSync(folder)
        .filter((file) => (name === 'text' || !BESIDE.test(file)) && fs.statSync(path.join(folder, file)).isFile());
      const all = files.map((file) => new Uint8Array(fs.readFileSync(path.join(folder, file))));
      const bytes = all.reduce((sum, each) => sum + each.length, 0);
      const time = seconds(() => all.forEach((each) => readFile(each)));
      return {
        files: name,
        count: all.length,
        kB: Math.round(bytes / 1000),
        'ms each': (1000 * time) / all.length,
        'MB/s': bytes / 1e6 / time,
      };
    });
  let before;
  for (const rowCount of [4_000, 40_000, 110_000]) {
    const bytes = workbook(rowCount);
    let characters = 0;
    const time = seconds(() => {
      characters = readFile(bytes).parts.reduce((sum, part) => sum + part.text.length, 0);
    }, 3);
    rows.push({
      files: `one workbook of ${rowCount} rows, ${Math.round(characters / 1000)} kB of text`,
      count: 1,
      kB: Math.round(bytes.length / 1000),
      'ms each': 1000 * time,
      'MB/s': bytes.length / 1e6 / time,
      ...(before && { 'times the size': bytes.length / before.size, 'times the time': time / before.time }),
    });
    before = { size: bytes.length, time };
  }
  return rows;
}

module.exports = { fileSpeeds };
if (require.main === module) console.table(fileSpeeds());
