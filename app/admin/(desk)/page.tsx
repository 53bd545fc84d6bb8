import Link from 'next/link';
import { StoryTable } from '#components/admin/stories/story-table.tsx';
import { BrokenLinks } from '#components/admin/today/broken-links.tsx';
import { DueList } from '#components/admin/today/due-list.tsx';
import { Headlines } from '#components/admin/today/headlines.tsx';
import { RedList } from '#components/admin/today/red-list.tsx';
import { TodayLayout, TodayPart } from '#components/admin/today/today-layout.tsx';
import { PageHead } from '#components/admin/ui/page-head.tsx';
import { database } from '#lib/data/client.ts';
import { listLatest } from '#lib/data/lists.ts';
import { listMostRead } from '#lib/data/most-read.ts';
import { listStories } from '#lib/desk/drafts/list-stories.ts';
import { listBrokenLinks } from '#lib/desk/links/broken-links.ts';
import { listDue } from '#lib/desk/paper/due.ts';
import { listRedReceipts } from '#lib/desk/receipts.ts';
import { may } from '#lib/domain/permissions.ts';
import { paperMessagesFor } from '#lib/messages/desk/paper.ts';
import { receiptMessagesFor } from '#lib/messages/desk/receipts.ts';
import { storyMessagesFor } from '#lib/messages/desk/stories.ts';
import { deskStoryPath, NEW_STORY_PATH, storiesPath } from '#lib/urls.ts';
import { requireColleague } from '../colleague.ts';
import { readDesk } from '../desk.ts';

const SHOWN = 8;
const LIVE_SHOWN = 6;

export default async function TodayPage() {
  const [{ person, by }, { words, site }] = await Promise.all([requireColleague(), readDesk()]);
  const stories = storyMessagesFor(site.language);
  const { today } = paperMessagesFor(site.language);
  const receipts = receiptMessagesFor(site.language);
  const [own, handedIn, due, live, mostRead, red, broken] = await Promise.all([
    listStories(database(), { list: 'work', staffId: person.id }, by),
    may(person, 'story.list_all') ? listStories(database(), { list: 'in_review' }, by) : null,
    listDue(database(), by),
    listLatest({ perPage: LIVE_SHOWN }),
    listMostRead(),
    may(person, 'story.list_all') ? listRedReceipts(database()) : [],
    may(person, 'story.list_all') ? listBrokenLinks(database()) : [],
  ]);
  const leading = <T extends { id: string; path: string }>(shown: T[]) =>
    shown.map((story) => ({
      ...story,
      href: may(person, 'story.list_all') ? deskStoryPath(story.id) : story.path,
    }));
  const waiting = handedIn?.stories.slice(0, SHOWN) ?? [];
  return (
    <>
      <PageHead title={words.home.title(person.name)}>
        {may(person, 'story.create') && <Link href={NEW_STORY_PATH}>{words.home.write}</Link>}
      </PageHead>
      <TodayLayout
        paper={
          <>
            {live.stories.length > 0 && (
              <TodayPart id="live" title={today.live} href={storiesPath({ list: 'public' })}>
                <Headlines stories={leading(live.stories)} site={site} />
              </TodayPart>
            )}
            {mostRead.length > 0 && (
              <TodayPart id="most-read" title={today.mostRead}>
                <Headlines stories={leading(mostRead)} site={site} isRanked />
              </TodayPart>
            )}
          </>
        }
      >
        {red.length > 0 && (
          <TodayPart id="red" title={receipts.red}>
            <RedList red={red} words={receipts} />
          </TodayPart>
        )}
        {waiting.length > 0 && (
          <TodayPart
            id="handed-in"
            title={stories.list.lists.in_review}
            href={storiesPath({ list: 'in_review' })}
          >
            <StoryTable stories={waiting} list="in_review" site={site} words={stories} />
          </TodayPart>
        )}
        {due.length > 0 && (
          <TodayPart id="due" title={today.due}>
            <DueList due={due} site={site} words={today} />
          </TodayPart>
        )}
        {broken.length > 0 && (
          <TodayPart id="broken" title={today.brokenLinks}>
            <BrokenLinks links={broken} />
          </TodayPart>
        )}
        <TodayPart id="own" title={words.home.yours}>
          <StoryTable
            stories={own.stories.slice(0, SHOWN)}
            list="work"
            site={site}
            words={stories}
          />
        </TodayPart>
      </TodayLayout>
    </>
  );
}
