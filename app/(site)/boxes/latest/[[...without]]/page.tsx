import { LatestStories } from '../../../latest-box.tsx';

/** Asked for by the server alone, which puts what the body holds into pages. */
export default async function Page({ params }: PageProps<'/boxes/latest/[[...without]]'>) {
  const { without } = await params;
  return <LatestStories without={without?.[0]} />;
}
