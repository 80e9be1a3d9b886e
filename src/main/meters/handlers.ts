import type { metersContract } from '../../shared/meters/contract'
import { refuse } from '../../shared/problem'
import { handlersFor, prepared } from '../handlers'
import { applyPlan, planOf, rowsOfFile } from './importPlan'
import type { FileRow } from './importRows'
import { meterHandlers } from './meterHandlers'
import { roundHandlers } from './roundHandlers'

export const metersHandlers = handlersFor<typeof metersContract>()({
  ...meterHandlers,
  ...roundHandlers,

  'meters.planImport': async (view, input, context) => planOf(view, await rowsOfFile(input), input, context),

  'meters.import': prepared({
    prepare: (_view, input) => rowsOfFile(input),
    commit: (draft, input, rows: readonly FileRow[], context) => {
      const counts = applyPlan(draft, rows, input, context)
      if (counts.read + counts.unusual + counts.newMeter === 0) refuse('meters.nothingToImport')
      return counts
    },
  }),
})
