import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { whoIs } from '#lib/auth/person.ts';
import { database } from '#lib/data/client.ts';
import { getPreview } from '#lib/desk/drafts/preview-links.ts';
import { getRevisions } from '#lib/desk/drafts/revisions.ts';
import { PreviewPage } from '../../../../preview-page.tsx';

type Props = PageProps<'/admin/preview/story/[id]'>;

/** What a preview at the desk frames: the working copy, or one of its saved states. */
export default async function FramedPreview({ params, searchParams }: Props) {
  const [{ id }, { revision }, sent] = await Promise.all([params, searchParams, headers()]);
  const person = await whoIs(sent);
  if (!person) notFound();
  const by = { staffId: person.id, role: person.role, ipAddress: null };
  const found = await getPreview(database(), id, by);
  if (!found.ok) notFound();
  if (revision === undefined) return <PreviewPage draft={found.story} warned={false} />;
  const number = typeof revision === 'string' && /^\d{1,9}$/.test(revision) ? Number(revision) : -1;
  const kept = await getRevisions(database(), { articleId: id, revisions: [number] }, by);
  const [state] = kept.ok ? kept.revisions : [];
  if (!state) notFound();
  return <PreviewPage draft={{ ...found.story, content: state.content }} warned={false} />;
}
