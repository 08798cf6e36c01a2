/** What Uncramp uses of MiniSearch (https://github.com/lucaong/minisearch). */
export interface SearchOptions {
  prefix?: (term: string) => boolean;
  /** Letters of the term that may be wrong; `false` for none. */
  fuzzy?: false | ((term: string) => number);
  /** How much a field weighs. */
  boost?: Record<string, number>;
  combineWith?: "AND" | "OR";
}

export default class MiniSearch {
  constructor(options: {
    fields: string[];
    processTerm(term: string): string;
    searchOptions: SearchOptions;
  });
  addAll(documents: { id: number }[]): void;
  /** The best first. `options` go before those of the constructor. */
  search(query: string, options?: SearchOptions): { id: number }[];
}
