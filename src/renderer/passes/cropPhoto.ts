/** 25 × 35 mm at about 240 dots an inch. */
const WIDTH = 240
const HEIGHT = 336
const LARGEST = 80_000

/** The middle of a picture at 25:35 as a small JPEG; undefined when it cannot be read as a picture. */
export const cropPhoto = async (file: Blob): Promise<string | undefined> => {
  try {
    const picture = await createImageBitmap(file)
    const scale = Math.max(WIDTH / picture.width, HEIGHT / picture.height)
    const canvas = document.createElement('canvas')
    canvas.width = WIDTH
    canvas.height = HEIGHT
    const context = canvas.getContext('2d')
    if (!context) return undefined
    const width = picture.width * scale
    const height = picture.height * scale
    context.fillStyle = '#fff'
    context.fillRect(0, 0, WIDTH, HEIGHT)
    context.drawImage(picture, (WIDTH - width) / 2, (HEIGHT - height) / 3, width, height)
    for (const quality of [0.85, 0.7, 0.5, 0.3]) {
      const photo = canvas.toDataURL('image/jpeg', quality)
      if (photo.length <= LARGEST) return photo
    }
    return undefined
  } catch {
    return undefined
  }
}
