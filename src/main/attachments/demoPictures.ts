import { deflateSync } from 'node:zlib'
import type { Random } from '../center/demo/random'
import { crc32 } from '../store/crc'

/** A small drawing in grey tones, made without a picture library: enough to look like a photo of a wall. */
interface Drawing {
  readonly width: number
  readonly height: number
  readonly grey: Uint8Array
}

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body) >>> 0, body.length + 4)
  return framed
}

const png = ({ width, height, grey }: Drawing): Buffer => {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 0, 0, 0, 0], 8)
  const lines = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y += 1)
    lines.set(grey.subarray(y * width, (y + 1) * width), y * (width + 1) + 1)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** Light falls from the left upper corner. */
const wall = (width: number, height: number): Drawing => {
  const grey = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      grey[y * width + x] = 226 - Math.floor(((x / width) * 3 + (y / height) * 2) * 8)
  return { width, height, grey }
}

const darken = ({ width, height, grey }: Drawing, x: number, y: number, by: number): void => {
  if (x < 0 || y < 0 || x >= width || y >= height) return
  const at = Math.floor(y) * width + Math.floor(x)
  grey[at] = Math.max(20, (grey[at] ?? 0) - by)
}

const crack = (drawing: Drawing, random: Random): void => {
  const { width, height } = drawing
  let x = width * (0.3 + random.next() * 0.4)
  for (let y = height * 0.05; y < height * 0.9; y += 0.25) {
    x += random.next() * 2.4 - 1.15
    for (let thick = 0; thick < 2 + (y % 7) / 4; thick += 1) darken(drawing, x + thick, y, 34)
  }
}

const stain = (drawing: Drawing, random: Random): void => {
  const { width, height } = drawing
  const [cx, cy] = [width * (0.35 + random.next() * 0.3), height * 0.4]
  const radius = height * 0.32
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const far = Math.hypot(x - cx, (y - cy) * 1.3) + Math.sin(x / 23) * 9 + Math.sin(y / 17) * 7
      if (far < radius) darken(drawing, x, y, far > radius * 0.92 ? 58 : 26)
    }
}

const gap = (drawing: Drawing): void => {
  const { width, height } = drawing
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const frame = x % Math.floor(width / 2.1) < 14 || y < 16 || y > height - 18
      if (frame) darken(drawing, x, y, 70)
      else if (x % Math.floor(width / 2.1) < 17) darken(drawing, x, y, 190)
    }
}

const SUBJECTS = [crack, stain, gap] as const

export interface DrawnPicture {
  readonly large: Buffer
  readonly small: Buffer
}

/** Pictures for the demo estate: cracks, stains and gaps, `count` of them, never two alike. */
export const drawPictures = (count: number, random: Random): readonly DrawnPicture[] =>
  Array.from({ length: count }, (_, place) => {
    const draw = SUBJECTS[place % SUBJECTS.length] ?? crack
    const at = (width: number, height: number): Buffer => {
      const drawing = wall(width, height)
      draw(drawing, random)
      return png(drawing)
    }
    return { large: at(640, 480), small: at(160, 120) }
  })
