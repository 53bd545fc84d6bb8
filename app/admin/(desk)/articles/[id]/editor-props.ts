import type { StoryEditorProps } from '#components/admin/editor/editor-props.ts';
import type { Person } from '#lib/auth/person.ts';
import { buildId } from '#lib/build-id.ts';
import { database } from '#lib/data/client.ts';
import { listAuthors, listSections, listTopics } from '#lib/desk/drafts/choices.ts';
import type { StoryAnswer } from '#lib/domain/desk-answers.ts';
import { languageChoices } from '#lib/domain/languages.ts';
import {
  DESK_API_PATH,
  DESK_STORIES_PATH,
  deskHistoryPath,
  deskPreviewPath,
  deskStoryPath,
  signInPath,
} from '#lib/urls.ts';

/** Everything an editor window shows before its first request. `language`: that of the desk. */
export async function readEditorProps(
  opened: Omit<StoryAnswer, 'build'>,
  { id, name, role }: Person,
  language: string,
): Promise<StoryEditorProps> {
  const { content } = opened;
  const [sections, authors, topics] = await Promise.all([
    listSections(database()),
    listAuthors(database()),
    listTopics(database(), content.topicIds),
  ]);
  return {
    story: { ...opened, build: buildId() },
    person: { id, name, role },
    lists: { sections, authors, topics, languages: languageChoices(language, content.language) },
    urls: {
      api: DESK_API_PATH,
      signIn: signInPath(deskStoryPath(opened.id)),
      stories: DESK_STORIES_PATH,
      history: deskHistoryPath(opened.id),
      preview: deskPreviewPath(opened.id),
    },
    language,
  };
}
