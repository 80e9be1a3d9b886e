import type { Page } from '../page'

export const importsPages: readonly Page[] = []
