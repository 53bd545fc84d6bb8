import type { Page } from 'playwright/test';

declare global {
  interface Window {
    stops: (FocusStop | null)[];
  }
}

/** One stop on the way through a page by keyboard. */
export interface FocusStop {
  /** Enough of it for a person to find it. */
  what: string;
  /** Where it stands among the elements of the page. */
  place: number;
  /** Whether something is drawn around it, in at least two pixels. */
  isMarked: boolean;
  /** Whether the reader can see it: on the screen, with nothing over its middle. */
  isSeen: boolean;
}

/** No page has more; one that never ends would be a trap. */
const MOST = 400;
/** So many presses are sent without waiting for what they do: to wait is most of the way otherwise. */
const PRESSES = 50;

/** Goes through a page with Tab, from its beginning until the keyboard leaves it. */
export async function walkByKeyboard(page: Page): Promise<FocusStop[]> {
  await page.evaluate(noteStops);
  // Pressed and never let go: a key that comes up would cost another frame at each of a thousand stops.
  const browser = await page.context().newCDPSession(page);
  const tab = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };
  const press = () => browser.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...tab });
  for (let pressed = 0; pressed <= MOST; pressed += PRESSES) {
    await Promise.all(Array.from({ length: PRESSES }, press));
    const stops = await page.evaluate(() => window.stops);
    // A date is one field with a stop for each of its parts.
    const steps = stops.filter((stop, at) => stop === null || stop.place !== stops[at - 1]?.place);
    // A browser with nothing around the page goes from the last stop straight to the first.
    const end = steps.findIndex((stop, at) => !stop || (at > 0 && stop.place === steps[0]?.place));
    if (end >= 0) return steps.slice(0, end).filter((stop) => stop !== null);
  }
  throw new Error(`Tab had not left ${page.url()} after ${MOST} stops.`);
}

/** How many elements of a page a keyboard should stop at. */
export function countStops(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      [
        ...document.querySelectorAll<HTMLElement>(
          'a[href], button, input, select, textarea, summary, [tabindex], iframe',
        ),
      ].filter(
        (element) =>
          element.tabIndex >= 0 &&
          (element.checkVisibility({ visibilityProperty: true }) ||
            // The link to a paragraph shows while the focus is in the paragraph: where it holds another link.
            (element.matches('.here') && element.parentElement?.querySelector('a:not(.here)'))),
      ).length,
  );
}

/** Runs in the page: from now on every key notes where the focus stands when it is pressed, with all in its place. */
function noteStops(): void {
  window.stops = [];
  let isStarted = false;
  addEventListener('keydown', () => {
    if (isStarted) window.stops.push(readFocus());
    isStarted = true;
  });

  function readFocus(): FocusStop | null {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    // A headline's ring is drawn around the whole teaser that it makes clickable.
    const isMarked = [undefined, '::after'].some((part) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element, part);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    });
    const isSeen = [...element.getClientRects()].some((box) => {
      const x = box.left + box.width / 2;
      const y = box.top + box.height / 2;
      const top = document.elementFromPoint(x, y);
      return top !== null && (element.contains(top) || top.contains(element));
    });
    return {
      what: `<${element.localName}> ${(element.textContent ?? '').trim().slice(0, 40)}`,
      place: [...document.querySelectorAll('*')].indexOf(element),
      isMarked,
      isSeen,
    };
  }
}
