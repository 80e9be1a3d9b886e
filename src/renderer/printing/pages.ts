import type { Page } from '../page'

export const printingPages: readonly Page[] = []
