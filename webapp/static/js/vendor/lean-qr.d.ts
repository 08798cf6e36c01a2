/** What of lean-qr this app uses. */

export interface Code {
  /** Modules on each side. */
  size: number;
  /** Whether a module is dark; outside of the code none is. */
  get(x: number, y: number): boolean;
  /** A pixel for each module, black on nothing, four of nothing all around. */
  toCanvas(canvas: HTMLCanvasElement): void;
}

/** What a code says. */
export interface Mode {
  readonly kind: unique symbol;
}

export const correction: { L: number; M: number };
export const mode: { bytes(bytes: Uint8Array): Mode };
export function generate(said: string | Mode, options: { minCorrectionLevel: number }): Code;
