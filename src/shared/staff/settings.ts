/** How the desk is guarded: defaults 〔I〕. */
export const staffSettings = {
  /** How long one proof of who one is serves, in minutes; 0: one act. */
  'staff.confirmMinutes': { default: 2, kind: 'int', min: 0, max: 30 },
} as const
