import type { Metadata } from 'next';
import Link from 'next/link';
import { BulkForm } from '#components/admin/stories/bulk-form.tsx';
import { StoryFilters } from '#components/admin/stories/story-filters.tsx';
import { StoryTable } from '#components/admin/stories/story-table.tsx';
import { StoryViews } from '#components/admin/stories/story-views.tsx';
import { PageHead } from '#components/admin/ui/page-head.tsx';
import { database } from '#lib/data/client.ts';
import { listColleagues, listSections } from '#lib/desk/drafts/choices.ts';
import { listStories } from '#lib/desk/drafts/list-stories.ts';
import { readStoryFilter, storyQuery } from '#lib/desk/drafts/story-filter.ts';
import { listViews } from '#lib/desk/drafts/story-views.ts';
import { may } from '#lib/domain/permissions.ts';
import { storyMessagesFor } from '#lib/messages/desk/stories.ts';
import { NEW_STORY_PATH, storiesPath } from '#lib/urls.ts';
import { requireColleague } from '../../colleague.ts';
import { readDesk } from '../../desk.ts';
import { doWithMany, forgetView, keepView } from './actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { site } = await readDesk();
  return { title: storyMessagesFor(site.language).list.title };
}

export default async function StoriesPage({ searchParams }: PageProps<'/admin/articles'>) {
  const [{ person, by }, { site }, query] = await Promise.all([
    requireColleague(),
    readDesk(),
    searchParams,
  ]);
  const words = storyMessagesFor(site.language);
  const filter = readStoryFilter(query);
  const [{ stories, next }, sections, people, views] = await Promise.all([
    listStories(database(), filter, by),
    listSections(database()),
    may(person, 'story.list_all') ? listColleagues(database()) : [],
    listViews(database(), by),
  ]);
  const { list } = filter;
  const here = storyQuery(filter);
  return (
    <>
      <PageHead title={words.list.title}>
        {may(person, 'story.create') && <Link href={NEW_STORY_PATH}>{words.list.newStory}</Link>}
      </PageHead>
      <StoryViews
        views={views}
        here={storiesPath(here)}
        keep={keepView}
        forget={forgetView}
        mayShare={may(person, 'view.share')}
      />
      <StoryFilters filter={filter} sections={sections} people={people} words={words.list} />
      {stories.length === 0 ? (
        <StoryTable stories={stories} list={list} site={site} words={words} />
      ) : (
        <BulkForm action={doWithMany} sections={sections}>
          <StoryTable stories={stories} list={list} site={site} words={words} isChosen />
        </BulkForm>
      )}
      <p>
        {filter.after && <a href={storiesPath(here)}>{words.list.newest}</a>}{' '}
        {next && (
          <a href={storiesPath({ ...here, after: `${next.at}_${next.id}` })}>{words.list.older}</a>
        )}
      </p>
    </>
  );
}
