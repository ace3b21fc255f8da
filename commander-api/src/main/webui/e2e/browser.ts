import { chromium, type Browser } from 'playwright-core';

/** The Chromium that CHROMIUM names, as deploy/browser-test.sh does, or Debian's; nothing is downloaded. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync', '--enable-unsafe-swiftshader',
    ],
  });
}
