import { z } from 'zod'
import { id } from '../id'
import { everyone, managers } from '../permission'
import { command, query } from '../route'
import type { Alarm } from './schema'

export const alarmsContract = {
  /** Those nobody has answered yet, newest first. */
  'alarms.open': query<readonly Alarm[]>()(everyone, z.strictObject({})),
  /** A manager says what it was. Refuses `alarms.unknown`, `alarms.answered`. */
  'alarms.answer': command<Alarm>()(
    managers,
    z.strictObject({
      alarmId: id('alarm'),
      note: z.string().trim().min(2, 'alarms.noteNeeded').max(200, 'alarms.noteTooLong'),
    }),
  ),
} as const
