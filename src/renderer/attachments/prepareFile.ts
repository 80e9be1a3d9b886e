import { sniff } from '../../shared/attachments/rules'

/** A file as it is sent: its bytes, and the small picture of it that lists show. */
export interface PreparedFile {
  readonly name: string
  readonly content: string
  readonly thumb: string
  readonly isPdf: boolean
  readonly bytes: number
}

/** A page scanned at 250 dots an inch; a telephone's camera gives twice that and four times the bytes. */
const LONGEST_EDGE = 3000
const SMALL_ENOUGH = 1024 * 1024
const THUMB_EDGE = 200
const DATA = /^data:[^,]*,/

const readBytes = async (file: Blob): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer())

const base64Of = (file: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(DATA, ''))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })

const drawn = (picture: ImageBitmap, longest: number, quality: number): string | undefined => {
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const context = canvas.getContext('2d')
  if (!context) return undefined
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return canvas.toDataURL('image/jpeg', quality).replace(DATA, '')
}

/**
 * Reads a chosen file. Pictures larger than a scan needs, and kinds the desk does not keep (BMP, GIF), are drawn anew as
 * JPEG, which also leaves out where they were taken. Undefined when it is neither a picture nor a PDF.
 */
export const prepareFile = async (file: File): Promise<PreparedFile | undefined> => {
  const type = sniff(await readBytes(file.slice(0, 16)))
  const name = file.name.slice(-120) || 'scan'
  if (type === 'pdf') return { name, content: await base64Of(file), thumb: '', isPdf: true, bytes: file.size }
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const keep = type !== undefined && file.size <= SMALL_ENOUGH
    const content = keep ? await base64Of(file) : drawn(picture, LONGEST_EDGE, 0.85)
    const thumb = drawn(picture, THUMB_EDGE, 0.75)
    if (content === undefined || thumb === undefined) return undefined
    return { name, content, thumb, isPdf: false, bytes: Math.floor((content.length * 3) / 4) }
  } catch {
    return undefined
  }
}

export const picturesIn = (data: DataTransfer | null): readonly File[] => [...(data?.files ?? [])]
