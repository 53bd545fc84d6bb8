import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { explainAddress, mayBeThere } from '#lib/data/addresses.ts';
import { listMostRead, recordReads } from '#lib/data/most-read.ts';
import { listWarmPaths } from '#lib/data/warm.ts';
import { readWithheld } from '#lib/desk/media/withheld.ts';
import { pruneNotices } from '#lib/desk/notices/notices.ts';
import {
  endProcess,
  pruneReceipts,
  readTouched,
  recordReceipts,
  sayProcess,
} from '#lib/desk/receipt-log.ts';
import { hubUrl } from '#lib/hub-address.ts';
import { log } from '#lib/log.ts';
import { siteOrigin } from '#lib/site-origin.ts';
import { Turnstile } from '#lib/turnstile.ts';
import { ChangeLog } from './change-log.ts';
import { ChangePoll } from './change-poll.ts';
import { pruneApart } from './change-prune.ts';
import { MostReadWatch } from './most-read-watch.ts';
import { PageStore } from './page-store.ts';
import { Pages } from './pages.ts';
import { ReadCounter } from './read-counter.ts';
import { ReceiptKeeper } from './receipt-keeper.ts';
import { Refresher } from './refresher.ts';
import { type Handler, Renderer } from './renderer.ts';
import { loadSnapshot, type SnapshotPlace, saveSnapshot } from './snapshot.ts';
import { stylesheetReader } from './stylesheets.ts';
import { Tightener } from './tightener.ts';
import { WithheldPictures } from './withheld-pictures.ts';

/** A story takes some 50 KB: two thousand of them, the hot part of any small paper's archive. */
const STORE_BYTES = 96 * 1024 * 1024;
const SNAPSHOT_EVERY_MS = 60_000;
const FADE_EVERY_MS = 60 * 60_000;
/** The first time soon, because some are started anew every night. */
const PRUNE_AFTER_MS = 60_000;
const PRUNE_EVERY_MS = 24 * 60 * 60 * 1000;
/** A process that slept longer starts with an empty store. */
const CHANGES_KEPT_DAYS = 14;

export interface PageServiceOptions {
  handler: Handler;
  /** Host of the public origin. */
  host: string;
  dataDir: string;
  databaseUrl: string;
  buildDir: string;
  /** Whether this process, of several, writes the pages down and tidies up. */
  keepsHouse: boolean;
}

/** Everything that makes, keeps and renews the pages of one process. */
export class PageService {
  readonly store = new PageStore(STORE_BYTES);
  readonly pages: Pages;
  readonly #poll: ChangePoll;
  readonly #databaseUrl: string;
  readonly #refresher: Refresher;
  readonly #place: SnapshotPlace;
  readonly #keepsHouse: boolean;
  readonly reads = new ReadCounter(recordReads);
  readonly #tightener = new Tightener(this.store);
  readonly #receipts: ReceiptKeeper;
  readonly #mostRead = new MostReadWatch({
    list: listMostRead,
    onChange: () => this.#refresher.take({ touched: ['most-read'], dropped: [] }),
  });
  readonly withheld = new WithheldPictures(readWithheld);
  /** Told whenever the paper may have changed. */
  onNews: () => void = () => undefined;
  #timers: NodeJS.Timeout[] = [];
  #saving: Promise<void> = Promise.resolve();
  /** What the last one kept, in short. */
  #saved = '';

  /** Starts with what the last run kept. The database may be away. Throws when the build is not whole. */
  static async start(options: PageServiceOptions): Promise<PageService> {
    const { dataDir, databaseUrl, buildDir } = options;
    // Pages spell out the public address, feeds their hub: with others they are as outdated as after another build.
    const buildId = `${readFileSync(join(buildDir, 'BUILD_ID'), 'utf8')} ${siteOrigin()} ${hubUrl()}`;
    const place = { dataDir, databaseUrl, buildId };
    const kept = await loadSnapshot(place);
    const service = new PageService(options, place, kept?.pulse ?? null);
    for (const { page, stale } of kept?.pages ?? []) service.store.put(page, { stale });
    await Promise.all([service.pages.prepare(), service.#poll.start()]);
    return service;
  }

  private constructor(
    options: PageServiceOptions,
    place: SnapshotPlace,
    since: ConstructorParameters<typeof ChangePoll>[0]['since'],
  ) {
    const { store } = this;
    const { handler, host, databaseUrl, buildDir } = options;
    const changes = new ChangeLog();
    const databaseAway = () => this.#poll.away;
    this.#place = place;
    this.#databaseUrl = databaseUrl;
    this.#keepsHouse = options.keepsHouse;
    this.pages = new Pages({
      store,
      changes,
      renderer: new Renderer({ handler, host, readStylesheet: stylesheetReader(buildDir) }),
      turnstile: new Turnstile({ width: 4, line: 400 }),
      explain: explainAddress,
      mayBeThere,
      caughtUp: () => this.#poll.caughtUp,
      databaseAway,
      onOvertaken: () => this.#refresher.wake(),
    });
    const { pages } = this;
    this.#receipts = new ReceiptKeeper({
      store,
      pages,
      readTouched,
      record: recordReceipts,
      say: sayProcess,
      end: endProcess,
    });
    this.#refresher = new Refresher({ store, changes, pages, databaseAway, listWarmPaths });
    this.#poll = new ChangePoll({
      connection: { connectionString: databaseUrl },
      since,
      onChange: (change) => {
        this.#refresher.take(change);
        this.#receipts.take(change);
        this.withheld.take(change);
        this.onNews();
      },
      onGap: () => {
        this.#refresher.takeEverything();
        void this.withheld.look();
        this.onNews();
      },
      onHealthy: () => {
        void this.withheld.look();
        this.onNews();
        this.#refresher.retry();
        this.#refresher.warm();
      },
    });
  }

  /** Begins to fetch what readers will want, and to keep house. */
  begin(): void {
    this.#refresher.warm();
    void this.#mostRead.look();
    this.#receipts.begin();
    this.#repeat(FADE_EVERY_MS, async () => this.store.fade());
    if (!this.#keepsHouse) return;
    const prune = async () => {
      await pruneApart(this.#databaseUrl, CHANGES_KEPT_DAYS);
      await pruneReceipts(CHANGES_KEPT_DAYS);
      await pruneNotices();
    };
    this.#repeat(SNAPSHOT_EVERY_MS, () => this.#save());
    this.#repeat(PRUNE_EVERY_MS, prune);
    this.#timers.push(setTimeout(() => this.#attempt(prune), PRUNE_AFTER_MS));
  }

  get databaseAway(): boolean {
    return this.#poll.away;
  }

  /** Whether the database answers and every change is known. */
  get healthy(): boolean {
    return !this.#poll.away && this.#poll.caughtUp;
  }

  /** Ends what is under way and writes the pages down. */
  async stop(): Promise<void> {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#tightener.stop();
    this.#mostRead.stop();
    await this.#receipts.stop();
    await this.#refresher.stop();
    if (this.#keepsHouse) {
      await this.#save().catch((error: unknown) =>
        log().error({ err: error }, 'the pages could not be written down'),
      );
    }
    await this.reads.stop();
    await this.#poll.stop();
  }

  /** One at a time: the last one, at the end, must not meet the one of every minute in the same file. */
  #save(): Promise<void> {
    this.#saving = this.#saving
      .catch(() => undefined)
      .then(async () => {
        const { pulse } = this.#poll;
        const now = `${pulse?.seq} ${pulse?.clock} ${this.store.revision}`;
        if (!pulse || now === this.#saved) return;
        await saveSnapshot(this.#place, { pulse, pages: this.store.mostRead() });
        this.#saved = now;
      });
    return this.#saving;
  }

  #repeat(everyMs: number, chore: () => Promise<void>): void {
    this.#timers.push(setInterval(() => this.#attempt(chore), everyMs));
  }

  #attempt(chore: () => Promise<void>): void {
    chore().catch((error: unknown) =>
      log().error({ err: error }, 'a chore failed; it is tried again later'),
    );
  }
}
