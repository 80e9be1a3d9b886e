/** How the desk is guarded: defaults 〔I〕. */
export const staffSettings = {
  /** How long one proof of who one is serves, in minutes; 0: one act. */
  'staff.confirmMinutes': { default: 2, kind: 'int', min: 0, max: 30 },
  /** The desk locks itself after so many minutes without a touch; 0: never. */
  'staff.lockMinutes': { default: 10, kind: 'int', min: 0, max: 240 },
  /** Minimising the window locks the desk. */
  'staff.lockOnMinimise': { default: false, kind: 'bool' },
} as const
