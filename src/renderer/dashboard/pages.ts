import type { Page } from '../page'

export const dashboardPages: readonly Page[] = []
