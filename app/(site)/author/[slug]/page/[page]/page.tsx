import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AuthorPage } from '#components/site/author-page.tsx';
import { PageFrame } from '#components/site/page-frame.tsx';
import { parsePageNumber } from '#lib/domain/page-number.ts';
import { messagesFor } from '#lib/messages/for-language.ts';
import { numberedPath } from '#lib/urls.ts';
import { pageHead } from '../../../../head.ts';
import { readAuthor, readAuthorList, readSite } from '../../../../read.ts';

interface Props {
  params: Promise<{ slug: string; page: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, page: text } = await params;
  const page = parsePageNumber(text);
  const [site, author] = await Promise.all([readSite(), readAuthor(slug)]);
  if (!author || !page) return {};
  const title = `${author.name}, ${messagesFor(site.language).pageNumber(page)}`;
  const path = numberedPath(author.path, page);
  return pageHead({ site, title, description: author.biography, path });
}

export default async function Page({ params }: Props) {
  const { slug, page: text } = await params;
  const page = parsePageNumber(text);
  if (!page) notFound();
  const [site, author] = await Promise.all([readSite(), readAuthor(slug)]);
  if (!author) notFound();
  const list = await readAuthorList(author, page);
  if (list.stories.length === 0) notFound();
  return (
    <PageFrame site={site}>
      <AuthorPage site={site} author={author} list={list} />
    </PageFrame>
  );
}
