import { BreakingLineNow } from '../../../breaking-box.tsx';

/** Asked for by the server alone, which puts what the body holds into pages. */
export default async function Page({ params }: PageProps<'/boxes/breaking/[[...without]]'>) {
  const { without } = await params;
  return <BreakingLineNow without={without?.[0]} />;
}
