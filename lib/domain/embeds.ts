/** Players of other sites that a story may show, once the reader asks for one. */

export interface Embed {
  /** The provider's own name, as a reader knows it. */
  provider: string;
  kind: 'video' | 'audio';
  /** Address of the frame. */
  src: string;
}

interface Provider {
  name: string;
  kind: Embed['kind'];
  hosts: string[];
  frameOrigin: string;
  /** Path and query of the frame, or null when the address is no playable thing. */
  frame: (url: URL) => string | null;
}

const PROVIDERS: Provider[] = [
  {
    name: 'YouTube',
    kind: 'video',
    hosts: ['youtube.com', 'm.youtube.com', 'youtu.be', 'youtube-nocookie.com'],
    frameOrigin: 'https://www.youtube-nocookie.com',
    frame(url) {
      const id =
        url.pathname === '/watch'
          ? url.searchParams.get('v')
          : url.hostname === 'youtu.be'
            ? url.pathname.slice(1)
            : /^\/(?:shorts|embed|live)\/([^/]+)/.exec(url.pathname)?.[1];
      if (!id || !/^[\w-]{11}$/.test(id)) return null;
      const start = /^(\d+)s?$/.exec(url.searchParams.get('t') ?? '')?.[1];
      return `/embed/${id}${start ? `?start=${start}` : ''}`;
    },
  },
  {
    name: 'Vimeo',
    kind: 'video',
    hosts: ['vimeo.com', 'player.vimeo.com'],
    frameOrigin: 'https://player.vimeo.com',
    frame(url) {
      const [, id, hash] = /^\/(?:video\/)?(\d+)(?:\/([0-9a-f]+))?\/?$/.exec(url.pathname) ?? [];
      return id ? `/video/${id}?dnt=1${hash ? `&h=${hash}` : ''}` : null;
    },
  },
  {
    name: 'Dailymotion',
    kind: 'video',
    hosts: ['dailymotion.com', 'dai.ly'],
    frameOrigin: 'https://geo.dailymotion.com',
    frame(url) {
      const id = /^\/(?:video\/)?([a-z0-9]{5,12})$/i.exec(url.pathname)?.[1];
      return id ? `/player.html?video=${id}` : null;
    },
  },
  {
    name: 'TED',
    kind: 'video',
    hosts: ['ted.com'],
    frameOrigin: 'https://embed.ted.com',
    frame: (url) => /^\/talks\/[a-z0-9_]+$/.exec(url.pathname)?.[0] ?? null,
  },
  {
    name: 'SoundCloud',
    kind: 'audio',
    hosts: ['soundcloud.com'],
    frameOrigin: 'https://w.soundcloud.com',
    frame(url) {
      const track = /^\/[\w-]+\/(?:sets\/)?[\w-]+$/.exec(url.pathname)?.[0];
      return track ? `/player/?url=${encodeURIComponent(`https://soundcloud.com${track}`)}` : null;
    },
  },
  {
    name: 'Spotify',
    kind: 'audio',
    hosts: ['open.spotify.com'],
    frameOrigin: 'https://open.spotify.com',
    frame(url) {
      const thing = /^\/(?:intl-[a-z-]+\/)?((?:track|album|playlist|episode|show)\/[A-Za-z0-9]+)$/;
      const path = thing.exec(url.pathname)?.[1];
      return path ? `/embed/${path}` : null;
    },
  },
];

/** Every origin a frame of ours may have; the content security policy lists exactly these. */
export const EMBED_ORIGINS: readonly string[] = PROVIDERS.map(({ frameOrigin }) => frameOrigin);

/** The player for an address that an editor pasted, or null: then the address is shown as a plain link. */
export function parseEmbed(address: string): Embed | null {
  const url = URL.parse(address);
  if (url?.protocol !== 'https:') return null;
  const host = url.hostname.replace(/^www\./, '');
  const provider = PROVIDERS.find(({ hosts }) => hosts.includes(host));
  const frame = provider?.frame(url);
  if (!provider || !frame) return null;
  return { provider: provider.name, kind: provider.kind, src: provider.frameOrigin + frame };
}
