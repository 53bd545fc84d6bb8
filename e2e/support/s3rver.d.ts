/** What picture-store.ts uses of the package, which comes without types. */
declare module '@20minutes/s3rver' {
  import type { Server } from 'node:http';
  import type { AddressInfo } from 'node:net';

  interface S3Options {
    address: string;
    port: number;
    silent: boolean;
    directory: string;
    vhostBuckets: boolean;
    configureBuckets: { name: string }[];
  }

  // biome-ignore lint/style/noDefaultExport: that is the package's own
  export default class S3rver {
    constructor(options: S3Options);
    httpServer: Server;
    /** The framework's own: whoever comes first is asked first. */
    middleware: ((
      context: { path: string; app: object },
      next: () => Promise<void>,
    ) => Promise<void>)[];
    run(): Promise<AddressInfo>;
    close(): Promise<void>;
  }
}
