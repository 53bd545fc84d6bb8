import type { Page } from 'playwright/test';

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

/** Goes through a page with Tab, from its beginning until the keyboard leaves it. */
export async function walkByKeyboard(page: Page): Promise<FocusStop[]> {
  const stops: FocusStop[] = [];
  // Pressed and never let go: a key that comes up would cost another frame at each of a thousand stops.
  const browser = await page.context().newCDPSession(page);
  const tab = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };
  while (stops.length < MOST) {
    await browser.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...tab });
    const stop = await page.evaluate(readFocus);
    // A browser with nothing around the page goes from the last stop straight to the first.
    if (!stop || stop.place === stops[0]?.place) return stops;
    // A date is one field with a stop for each of its parts.
    if (stop.place !== stops.at(-1)?.place) stops.push(stop);
  }
  throw new Error(`Tab had not left ${page.url()} after ${MOST} stops: ${stops.at(-1)?.what}.`);
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

/** Runs in the page. */
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
