import type { Metadata } from 'next';
import { MediaActions } from '#components/admin/media/media-actions.tsx';
import { MediaDesk } from '#components/admin/media/media-desk.tsx';
import { MediaFacts, MediaHead, MediaUses } from '#components/admin/media/media-facts.tsx';
import { Part } from '#components/admin/ui/part.tsx';
import { database } from '#lib/data/client.ts';
import { listTags } from '#lib/desk/media/list-media.ts';
import { readMedia } from '#lib/desk/media/read-media.ts';
import { mediaMessagesFor } from '#lib/messages/desk/media.ts';
import { foundOr404, requireColleague } from '../../../colleague.ts';
import { readDesk } from '../../../desk.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { site } = await readDesk();
  return { title: mediaMessagesFor(site.language).library.title };
}

export default async function MediaPage({ params }: PageProps<'/admin/media/[id]'>) {
  const [{ by }, { site }, { id }] = await Promise.all([requireColleague(), readDesk(), params]);
  const { one: words } = mediaMessagesFor(site.language);
  const [found, tags] = await Promise.all([readMedia(database(), id, by), listTags(database())]);
  const { media } = foundOr404(found);
  return (
    <>
      <MediaHead media={media} words={words} />
      <MediaDesk media={media} tags={tags} />
      <Part id="uses" title={words.uses}>
        <MediaUses media={media} words={words} />
      </Part>
      <Part id="file" title={words.about}>
        <MediaFacts media={media} site={site} words={words} />
        {media.permissions.length > 0 && <MediaActions media={media} />}
      </Part>
    </>
  );
}
