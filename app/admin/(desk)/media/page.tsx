import type { Metadata } from 'next';
import { LibraryFilters } from '#components/admin/media/library-filters.tsx';
import { LibrarySheet } from '#components/admin/media/library-sheet.tsx';
import { UploadArea } from '#components/admin/media/upload/upload-area.tsx';
import { Closed } from '#components/admin/ui/closed.tsx';
import { PageHead } from '#components/admin/ui/page-head.tsx';
import { database } from '#lib/data/client.ts';
import { listColleagues } from '#lib/desk/drafts/choices.ts';
import { listMedia, listTags } from '#lib/desk/media/list-media.ts';
import { readMediaFilter } from '#lib/desk/media/media-filter.ts';
import { may } from '#lib/domain/permissions.ts';
import { mediaMessagesFor } from '#lib/messages/desk/media.ts';
import { libraryPath } from '#lib/urls.ts';
import { readDesk } from '../../desk.ts';
import { requirePerson } from '../../person.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { site } = await readDesk();
  return { title: mediaMessagesFor(site.language).library.title };
}

export default async function LibraryPage({ searchParams }: PageProps<'/admin/media'>) {
  const [person, { site, words }, query] = await Promise.all([
    requirePerson(),
    readDesk(),
    searchParams,
  ]);
  if (!may(person, 'media.read')) return <Closed words={words} />;
  const { library } = mediaMessagesFor(site.language);
  const filter = readMediaFilter(query);
  const [{ media, next }, tags, people] = await Promise.all([
    listMedia(database(), filter),
    listTags(database()),
    listColleagues(database()),
  ]);
  const { list, text: q, kind, credit, licence, tag, staffId, from, to } = filter;
  const here = { list, q, kind, credit, licence, tag, person: staffId, from, to };
  return (
    <>
      <PageHead title={library.title}>{may(person, 'media.upload') && <UploadArea />}</PageHead>
      <LibraryFilters filter={filter} people={people} tags={tags} words={library} />
      <LibrarySheet media={media} site={site} now={new Date()} words={library} />
      <p>
        {filter.after && <a href={libraryPath(here)}>{library.newest}</a>}{' '}
        {next && (
          <a href={libraryPath({ ...here, after: `${next.at}_${next.id}` })}>{library.older}</a>
        )}
      </p>
    </>
  );
}
