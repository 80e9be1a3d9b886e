import { Counter } from '../../shared/center/counter'
import { Center, Setting } from '../../shared/center/schema'
import { collection } from '../store/types'

export const centerCollections = {
  center: collection<Center>()({ schema: Center, indexes: {} }),
  settings: collection<Setting>()({ schema: Setting, indexes: { key: (setting) => setting.key } }),
  counters: collection<Counter>()({ schema: Counter, indexes: {} }),
} as const
