import { ActionIcon, Group, Text } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useWords } from '../i18n/useWords'

/** Rows of a page, as every list query answers them unless asked otherwise. */
export const PAGE_SIZE = 100

interface Props {
  readonly total: number
  readonly page: number
  readonly shown: number
  readonly onPage?: (page: number) => void
}

/** Only when there is more than one page. */
export const Pager = ({ total, page, shown, onPage }: Props) => {
  const { t } = useWords()
  if (!onPage || total <= PAGE_SIZE) return null
  const last = Math.ceil(total / PAGE_SIZE) - 1
  return (
    <Group justify="flex-end" gap={8}>
      <Text size="sm" c="dimmed">
        {t('ui.pageOf', { from: page * PAGE_SIZE + 1, to: page * PAGE_SIZE + shown, total })}
      </Text>
      <ActionIcon
        variant="default"
        aria-label={t('ui.previousPage')}
        disabled={page === 0}
        onClick={() => onPage(page - 1)}
      >
        <IconChevronLeft size={16} />
      </ActionIcon>
      <ActionIcon
        variant="default"
        aria-label={t('ui.nextPage')}
        disabled={page >= last}
        onClick={() => onPage(page + 1)}
      >
        <IconChevronRight size={16} />
      </ActionIcon>
    </Group>
  )
}
