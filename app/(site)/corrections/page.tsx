import { CorrectionList } from './correction-list.tsx';

export default function Page() {
  return <CorrectionList page={1} />;
}
