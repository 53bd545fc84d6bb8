import type { BlockOf } from '#lib/domain/body.ts';
import { parseEmbed } from '#lib/domain/embeds.ts';
import type { Site } from '#lib/domain/story.ts';
import { messagesFor } from '#lib/messages/for-language.ts';

interface Props {
  block: BlockOf<'embed'>;
  site: Site;
}

/**
 * A player of another site. A closed `<details>` has no box, so its lazy frame asks that site for nothing until
 * the reader opens it; no script is needed for that.
 */
export function EmbedBlock({ block, site }: Props) {
  const messages = messagesFor(site.language);
  const { id, url, title } = block.attrs;
  const embed = parseEmbed(url);
  if (!embed) {
    return (
      <p id={id} className="embed-link">
        {title && `${title}: `}
        <a href={url}>{messages.embedLink(new URL(url).hostname)}</a>
      </p>
    );
  }
  const { provider, kind, src } = embed;
  return (
    <figure id={id} className="embed">
      <details>
        <summary lang={site.language}>{messages.showEmbed(kind, provider)}</summary>
        <iframe
          className={kind}
          src={src}
          title={title || messages.embedTitle(provider)}
          loading="lazy"
          sandbox="allow-scripts allow-same-origin allow-popups allow-presentation"
          allow="fullscreen; encrypted-media; picture-in-picture"
          referrerPolicy="strict-origin-when-cross-origin"
        />
      </details>
      <figcaption>
        {title && <span>{title}</span>}
        <small lang={site.language}>
          {messages.embedPrivacy(provider)} <a href={url}>{messages.embedOpen(provider)}</a>
        </small>
      </figcaption>
    </figure>
  );
}
