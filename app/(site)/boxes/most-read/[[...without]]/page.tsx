import { MostReadStories } from '../../../most-read-box.tsx';

/** Asked for by the server alone, which puts what the body holds into pages. */
export default async function Page({ params }: PageProps<'/boxes/most-read/[[...without]]'>) {
  const { without } = await params;
  return <MostReadStories without={without?.[0]} />;
}
