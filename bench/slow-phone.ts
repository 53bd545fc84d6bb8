import { setTimeout as pause } from 'node:timers/promises';
import { type CDPSession, chromium, type Page } from 'playwright';

/** What a reader's browser says of one cold visit. Milliseconds from the click. */
export interface View {
  firstPaint: number;
  largestPaint: number;
  /** The element of the largest paint. */
  largest: string;
  /** Cumulative layout shift. */
  shift: number;
  /** What tasks took beyond 50 ms each. */
  blocking: number;
  requests: number;
  /** Bytes over the wire. */
  bytes: number;
  scriptBytes: number;
}

export type Blocked = ('font' | 'picture')[];

const PATTERNS = { font: ['*.woff2'], picture: ['*.avif', '*.webp', '*.jpg', '*.svg', '*.png'] };
/** Bytes a second: 1.6 Mbit/s down, 750 kbit/s up, with 150 ms there and back. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 93_750,
};
const CPU_SLOWDOWN = 4;
const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true };
/** Everything has come and been painted by then. */
const SETTLED_MS = 1_500;

/** Opens `url` as somebody who was never there, on a slow phone and network; one browser for one visit. */
export async function viewOnSlowPhone(options: {
  url: string;
  executablePath: string;
  blocked: Blocked;
}): Promise<View> {
  const { url, executablePath, blocked } = options;
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage(PHONE);
    const cdp = await page.context().newCDPSession(page);
    const weight = await slowDown(cdp, blocked);
    await page.addInitScript(watchPaints);
    await page.goto(url, { waitUntil: 'load' });
    await pause(SETTLED_MS);
    return { ...(await readPaints(page)), ...weight() };
  } finally {
    await browser.close();
  }
}

async function slowDown(cdp: CDPSession, blocked: Blocked) {
  const types = new Map<string, string>();
  const bytes: Record<string, number> = {};
  cdp.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId) ?? 'Other';
    bytes[type] = (bytes[type] ?? 0) + encodedDataLength;
  });
  await cdp.send('Network.enable');
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
  await cdp.send('Network.setBlockedURLs', { urls: blocked.flatMap((what) => PATTERNS[what]) });
  await cdp.send('Network.emulateNetworkConditions', SLOW_4G);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  return () => ({
    requests: types.size,
    bytes: Object.values(bytes).reduce((sum, size) => sum + size, 0),
    scriptBytes: bytes.Script ?? 0,
  });
}

interface Watched {
  largest: { at: number; element: string };
  shift: number;
  tasks: number[];
}

/** Runs in the page, before anything of it. */
function watchPaints(): void {
  const seen: Watched = { largest: { at: 0, element: '' }, shift: 0, tasks: [] };
  Object.assign(window, { seen });
  const watch = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      type,
      buffered: true,
    });
  watch('largest-contentful-paint', (entry) => {
    const { element } = entry as PerformanceEntry & { element: Element | null };
    seen.largest = { at: entry.startTime, element: element?.localName ?? '' };
  });
  watch('layout-shift', (entry) => {
    seen.shift += (entry as PerformanceEntry & { value: number }).value;
  });
  watch('longtask', (entry) => {
    seen.tasks.push(entry.duration);
  });
}

async function readPaints(page: Page) {
  return page.evaluate(() => {
    const { largest, shift, tasks } = (window as unknown as { seen: Watched }).seen;
    const [first] = performance.getEntriesByName('first-contentful-paint');
    return {
      firstPaint: first?.startTime ?? Number.NaN,
      largestPaint: largest.at,
      largest: largest.element,
      shift,
      blocking: tasks.reduce((sum, task) => sum + Math.max(0, task - 50), 0),
    };
  });
}
