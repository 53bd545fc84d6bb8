import type { Metadata } from 'next';
import Link from 'next/link';
import { AuthorList } from '#components/admin/authors/author-list.tsx';
import { Closed } from '#components/admin/ui/closed.tsx';
import { PageHead } from '#components/admin/ui/page-head.tsx';
import { database } from '#lib/data/client.ts';
import { listAuthorLines } from '#lib/desk/authors/list-authors.ts';
import { may } from '#lib/domain/permissions.ts';
import { authorMessagesFor } from '#lib/messages/desk/authors.ts';
import { NEW_AUTHOR_PATH } from '#lib/urls.ts';
import { readDesk } from '../../desk.ts';
import { requirePerson } from '../../person.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { site } = await readDesk();
  return { title: authorMessagesFor(site.language).list.title };
}

export default async function AuthorsPage() {
  const [person, { site, words }] = await Promise.all([requirePerson(), readDesk()]);
  if (!may(person, 'author.manage')) return <Closed words={words} />;
  const { list } = authorMessagesFor(site.language);
  return (
    <>
      <PageHead title={list.title}>
        <Link href={NEW_AUTHOR_PATH}>{list.make}</Link>
      </PageHead>
      <AuthorList authors={await listAuthorLines(database())} words={list} />
    </>
  );
}
