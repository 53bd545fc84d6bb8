import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AuthorPage } from '#components/site/author-page.tsx';
import { PageFrame } from '#components/site/page-frame.tsx';
import { pageHead } from '../../head.ts';
import { readAuthor, readAuthorList, readSite } from '../../read.ts';

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [site, author] = await Promise.all([readSite(), readAuthor((await params).slug)]);
  if (!author) return {};
  const { name, path } = author;
  return pageHead({
    site,
    title: name,
    description: author.biography,
    path,
    picture: author.portrait,
  });
}

export default async function Page({ params }: Props) {
  const [site, author] = await Promise.all([readSite(), readAuthor((await params).slug)]);
  if (!author) notFound();
  const list = await readAuthorList(author, 1);
  return (
    <PageFrame site={site}>
      <AuthorPage site={site} author={author} list={list} />
    </PageFrame>
  );
}
