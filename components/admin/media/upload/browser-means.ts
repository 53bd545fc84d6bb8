import type { UploadMeans } from './upload-file.ts';

/** What a browser gives an upload to work with. */
export const browserMeans: UploadMeans = {
  fetch: (input, init) => fetch(input, init),
  digest: sha256,
  pause: untilLater,
  get memory() {
    // Whoever shuts sites' storage off gets an upload without memory.
    try {
      return localStorage;
    } catch {
      return null;
    }
  },
};

/** Only pages that came over TLS, or from this machine, have the means for it. */
async function sha256(file: File): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null;
  try {
    const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
    return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join(
      '',
    );
  } catch {
    return null;
  }
}

/** Until some time has passed, or the browser says that it has a connection again. */
function untilLater(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener('online', done);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    addEventListener('online', done);
    signal.addEventListener('abort', done);
  });
}
