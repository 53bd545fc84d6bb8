import { accentTones, GROUNDS, isColour } from '#lib/domain/accent.ts';
import type { MediaChoice } from '#lib/domain/desk-answers.ts';
import { isWordmark } from '#lib/domain/wordmark.ts';
import { settingsMessagesFor } from '#lib/messages/desk/settings.ts';
import { useDesk } from '../shell/desk-provider.tsx';
import styles from './settings.module.css';

interface Props {
  paper: { siteName: string; tagline: string; accent: string; logo: MediaChoice | null };
}

/** The head of the paper and a story as readers would see them, by day and by night. */
export function PaperSample({ paper }: Props) {
  const words = settingsMessagesFor(useDesk().language);
  const typed = paper.accent.trim().toLowerCase();
  const tones = isColour(typed) ? accentTones(typed) : null;
  return (
    <figure className={styles.preview} aria-live="off">
      <figcaption>{words.preview}</figcaption>
      <div className={styles.lights}>
        {(['day', 'night'] as const).map((light) => {
          const { paper: ground, ink, soft, accent } = GROUNDS[light];
          const marked = { color: tones?.[light] ?? accent };
          return (
            <section
              key={light}
              aria-label={words[light]}
              className={styles.light}
              style={{ background: ground, color: ink }}
            >
              <p className={styles.masthead}>
                <Name paper={paper} fallback={words.noName} />
              </p>
              {paper.tagline.trim() !== '' && (
                <p className={styles.tagline} style={{ color: soft }}>
                  {paper.tagline}
                </p>
              )}
              <p className={styles.kicker} style={marked}>
                {words.sampleKicker}
              </p>
              <p className={styles.headline}>{words.sampleHeadline}</p>
              <p className={styles.line}>
                <span style={{ textDecorationColor: marked.color }}>{words.sampleText}</span>
              </p>
            </section>
          );
        })}
      </div>
    </figure>
  );
}

function Name({ paper: { siteName, logo }, fallback }: Props & { fallback: string }) {
  const name = siteName.trim() || fallback;
  if (!logo?.thumbnail) return name;
  const isName = isWordmark(logo);
  return (
    <>
      <img className={styles.emblem} src={logo.thumbnail} alt={isName ? name : ''} />
      {!isName && name}
    </>
  );
}
