/** What of lean-qr this app uses. */

export interface Code {
  /** Modules on each side. */
  size: number;
  /** Whether a module is dark; outside of the code none is. */
  get(x: number, y: number): boolean;
}

export const correction: { M: number };
export function generate(text: string, options: { minCorrectionLevel: number }): Code;
