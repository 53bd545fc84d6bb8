import { storyMessagesFor } from '#lib/messages/desk/stories.ts';
import { readSite } from '../(site)/read.ts';

/** A link that works no more says what to do. */
export default async function NoPreview() {
  const { preview } = storyMessagesFor((await readSite()).language);
  return (
    <main className="preview-none">
      <h1>{preview.noLink}</h1>
      <p>{preview.noLinkHint}</p>
    </main>
  );
}
