import { notFound } from 'next/navigation';

/** Every address under /admin that no other page answers, so that its 404 is the desk's own. */
export default function UnknownDeskPage() {
  notFound();
}
