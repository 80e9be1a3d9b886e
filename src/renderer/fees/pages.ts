import type { Page } from '../page'

export const feesPages: readonly Page[] = []
