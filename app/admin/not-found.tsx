import { QuietPage } from '#components/admin/shell/quiet-page.tsx';
import { ADMIN_PATH } from '#lib/urls.ts';
import { readDesk } from './desk.ts';

export default async function DeskNotFound() {
  const { words } = await readDesk();
  const { title, text, link } = words.notFound;
  return (
    <QuietPage title={title}>
      <p>{text}</p>
      <p>
        <a href={ADMIN_PATH}>{link}</a>
      </p>
    </QuietPage>
  );
}
