import { StoryBody } from '#components/article/body.tsx';
import { StoryTime } from '#components/ui/story-time.tsx';
import type { Attachment } from '#lib/domain/attachment.ts';
import type { Body } from '#lib/domain/body.ts';
import type { Picture, Site, StoryCard } from '#lib/domain/story.ts';
import { languageDirection } from '#lib/language-direction.ts';
import { messagesFor } from '#lib/messages/for-language.ts';

interface Props {
  site: Site;
  page: {
    title: string;
    body: Body;
    language: string;
    updatedAt: Date;
    pictures: Record<string, Picture>;
    attachments: Record<string, Attachment>;
    linked: Record<string, StoryCard>;
  };
}

/** What the paper says about itself, set like a story. */
export function StandingPageView({ site, page }: Props) {
  return (
    <article className="story" lang={page.language} dir={languageDirection(page.language)}>
      <header className="story-head">
        <h1>{page.title}</h1>
      </header>
      <StoryBody
        body={page.body}
        pictures={page.pictures}
        attachments={page.attachments}
        linked={page.linked}
        site={site}
      />
      <footer className="story-end">
        <p className="story-ways" lang={site.language} dir={languageDirection(site.language)}>
          {messagesFor(site.language).updated}{' '}
          <StoryTime date={page.updatedAt} site={site} as="date" />
        </p>
      </footer>
    </article>
  );
}
