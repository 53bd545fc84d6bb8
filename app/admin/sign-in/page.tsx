import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { SignInForm } from '#components/admin/people/sign-in-form.tsx';
import { QuietPage } from '#components/admin/shell/quiet-page.tsx';
import { whoIs } from '#lib/auth/person.ts';
import { deskPathOr } from '#lib/domain/desk-path.ts';
import { readDesk } from '../desk.ts';
import { readRefusal } from './refusal.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readDesk()).words.signIn.title };
}

export default async function SignInPage({ searchParams }: PageProps<'/admin/sign-in'>) {
  const [query, { words, site }, person] = await Promise.all([
    searchParams,
    readDesk(),
    headers().then(whoIs),
  ]);
  const next = deskPathOr(typeof query.next === 'string' ? query.next : undefined);
  if (person) redirect(next);
  return (
    <QuietPage title={words.signIn.title} paper={site.name}>
      <SignInForm next={next} refused={readRefusal(query.step)} />
    </QuietPage>
  );
}
