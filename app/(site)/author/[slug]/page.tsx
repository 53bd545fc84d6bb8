import { notFound } from 'next/navigation';
import { AuthorPage } from '#components/site/author-page.tsx';
import { PageFrame } from '#components/site/page-frame.tsx';
import { listAuthor } from '#lib/data/lists.ts';
import { PageMeta } from '../../meta.tsx';
import { readAuthor, readSite } from '../../read.ts';

interface Props {
  params: Promise<{ slug: string }>;
}

export default async function Page({ params }: Props) {
  const [site, author] = await Promise.all([readSite(), readAuthor((await params).slug)]);
  if (!author) notFound();
  const list = await listAuthor(author, { page: 1 });
  return (
    <PageFrame
      site={site}
      meta={
        <PageMeta
          site={site}
          title={author.name}
          description={author.biography}
          path={author.path}
          picture={author.portrait}
        />
      }
    >
      <AuthorPage site={site} author={author} list={list} />
    </PageFrame>
  );
}
