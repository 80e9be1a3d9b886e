/** A file as base64 text, read in one go. */
export const base64Of = (file: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^data:(?:[^,]*,)?/, ''))
    reader.onerror = () => reject(reader.error ?? new Error('file not read'))
    reader.readAsDataURL(file)
  })
