/** What a worker has beside its scope: modules that pages use too look first whether it is there. */
declare var document:
  | undefined
  | { documentElement: { dataset: Record<string, string> }; location: { reload(): void }; hidden: boolean };

interface StorageManager {
  persist?(): Promise<boolean>;
}

interface NotificationOptions {
  renotify?: boolean;
  actions?: { action: string; title: string }[];
}

/** Of the event "install", where the browser has it: https://w3c.github.io/ServiceWorker/#dom-installevent-addroutes. */
interface ExtendableEvent {
  addRoutes?(rules: {
    condition: { or: { urlPattern: { pathname: string; search: string }; requestMethod: string }[] };
    source: { cacheName: string };
  }): Promise<void>;
}

/** Where the browser has read a declarative message by itself: https://www.w3.org/TR/push-api/. */
interface PushEvent {
  notification?: Notification & { navigate?: string };
}

/** What is written above the worker when the site is rendered (webapp/pwa/worker.py). */
declare const BUILD: string;
/** The path of the folder with its scripts and pictures. */
declare const STATIC: string;
/** The best for a visitor whose language is unknown comes first. */
declare const LANGUAGES: [string, ...string[]];
/** Go with every page, by name. */
declare const PAGE_HEADERS: Record<string, string>;
/** Of single pages, by path, in their stead. */
declare const OWN_HEADERS: Record<string, Record<string, string>>;
/** Whose name is a language; the first is the common one. `hash`: how its SHA-256 begins, in hex. */
declare const BUNDLES: Bundle[];
/** The path of what pages of several languages carry. */
declare const PIECES: string;
/** Of notifications, by language. */
declare const WORDS: Record<string, Words>;

interface Bundle {
  name: string;
  url: string;
  hash: string;
}

type Words = Record<"title" | "body" | "drank" | "done" | "later", string>;
