import { notFound } from 'next/navigation';
import { database } from '#lib/data/client.ts';
import { followPreviewLink } from '#lib/desk/drafts/preview-links.ts';
import { PreviewPage } from '../../../preview-page.tsx';

/** A story for somebody without an account, while their link works. */
export default async function SharedPreview({ params }: PageProps<'/admin/preview/[token]'>) {
  const { token } = await params;
  const draft = await followPreviewLink(database(), token);
  if (!draft) notFound();
  return <PreviewPage draft={draft} warned />;
}
