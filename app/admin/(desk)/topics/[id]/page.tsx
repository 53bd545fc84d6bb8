import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { FindForm } from '#components/admin/paper/find-form.tsx';
import { MergeChoices } from '#components/admin/paper/merge-choices.tsx';
import { PaperForm } from '#components/admin/paper/paper-form.tsx';
import { Closed } from '#components/admin/ui/closed.tsx';
import { PageHead } from '#components/admin/ui/page-head.tsx';
import { Part } from '#components/admin/ui/part.tsx';
import { deskDatabase } from '#lib/desk/desk-database.ts';
import { getDeskTopic, listTopicLines, MOST_COUNTED } from '#lib/desk/paper/topics.ts';
import { DESK_TOPICS_PATH, deskTopicPath } from '#lib/desk-urls.ts';
import { may } from '#lib/domain/permissions.ts';
import { paperMessagesFor } from '#lib/messages/desk/paper.ts';
import { topicPath } from '#lib/urls.ts';
import { readDesk } from '../../../desk.ts';
import { requirePerson } from '../../../person.ts';
import { asked } from '../../../query.ts';
import { mergeTopic, saveTopic } from './actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: paperMessagesFor((await readDesk()).site.language).topics.title };
}

export default async function TopicPage({ params, searchParams }: PageProps<'/admin/topics/[id]'>) {
  const [person, desk, { id }, query] = await Promise.all([
    requirePerson(),
    readDesk(),
    params,
    searchParams,
  ]);
  if (!may(person, 'topic.manage')) return <Closed words={desk.words} />;
  const topic = await getDeskTopic(deskDatabase(), id);
  if (!topic) notFound();
  const { topics: words, save, find } = paperMessagesFor(desk.site.language);
  const text = asked(query, 'q');
  const found = text ? await listTopicLines(deskDatabase(), { text }) : { topics: [] };
  const others = found.topics.filter((other) => other.id !== topic.id);
  const { name, slug, description } = topic;
  return (
    <>
      <p>
        <Link href={DESK_TOPICS_PATH}>{words.all}</Link>
      </p>
      <PageHead title={name}>
        <a href={topicPath(slug)}>{words.onSite}</a>
      </PageHead>
      <Part id="names" title={words.rename}>
        <PaperForm
          action={saveTopic}
          submit={save}
          fields={[
            { kind: 'hidden', name: 'id', value: topic.id },
            { name: 'name', label: words.name, value: name },
            { name: 'slug', label: words.address, hint: words.addressHint, value: slug },
            {
              kind: 'lines',
              name: 'description',
              label: words.description,
              hint: words.descriptionHint,
              value: description,
            },
          ]}
        />
      </Part>
      <Part id="merge" title={words.merge}>
        <p>{words.mergeHint(name)}</p>
        <FindForm action={deskTopicPath(topic.id)} label={words.words} submit={find} text={text} />
        {text && others.length === 0 && <p>{words.noOther}</p>}
        {others.length > 0 && (
          <PaperForm
            action={mergeTopic}
            submit={words.mergeNow}
            isQuiet
            fields={[{ kind: 'hidden', name: 'id', value: topic.id }]}
          >
            <MergeChoices topics={others} most={MOST_COUNTED} words={words} />
          </PaperForm>
        )}
      </Part>
    </>
  );
}
