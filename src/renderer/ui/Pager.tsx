import { ActionIcon, Group, Text } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useWords } from '../i18n/useWords'

interface Props {
  readonly total: number
  readonly page: number
  readonly shown: number
  readonly pageSize?: number
  readonly onPage?: (page: number) => void
}

/** Only when there is more than one page. */
export const Pager = ({ total, page, shown, pageSize = 100, onPage }: Props) => {
  const { t } = useWords()
  if (!onPage || total <= pageSize) return null
  const last = Math.ceil(total / pageSize) - 1
  return (
    <Group justify="flex-end" gap={8} pt={6}>
      <Text size="sm" c="dimmed">
        {t('ui.pageOf', { from: page * pageSize + 1, to: page * pageSize + shown, total })}
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
