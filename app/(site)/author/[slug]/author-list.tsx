import { notFound } from 'next/navigation';
import { AuthorPage } from '#components/site/author-page.tsx';
import { listAuthor } from '#lib/data/lists.ts';
import { numberedPath } from '#lib/urls.ts';
import { NumberedMeta } from '../../meta.tsx';
import { PaperPage } from '../../paper-page.tsx';
import { readAuthor, readSite } from '../../read.ts';

/** A numbered page of what an author wrote; the first is there even without stories. */
export async function AuthorList({ slug, page }: { slug: string; page: number }) {
  const [site, author] = await Promise.all([readSite(), readAuthor(slug)]);
  if (!author) notFound();
  const list = await listAuthor(author, { page });
  if (page > 1 && list.stories.length === 0) notFound();
  return (
    <PaperPage
      site={site}
      meta={
        <NumberedMeta
          site={site}
          title={author.name}
          feedsOf={author}
          description={author.biography}
          list={list}
          stories={list.stories}
          author={author}
          pathOf={(n) => numberedPath(author.path, n)}
          picture={author.portrait}
        />
      }
    >
      <AuthorPage site={site} author={author} list={list} />
    </PaperPage>
  );
}
