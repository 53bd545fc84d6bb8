import type { Metadata } from 'next';
import { FindForm } from '#components/admin/paper/find-form.tsx';
import { TopicTable } from '#components/admin/paper/topic-table.tsx';
import { Closed } from '#components/admin/ui/closed.tsx';
import { PageHead } from '#components/admin/ui/page-head.tsx';
import { deskDatabase } from '#lib/desk/desk-database.ts';
import { listTopicLines, MOST_COUNTED } from '#lib/desk/paper/topics.ts';
import { DESK_TOPICS_PATH, deskTopicsPath } from '#lib/desk-urls.ts';
import { may } from '#lib/domain/permissions.ts';
import { paperMessagesFor } from '#lib/messages/desk/paper.ts';
import { readDesk } from '../../desk.ts';
import { requirePerson } from '../../person.ts';
import { asked } from '../../query.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: paperMessagesFor((await readDesk()).site.language).topics.title };
}

export default async function TopicsPage({ searchParams }: PageProps<'/admin/topics'>) {
  const [person, desk, query] = await Promise.all([requirePerson(), readDesk(), searchParams]);
  if (!may(person, 'topic.manage')) return <Closed words={desk.words} />;
  const words = paperMessagesFor(desk.site.language);
  const [text, after] = [asked(query, 'q'), asked(query, 'after')];
  const { topics, next } = await listTopicLines(deskDatabase(), { text, after });
  return (
    <>
      <PageHead title={words.topics.title} />
      <FindForm
        action={DESK_TOPICS_PATH}
        label={words.topics.words}
        submit={words.find}
        text={text}
      />
      <TopicTable topics={topics} most={MOST_COUNTED} words={words.topics} />
      <p>
        {after && <a href={deskTopicsPath({ q: text })}>{words.fromStart}</a>}{' '}
        {next && <a href={deskTopicsPath({ q: text, after: next })}>{words.more}</a>}
      </p>
    </>
  );
}
