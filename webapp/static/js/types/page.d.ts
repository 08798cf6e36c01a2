/** The colour of the ground by theme, as css/tokens.css has it; the build puts it into the boot script. */
declare const GROUNDS: Record<"day" | "dark" | "night", string>;

/** The tones of everybody who can be drawn, css/pages/people.css; the build puts them into ui/people.js. */
declare const TONES: string;

/** What the browser may render before a tap: webapp/assets/speculation.py. */
declare const SPECULATION: string;

/** https://tc39.es/proposal-temporal/#sec-temporal.now.timezoneid : not in Safari, nor in Chrome before 144. */
declare var Temporal: { Now: { timeZoneId(): string } } | undefined;

interface Document {
  /** https://wicg.github.io/nav-speculation/prerendering.html : the page is not shown yet; only Chromium has it. */
  prerendering?: boolean;
}

/** What the boot script keeps for the modules that come later. */
interface Window {
  early: Early[];
  /** The browser offered to install the app. */
  installOffer?: InstallOffer;
}

/** Done on `on` before `root`, the part of its module, listened; `words` and the rest: as it was at that moment. */
interface Early {
  root: HTMLElement;
  on: HTMLElement & { type?: string; value?: string; checked?: boolean };
  event: Event & { key?: string };
  words?: string | null;
  pressed?: string | null;
  value?: string;
  checked?: boolean;
}

/** https://wicg.github.io/manifest-incubations/#beforeinstallpromptevent-interface */
interface InstallOffer extends Event {
  prompt(): Promise<unknown>;
}

/** https://wicg.github.io/file-system-access/ : Chromium on a computer alone has the picker and asks for permission. */
interface Window {
  showSaveFilePicker?(options: {
    suggestedName: string;
    types: { accept: Record<string, string[]> }[];
  }): Promise<FileSystemFileHandle>;
}

interface FileSystemHandle {
  queryPermission?(wanted: { mode: "readwrite" }): Promise<PermissionState>;
  requestPermission?(wanted: { mode: "readwrite" }): Promise<PermissionState>;
}

interface Navigator {
  /** Only Apple has it: whether this is an app on the home screen. */
  standalone?: boolean;
  /** Only Safari has it: https://w3c.github.io/audio-session/ */
  audioSession?: { type: string };
}

/** A routine was done and is kept, or was passed by: the player says so on its own element. */
interface HTMLElementEventMap {
  "session-kept": CustomEvent<{ id: string }>;
  "session-passed": CustomEvent;
}

interface WindowEventMap {
  beforeinstallprompt: InstallOffer;
}
