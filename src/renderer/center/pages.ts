import type { Page } from '../page'

export const centerPages: readonly Page[] = []
