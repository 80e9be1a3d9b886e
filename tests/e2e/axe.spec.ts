import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { alarmed, demoIn, firstStart, lockAndUnlock, tamperWith, throughTheDoor } from './support/doors'
import { placesOf } from './support/places'
import { findRecords } from './support/records'
import { expect, test } from './support/test'
import { LANGUAGES, wordsIn } from './support/words'

const SERIOUS = new Set(['serious', 'critical'])

/** What keeps somebody from working: said with the rule, the place and the element. */
const hindrances = async (page: Page, name: string): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations
    .filter(({ impact }) => SERIOUS.has(impact ?? ''))
    .flatMap(({ id, impact, nodes }) =>
      nodes.map(
        (node) =>
          `${name}: ${impact} ${id} at ${node.target.join(' ')}: ${node.html.slice(0, 200)}${node.any[0] ? ` (${node.any[0].message})` : ''}`,
      ),
    )
}

for (const language of LANGUAGES) {
  test(`no screen keeps anybody out, ${language}`, async ({ launch, folder }) => {
    test.setTimeout(1_800_000)
    const found: string[] = []
    const look = async (page: Page, name: string): Promise<void> => {
      found.push(...(await hindrances(page, name)))
    }
    const desk = await launch(demoIn(language))
    await throughTheDoor(desk, look)
    const guide = { page: desk.page, words: wordsIn(language) }
    for (const place of placesOf(await findRecords(desk.page)))
      await test.step(place.name, async () => {
        await place.go(guide)
        await look(desk.page, place.name)
      })
    await lockAndUnlock(desk, look)
    await desk.close()
    tamperWith(folder)
    await alarmed(await launch({ language }), language, look)
    expect(found).toEqual([])
  })

  test(`the first start keeps nobody out, ${language}`, async ({ launch }) => {
    const found: string[] = []
    await firstStart(await launch({ language }), language, async (page, name) => {
      found.push(...(await hindrances(page, name)))
    })
    expect(found).toEqual([])
  })
}
