import type { NextConfig } from 'next';

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  // server/ compresses once, when it stores a page.
  compress: false,
  // Everybody counts as a limited bot: metadata stands in the head and a missing page is no 200.
  htmlLimitedBots: /.*/,
  // Renditions are made once, at upload: nothing decodes a picture while a reader waits.
  images: { unoptimized: true },
  serverExternalPackages: [
    '@prisma/adapter-pg',
    '@prisma/client',
    '@simplewebauthn/server',
    'better-auth',
    'nodemailer',
    'pg',
    'pino',
    'sharp',
  ],
  // A process that readers alone come to needs nothing of the desk: a fifth of its memory, and of its start.
  experimental: { preloadEntriesOnStart: false },
  // `npm run check` does, over the whole project; a reader's `npm start` need not wait for it.
  typescript: { ignoreBuildErrors: true },
  // `next dev` writes no file of its own into the tree.
  agentRules: false,
  devIndicators: false,
};

export default config;
