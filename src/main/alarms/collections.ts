import { Alarm } from '../../shared/alarms/schema'
import { collection } from '../store/types'

export const alarmsCollections = {
  alarms: collection<Alarm>()({
    schema: Alarm,
    indexes: { open: (alarm) => (alarm.answer ? undefined : 'open') },
  }),
} as const
