import { notFound } from 'next/navigation';
import { AuthorPage } from '#components/site/author-page.tsx';
import { PageFrame } from '#components/site/page-frame.tsx';
import { listAuthor } from '#lib/data/lists.ts';
import { parsePageNumber } from '#lib/domain/page-number.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { numberedPath } from '#lib/urls.ts';
import { PageMeta } from '../../../../meta.tsx';
import { readAuthor, readSite } from '../../../../read.ts';

interface Props {
  params: Promise<{ slug: string; page: string }>;
}

export default async function Page({ params }: Props) {
  const { slug, page: text } = await params;
  const page = parsePageNumber(text);
  if (!page) notFound();
  const [site, author] = await Promise.all([readSite(), readAuthor(slug)]);
  if (!author) notFound();
  const list = await listAuthor(author, { page });
  if (list.stories.length === 0) notFound();
  return (
    <PageFrame
      site={site}
      meta={
        <PageMeta
          site={site}
          title={`${author.name}, ${messagesFor(site.language).pageNumber(page)}`}
          description={author.biography}
          path={numberedPath(author.path, page)}
        />
      }
    >
      <AuthorPage site={site} author={author} list={list} />
    </PageFrame>
  );
}
