import type { Messages } from '#lib/messages/messages.ts';

/**
 * How a browser shows a feed that somebody opens in it: with a word on what a feed is, then what is in it. Colours
 * and faces are those of the reader pages (app/styles/base.css).
 */
export function feedStyle({ feeds }: Messages): string {
  return `:root {
  --paper: #fcf8f1;
  --wash: #f4ece1;
  --ink: #241820;
  --soft: #67545f;
  --rule: #dccfc3;
  color-scheme: light dark;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #1c1219;
    --wash: #281b25;
    --ink: #f1e8e4;
    --soft: #b9a6b0;
    --rule: #46343f;
  }
}
:root {
  display: block;
  box-sizing: border-box;
  max-width: 44rem;
  min-height: 100vh;
  margin: 0 auto;
  padding: 2rem clamp(1rem, 4vw, 2.5rem) 4rem;
  background: var(--paper);
  color: var(--ink);
  font: 1.125rem/1.5 Newsreader, Georgia, serif;
  overflow-wrap: anywhere;
}
rss *,
feed * {
  display: none;
}
:root::before {
  content: ${cssString(feeds.thisIsOne)};
  display: block;
  margin-bottom: 2.5rem;
  padding: 1rem 1.25rem;
  background: var(--wash);
  font: 1rem/1.5 system-ui, sans-serif;
  white-space: pre-line;
}
channel,
channel > title,
channel > description,
item,
item > title,
item > description,
item > pubDate,
feed > title,
feed > subtitle,
entry,
entry > title,
entry > summary,
entry > published {
  display: block;
}
channel > title,
feed > title {
  font-size: 2.25rem;
  font-weight: 600;
  line-height: 1.15;
}
channel > description,
feed > subtitle {
  margin-bottom: 2.5rem;
  color: var(--soft);
}
item,
entry {
  padding: 1rem 0;
  border-top: 1px solid var(--rule);
}
item > title,
entry > title {
  font-size: 1.375rem;
  font-weight: 600;
  line-height: 1.25;
}
item > pubDate,
entry > published {
  color: var(--soft);
  font: 0.875rem/1.5 system-ui, sans-serif;
}
`;
}

/** A string of CSS (CSS Syntax Level 3, section 4.3.5). */
function cssString(text: string): string {
  return `"${text.replace(/["\\<]|\p{Cc}/gu, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"`;
}
