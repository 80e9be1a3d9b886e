import type { feesContract } from '../../shared/fees/contract'
import { handlersFor } from '../handlers'
import { arrearsHandlers } from './arrearsHandlers'
import { billHandlers } from './billHandlers'
import { collectHandlers } from './collectHandlers'
import { receiptHandlers } from './receiptHandlers'
import { runHandlers } from './runHandlers'
import { tariffHandlers } from './tariffHandlers'

export const feesHandlers = handlersFor<typeof feesContract>()({
  ...tariffHandlers,
  ...runHandlers,
  ...billHandlers,
  ...collectHandlers,
  ...receiptHandlers,
  ...arrearsHandlers,
})
