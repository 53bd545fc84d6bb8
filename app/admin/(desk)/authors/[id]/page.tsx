import { notFound } from 'next/navigation';
import { AuthorForm } from '#components/admin/authors/author-form.tsx';
import { AuthorHead } from '#components/admin/authors/author-head.tsx';
import { Closed } from '#components/admin/ui/closed.tsx';
import { database } from '#lib/data/client.ts';
import { listPossibleColleagues, readAuthor } from '#lib/desk/authors/list-authors.ts';
import { may } from '#lib/domain/permissions.ts';
import { authorMessagesFor } from '#lib/messages/desk/authors.ts';
import { readDesk } from '../../../desk.ts';
import { requirePerson } from '../../../person.ts';
import { keepAuthor } from '../new/actions.ts';

export default async function AuthorPage({ params }: PageProps<'/admin/authors/[id]'>) {
  const [person, { site, words }, { id }] = await Promise.all([
    requirePerson(),
    readDesk(),
    params,
  ]);
  if (!may(person, 'author.manage')) return <Closed words={words} />;
  const author = await readAuthor(database(), id);
  if (!author) notFound();
  const { path, ...fields } = author;
  const colleagues = await listPossibleColleagues(database(), id);
  return (
    <>
      <AuthorHead title={author.name} words={authorMessagesFor(site.language).form} />
      <AuthorForm author={fields} colleagues={colleagues} save={keepAuthor} />
    </>
  );
}
