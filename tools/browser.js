'use strict';

/** Where a Chrome, Edge or Chromium may be; CHROME_PATH comes first. */
const fs = require('node:fs');
const path = require('node:path');

const windows = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
  .map((name) => process.env[name])
  .filter((folder) => folder !== undefined)
  .flatMap((folder) => [
    path.join(folder, 'Google/Chrome/Application/chrome.exe'),
    path.join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    path.join(folder, 'Chromium/Application/chrome.exe'),
  ]);

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...windows,
];

/** The path of a browser, or undefined. @returns {string | undefined} */
function findBrowser() {
  const named = process.env.CHROME_PATH;
  if (named !== undefined && named !== '') return fs.existsSync(named) ? named : undefined;
  return places.find((place) => fs.existsSync(place));
}

module.exports = { findBrowser };
