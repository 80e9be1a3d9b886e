import { addDays, addToMonth, dayInMonth, instantOf, monthOf } from '../../shared/day'
import type { DemoEstate } from '../center/demo/estate'
import type { Draft } from '../collections'
import type { Context } from '../context'
import { atDesk } from './demoDesk'
import { stocktakeHandlers } from './stocktake'
import { toCount } from './stocktakeFacts'
import { takeoverHandlers } from './takeover'

/** Last month's stock-takes agreed; of this month's one is finished with a key missing. */
const seedStocktakes = (draft: Draft, context: Context, demo: DemoEstate): void => {
  const [clerk] = demo.clerks
  const cabinets = [...draft.keyCabinets.all()]
  const publicOnes = cabinets.find((each) => each.use === 'public')
  if (!clerk || !publicOnes) return
  const take = (cabinetId: (typeof cabinets)[number]['id'], at: string, leave: number): void => {
    const then = atDesk(context, at, clerk)
    const started = stocktakeHandlers['keys.startStocktake'](
      draft,
      { cabinetId, witness: demo.supervisor.name },
      then,
    )
    const keys = toCount(draft, started)
    for (const key of keys.slice(0, keys.length - leave))
      stocktakeHandlers['keys.countTag'](draft, { stocktakeId: started.id, tag: key.code }, then)
    stocktakeHandlers['keys.finishStocktake'](
      draft,
      { stocktakeId: started.id, witness: demo.supervisor.name },
      then,
    )
  }
  // Before anything of today: the keys that are out now were here when they were counted.
  const lastMonth = dayInMonth(addToMonth(monthOf(context.today), -1), 25)
  take(publicOnes.id, instantOf(lastMonth, '16:00'), 0)
  take(publicOnes.id, instantOf(addDays(context.today, -1), '16:30'), 1)
}

const START = {
  toParty: '阳光物业服务中心',
  handedBy: '郑工',
  security: '刘队长',
  engineering: '马工',
  remark: '',
} as const

/** One takeover signed long ago with a key short, and one that is being counted. */
const seedTakeovers = (draft: Draft, context: Context, demo: DemoEstate): void => {
  const [clerk] = demo.clerks
  if (!clerk) return
  const open = (at: string, fromParty: string) => {
    const then = atDesk(context, at, clerk)
    const made = takeoverHandlers['keys.startTakeover'](
      draft,
      { ...START, fromParty, receivedBy: clerk.name, receivedOn: then.today },
      then,
    )
    return { made, then }
  }
  const lines = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, place) => ({
      code: `${prefix}${String(place + 1).padStart(2, '0')}`,
      place: `地下车库 ${String(place + 1).padStart(2, '0')} 号储物间`,
      keyClass: 'publicDoor' as const,
      setType: null,
      expected: 2,
      slot: '',
    }))
  const past = open(instantOf(addDays(context.today, -410), '10:00'), '阳光置业(开发商)')
  takeoverHandlers['keys.addTakeoverLines'](
    draft,
    { takeoverId: past.made.id, lines: lines('CW-', 12) },
    past.then,
  )
  const [short] = draft.keyTakeoverLines.where('takeover', past.made.id)
  if (short) draft.keyTakeoverLines.update(short.id, { counted: 1, remark: '缺 1 把，对方三日内补齐' })
  takeoverHandlers['keys.countRest'](draft, { takeoverId: past.made.id })
  takeoverHandlers['keys.signTakeover'](
    draft,
    { takeoverId: past.made.id },
    atDesk(context, past.then.now, demo.supervisor),
  )
  const today = open(new Date(Date.parse(context.now) - 3_600_000).toISOString(), '阳光置业二期项目部')
  takeoverHandlers['keys.addTakeoverLines'](
    draft,
    { takeoverId: today.made.id, lines: lines('E2-', 18) },
    today.then,
  )
  draft.keyTakeoverLines
    .where('takeover', today.made.id)
    .slice(0, 7)
    .forEach((line, place) => {
      draft.keyTakeoverLines.update(
        line.id,
        place === 3 ? { counted: 1, remark: '一把齿位磨损，拒收' } : { counted: line.expected },
      )
    })
}

export const seedCounts = (draft: Draft, context: Context, demo: DemoEstate): void => {
  seedTakeovers(draft, context, demo)
  seedStocktakes(draft, context, demo)
}
