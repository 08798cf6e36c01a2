/** What Uncramp uses of idb (https://github.com/jakearchibald/idb): `Stores` are the records by their object store. */
export interface Records<Kept> {
  get(id: string): Promise<Kept | undefined>;
  getAll(): Promise<Kept[]>;
  put(record: Kept): Promise<unknown>;
  delete(id: string): Promise<unknown>;
}

export interface Database<Stores> {
  close(): void;
  createObjectStore(name: keyof Stores, options: { keyPath: "id" }): void;
  transaction<Name extends keyof Stores>(
    names: Name[],
    mode: IDBTransactionMode,
  ): { objectStore<One extends Name>(name: One): Records<Stores[One]>; done: Promise<void>; abort(): void };
}

export function openDB<Stores>(
  name: string,
  version: number | undefined,
  callbacks: {
    upgrade(database: Database<Stores>, oldVersion: number): void;
    blocking(oldVersion: number, newVersion: number | null, event: { target: IDBDatabase }): void;
    terminated(): void;
  },
): Promise<Database<Stores>>;

export function deleteDB(name: string): Promise<void>;
