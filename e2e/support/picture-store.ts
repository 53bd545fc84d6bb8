import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import S3rver from '@20minutes/s3rver';
import type { S3Settings } from '#lib/env.ts';

const BUCKET = 'pictures';

/** A store of pictures that speaks S3, with a bucket; signatures are checked. */
export interface PictureStore {
  settings: S3Settings;
  /** Nobody answers any more at its address, until `comeBack`. */
  goAway(): Promise<void>;
  comeBack(): Promise<void>;
  close(): Promise<void>;
}

/** Starts one, empty, on a port of its own. */
export async function openPictureStore(): Promise<PictureStore> {
  const directory = await mkdtemp(path.join(tmpdir(), 's3-'));
  const start = async (port: number) => {
    const server = new S3rver({
      address: '127.0.0.1',
      port,
      silent: true,
      directory,
      vhostBuckets: false,
      configureBuckets: [{ name: BUCKET }],
    });
    // It signs the address of a listing without the slash at its end, with which it was asked for.
    server.middleware.unshift((context, next) => {
      if (context.path === `/${BUCKET}/`)
        context.app = Object.create(context.app, { allowMismatchedSignatures: { value: true } });
      return next();
    });
    return { server, port: (await server.run()).port };
  };
  let { server, port } = await start(0);
  const goAway = async () => {
    server.httpServer.closeAllConnections();
    await server.close();
  };
  return {
    settings: {
      endpoint: `http://127.0.0.1:${port}`,
      bucket: BUCKET,
      region: 'us-east-1',
      accessKeyId: 'S3RVER',
      secretAccessKey: 'S3RVER',
    },
    goAway,
    comeBack: async () => {
      ({ server, port } = await start(port));
    },
    close: async () => {
      if (server.httpServer.listening) await goAway();
      await rm(directory, { recursive: true });
    },
  };
}
