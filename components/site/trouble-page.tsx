import { allMessages } from '#lib/messages/for-language.ts';
import type { ErrorStatus } from '#lib/messages/messages.ts';
import { FRONT_PATH } from '#lib/urls.ts';

interface Props {
  status: ErrorStatus;
  /** All that is known of the paper without its database. */
  host: string;
}

/** Why there is no page, told without reading anything, in every language the site speaks: the setting is out of reach. */
export function TroublePage({ status, host }: Props) {
  return (
    <>
      <header className="masthead">
        <div className="masthead-name">
          <p className="name">
            <a href={FRONT_PATH}>{host}</a>
          </p>
        </div>
      </header>
      <main id="main" className="list trouble">
        {allMessages().map(({ language, direction, errors, toFrontPage }, index) => {
          const Title = index === 0 ? 'h1' : 'h2';
          return (
            <section key={language} className="list-head" lang={language} dir={direction}>
              <p className="kicker">{status}</p>
              <Title>{errors[status].title}</Title>
              <p className="list-description">{errors[status].text}</p>
              <p>
                <a href={FRONT_PATH}>{toFrontPage}</a>
              </p>
            </section>
          );
        })}
      </main>
    </>
  );
}
