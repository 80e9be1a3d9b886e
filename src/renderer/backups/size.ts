const KB = 1000
const MB = 1_000_000
const GB = 1_000_000_000

/** As the system's own windows show it: `318 KB`, `1.8 MB`, `2.40 GB`. */
export const sizeText = (bytes: number): string => {
  if (bytes < MB) return `${Math.max(1, Math.round(bytes / KB))} KB`
  return bytes < GB ? `${(bytes / MB).toFixed(1)} MB` : `${(bytes / GB).toFixed(2)} GB`
}
