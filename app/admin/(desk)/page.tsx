import Link from 'next/link';
import { PageHead } from '#components/admin/ui/page-head.tsx';
import { may } from '#lib/domain/permissions.ts';
import { NEW_STORY_PATH } from '#lib/urls.ts';
import { readDesk } from '../desk.ts';
import { requirePerson } from '../person.ts';

export default async function TodayPage() {
  const [person, { words }] = await Promise.all([requirePerson(), readDesk()]);
  return (
    <PageHead title={words.home.title(person.name)}>
      {may(person, 'story.create') ? <Link href={NEW_STORY_PATH}>{words.home.write}</Link> : null}
    </PageHead>
  );
}
