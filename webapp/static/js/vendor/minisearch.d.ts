/** What Uncramp uses of MiniSearch (https://github.com/lucaong/minisearch). */
export interface SearchOptions {
  /** Where the term may stand; anywhere without it. */
  fields?: string[];
  prefix?: (term: string) => boolean;
  /** Letters of the term that may be wrong. */
  fuzzy?: number | ((term: string) => number);
  /** What a term that is near counts, and one that only begins so, beside the term itself. */
  weights?: { fuzzy: number; prefix: number };
  /** How much a field weighs. */
  boost?: Record<string, number>;
  /** How much a document weighs. */
  boostDocument?: (id: number) => number;
  combineWith?: "AND" | "OR";
}

/** Words, or several queries in one; their options go before those of the whole. */
export type Query = string | (SearchOptions & { queries: Query[] });

export default class MiniSearch {
  constructor(options: {
    fields: string[];
    processTerm(term: string): string;
    searchOptions: SearchOptions;
  });
  addAll(documents: { id: number }[]): void;
  /** The best first. `options` go before those of the constructor. */
  search(query: Query, options?: SearchOptions): { id: number; score: number }[];
}
