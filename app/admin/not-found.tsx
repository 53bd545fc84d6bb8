import { FRONT_PATH } from '#lib/urls.ts';

export default function DeskNotFound() {
  return (
    <main>
      <h1>There is no such page at the desk</h1>
      <p>
        The address may be mistyped, or what it showed was deleted.{' '}
        <a href={FRONT_PATH}>To the site</a>
      </p>
    </main>
  );
}
