import type { Metadata } from 'next';
import { CorrectionForm } from '#components/admin/published/correction-form.tsx';
import { CorrectionLines } from '#components/admin/published/correction-lines.tsx';
import { VersionLines } from '#components/admin/published/version-lines.tsx';
import { LiveReceipt } from '#components/admin/receipt/live-receipt.tsx';
import { StoryHead } from '#components/admin/stories/story-head.tsx';
import { Part } from '#components/admin/ui/part.tsx';
import { database } from '#lib/data/client.ts';
import { readPublished } from '#lib/desk/drafts/published.ts';
import { readReceipt } from '#lib/desk/receipts.ts';
import { publishedMessagesFor } from '#lib/messages/desk/published.ts';
import { receiptMessagesFor } from '#lib/messages/desk/receipts.ts';
import { storyMessagesFor } from '#lib/messages/desk/stories.ts';
import { storyPath } from '#lib/urls.ts';
import { foundOr404, requireColleague } from '../../../../colleague.ts';
import { readDesk } from '../../../../desk.ts';
import { takeCorrectionBack, tellCorrection, withholdOne } from './actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { site } = await readDesk();
  return { title: publishedMessagesFor(site.language).title };
}

type Props = PageProps<'/admin/articles/[id]/published'>;

export default async function PublishedDesk({ params }: Props) {
  const [{ by }, { site }, { id }] = await Promise.all([requireColleague(), readDesk(), params]);
  const words = publishedMessagesFor(site.language);
  const { published } = foundOr404(await readPublished(database(), id, by));
  const { receipt } = foundOr404(await readReceipt(database(), id, by));
  const { headline, path, versions, corrections, blocks, mayCorrect, mayWithhold } = published;
  const publicPath = path && storyPath(path.section, path.slug);
  const here = { storyId: id, site, words };
  return (
    <>
      <StoryHead
        story={{ id, headline, publicPath }}
        page="published"
        words={storyMessagesFor(site.language)}
      />
      {receipt && (
        <Part id="receipt" title={receiptMessagesFor(site.language).title}>
          <LiveReceipt storyId={id} first={receipt} />
        </Part>
      )}
      <Part id="corrections" title={words.corrections}>
        <CorrectionLines
          {...here}
          corrections={corrections}
          withdraw={mayCorrect ? takeCorrectionBack : null}
        />
      </Part>
      {mayCorrect && (
        <Part id="add" title={words.add}>
          <CorrectionForm storyId={id} blocks={blocks} add={tellCorrection} />
        </Part>
      )}
      <Part id="versions" title={words.versions}>
        <VersionLines {...here} versions={versions} withhold={mayWithhold ? withholdOne : null} />
      </Part>
    </>
  );
}
