import { LatestNumbered } from './latest-list.tsx';

export default function Page() {
  return <LatestNumbered page={1} />;
}
