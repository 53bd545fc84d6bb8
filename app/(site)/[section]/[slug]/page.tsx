import { notFound } from 'next/navigation';
import '../../../styles/story.css';
import '../../../styles/blocks.css';
import '../../../styles/permalinks.css';
import '../../../styles/figures.css';
import { StoryPage } from '#components/article/story-page.tsx';
import { listReadAlso } from '#lib/data/read-also.ts';
import { LatestBox } from '../../latest-box.tsx';
import { StoryMeta } from '../../meta.tsx';
import { MostReadBox } from '../../most-read-box.tsx';
import { PaperPage } from '../../paper-page.tsx';
import { readSite, readStory } from '../../read.ts';

interface Props {
  params: Promise<{ section: string; slug: string }>;
}

export default async function Page({ params }: Props) {
  const { section, slug } = await params;
  const [site, story] = await Promise.all([readSite(), readStory(section, slug)]);
  if (!story) notFound();
  const readAlso = await listReadAlso(story);
  return (
    <PaperPage
      site={site}
      storyId={story.id}
      meta={<StoryMeta site={site} story={story} />}
      place={{ within: story.breadcrumb.map(({ path }) => path) }}
    >
      <StoryPage
        story={story}
        site={site}
        readAlso={readAlso}
        latest={<LatestBox without={story.id} />}
        mostRead={<MostReadBox without={story.id} />}
        now={new Date()}
      />
    </PaperPage>
  );
}
