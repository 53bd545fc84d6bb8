import { AuthorForm } from '#components/admin/authors/author-form.tsx';
import { AuthorHead } from '#components/admin/authors/author-head.tsx';
import { Closed } from '#components/admin/ui/closed.tsx';
import { database } from '#lib/data/client.ts';
import { listPossibleColleagues } from '#lib/desk/authors/list-authors.ts';
import { may } from '#lib/domain/permissions.ts';
import { authorMessagesFor } from '#lib/messages/desk/authors.ts';
import { readDesk } from '../../../desk.ts';
import { requirePerson } from '../../../person.ts';
import { keepAuthor } from './actions.ts';

export default async function NewAuthorPage() {
  const [person, { site, words }] = await Promise.all([requirePerson(), readDesk()]);
  if (!may(person, 'author.manage')) return <Closed words={words} />;
  const { form } = authorMessagesFor(site.language);
  const colleagues = await listPossibleColleagues(database(), null);
  return (
    <>
      <AuthorHead title={form.makeTitle} words={form} />
      <AuthorForm author={null} colleagues={colleagues} save={keepAuthor} />
    </>
  );
}
