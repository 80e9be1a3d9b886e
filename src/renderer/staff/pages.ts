import type { Page } from '../page'

export const staffPages: readonly Page[] = []
