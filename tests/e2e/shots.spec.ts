import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  alarmed,
  demoIn,
  firstStart,
  type Look,
  lockAndUnlock,
  tamperWith,
  throughTheDoor,
} from './support/doors'
import { placesOf } from './support/places'
import { findRecords } from './support/records'
import { test } from './support/test'
import { LANGUAGES, wordsIn } from './support/words'

const FOLDER = process.env.SHOTS_DIR ?? join(__dirname, '..', '..', 'shots')
const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const

/** `SHOTS_ONLY=tenant` takes only the places whose name matches. */
const ONLY = new RegExp(process.env.SHOTS_ONLY ?? '')

for (const language of LANGUAGES)
  for (const size of SIZES)
    test(`every screen in ${language}, ${size.width} wide`, async ({ launch, folder }) => {
      test.setTimeout(1_800_000)
      mkdirSync(FOLDER, { recursive: true })
      const look: Look = async (page, name) => {
        await page.waitForTimeout(200)
        await page.screenshot({ path: join(FOLDER, `${name}-${language}-${size.width}.png`) })
      }
      const first = await launch({ language, size, folder: join(folder, 'empty') })
      await firstStart(first, language, look)
      await first.close()
      const desk = await launch({ ...demoIn(language), size, folder: join(folder, 'demo') })
      await throughTheDoor(desk, look)
      const guide = { page: desk.page, words: wordsIn(language) }
      for (const place of placesOf(await findRecords(desk.page)).filter(({ name }) => ONLY.test(name)))
        await test.step(place.name, async () => {
          await place.go(guide)
          await look(desk.page, place.name)
        })
      await lockAndUnlock(desk, look)
      await desk.close()
      tamperWith(join(folder, 'demo'))
      await alarmed(await launch({ language, size, folder: join(folder, 'demo') }), language, look)
    })
