import { Markup } from '#components/ui/markup.tsx';
import type { Body } from '#lib/domain/body.ts';
import type { Around } from '#lib/markup/around.ts';
import { renderBody } from '#lib/markup/body.ts';

/** The text of a story or a standing page. */
export function StoryBody({ body, ...around }: Around & { body: Body }) {
  return <Markup as="div" className="story-body" html={renderBody(body, around)} />;
}
