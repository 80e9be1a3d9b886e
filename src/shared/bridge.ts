/** What a page is given of the other side: text in, text out, and a bell. */
export interface Bridge {
  call(route: string, text: string, onProgress?: (done: number, total: number) => void): Promise<string>
  onChange(listener: () => void): () => void
  /** The page can be worked with now. */
  usable(): void
}
