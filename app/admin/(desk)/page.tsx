import Link from 'next/link';
import { StoryTable } from '#components/admin/stories/story-table.tsx';
import { PageHead } from '#components/admin/ui/page-head.tsx';
import { database } from '#lib/data/client.ts';
import { listStories } from '#lib/desk/drafts/list-stories.ts';
import { may } from '#lib/domain/permissions.ts';
import { storyMessagesFor } from '#lib/messages/desk/stories.ts';
import { NEW_STORY_PATH, storiesPath } from '#lib/urls.ts';
import { requireColleague } from '../colleague.ts';
import { readDesk } from '../desk.ts';

const SHOWN = 8;

export default async function TodayPage() {
  const [{ person, by }, { words, site }] = await Promise.all([requireColleague(), readDesk()]);
  const stories = storyMessagesFor(site.language);
  const [own, handedIn] = await Promise.all([
    listStories(database(), { list: 'work', staffId: person.id }, by),
    may(person, 'story.list_all') ? listStories(database(), { list: 'in_review' }, by) : null,
  ]);
  return (
    <>
      <PageHead title={words.home.title(person.name)}>
        {may(person, 'story.create') && <Link href={NEW_STORY_PATH}>{words.home.write}</Link>}
      </PageHead>
      {handedIn && handedIn.stories.length > 0 && (
        <section aria-labelledby="handed-in">
          <h2 id="handed-in">
            <Link href={storiesPath({ list: 'in_review' })}>{stories.list.lists.in_review}</Link>
          </h2>
          <StoryTable
            stories={handedIn.stories.slice(0, SHOWN)}
            list="in_review"
            site={site}
            words={stories}
          />
        </section>
      )}
      <section aria-labelledby="own">
        <h2 id="own">{words.home.yours}</h2>
        <StoryTable stories={own.stories.slice(0, SHOWN)} list="work" site={site} words={stories} />
      </section>
    </>
  );
}
