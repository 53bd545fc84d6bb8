import type { Metadata } from 'next';
import { FindForm } from '#components/admin/paper/find-form.tsx';
import { PaperForm } from '#components/admin/paper/paper-form.tsx';
import { RedirectFile } from '#components/admin/paper/redirect-file.tsx';
import { RedirectTable } from '#components/admin/paper/redirect-table.tsx';
import { Closed } from '#components/admin/ui/closed.tsx';
import { PageHead } from '#components/admin/ui/page-head.tsx';
import { Part } from '#components/admin/ui/part.tsx';
import { deskDatabase } from '#lib/desk/desk-database.ts';
import { listRedirects } from '#lib/desk/paper/redirects.ts';
import { DESK_REDIRECTS_PATH, deskRedirectsPath } from '#lib/desk-urls.ts';
import { may } from '#lib/domain/permissions.ts';
import { paperMessagesFor } from '#lib/messages/desk/paper.ts';
import { readDesk } from '../../desk.ts';
import { requirePerson } from '../../person.ts';
import { asked } from '../../query.ts';
import { addRedirect, dropRedirect } from './actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: paperMessagesFor((await readDesk()).site.language).redirects.title };
}

export default async function RedirectsPage({ searchParams }: PageProps<'/admin/redirects'>) {
  const [person, desk, query] = await Promise.all([requirePerson(), readDesk(), searchParams]);
  if (!may(person, 'redirect.manage')) return <Closed words={desk.words} />;
  const { redirects: words, ...shared } = paperMessagesFor(desk.site.language);
  const [text, after] = [asked(query, 'q'), asked(query, 'after')];
  const { redirects, next } = await listRedirects(deskDatabase(), { text, after });
  return (
    <>
      <PageHead title={words.title} />
      <p>{words.hint}</p>
      <FindForm action={DESK_REDIRECTS_PATH} label={words.words} submit={shared.find} text={text} />
      <RedirectTable redirects={redirects} drop={dropRedirect} words={words} />
      <p>
        {after && <a href={deskRedirectsPath({ q: text })}>{shared.fromStart}</a>}{' '}
        {next && <a href={deskRedirectsPath({ q: text, after: next })}>{shared.more}</a>}
      </p>
      <Part id="fresh" title={words.fresh}>
        <PaperForm
          action={addRedirect}
          submit={words.add}
          fields={[
            { name: 'from', label: words.fromLabel, hint: words.fromHint },
            { name: 'to', label: words.toLabel, hint: words.toHint },
          ]}
        />
      </Part>
      <Part id="file" title={words.file}>
        <p>{words.fileHint}</p>
        <RedirectFile />
      </Part>
    </>
  );
}
