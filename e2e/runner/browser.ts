import { existsSync } from 'node:fs';
import { chromium } from 'playwright';
import { installPackage } from './debian.ts';

/** First the one without windows: it does the same for a third less work. */
const usualPlaces = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** A Chromium for tests: the one in CHROMIUM_PATH, Playwright's own, the system's. Undefined when there is none. */
export function findBrowser(): string | undefined {
  const places = [process.env.CHROMIUM_PATH ?? '', chromium.executablePath(), ...usualPlaces];
  return places.find((place) => place !== '' && existsSync(place));
}

/** The same, installing Debian's package when there is none and we may. Rejects with what to do. */
export function requireBrowser(): Promise<string> {
  return installPackage({
    name: 'chromium-headless-shell',
    find: findBrowser,
    otherwise:
      'No browser for the tests was found: install one (`npx playwright install chromium`, or your ' +
      "system's chromium package), or name it in CHROMIUM_PATH.",
  });
}
