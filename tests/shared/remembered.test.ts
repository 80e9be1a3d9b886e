import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { View } from '../../src/main/collections'
import { remembered } from '../../src/main/remembered'
import { type Desk, openDesk } from '../support/desk'

let desk: Desk
let reckoned = 0
const sites = (view: View, add: string): string => {
  reckoned += 1
  return [...view.sites.all()].map(({ name }) => name).join() + add
}

const addSite = (name: string): Promise<unknown> =>
  desk.done('estate.addSite', { name, kind: 'residential', address: '' })

beforeEach(async () => {
  desk = await openDesk({ role: 'manager' })
  reckoned = 0
  await addSite('一期')
})
afterEach(() => desk.close())

describe('a remembered reckoning', () => {
  it('is made anew when what it read has changed, and only then', async () => {
    const asked = remembered(sites)
    expect([asked(desk.view, ''), asked(desk.view, ''), reckoned]).toEqual(['一期', '一期', 1])
    await desk.arrange((draft) => {
      const [staff] = [...draft.staff.all()]
      if (staff) draft.staff.update(staff.id, {})
    })
    expect([asked(desk.view, ''), reckoned]).toEqual(['一期', 1])
    await addSite('二期')
    expect([asked(desk.view, ''), reckoned]).toEqual(['一期,二期', 2])
  })

  it('is one for each question, and the oldest question is forgotten first', () => {
    const asked = remembered(sites)
    for (const add of ['a', 'b', 'c', 'd', 'e', 'e', 'd']) asked(desk.view, add)
    expect(reckoned).toBe(5)
    asked(desk.view, 'a')
    expect(reckoned).toBe(6)
  })

  it('sees what the command it runs in has written, and leaves nothing of it when that is taken back', async () => {
    const asked = remembered(sites)
    expect(asked(desk.view, '')).toBe('一期')
    const refused = desk.arrange((draft) => {
      const [site] = [...draft.sites.all()]
      if (site) draft.sites.update(site.id, { name: '改名' })
      expect(asked(draft, '')).toBe('改名')
      throw new Error('taken back')
    })
    await expect(refused).rejects.toThrow('taken back')
    expect(asked(desk.view, '')).toBe('一期')
  })
})
