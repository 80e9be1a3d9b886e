import { ActionIcon, Group, Input, Text } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { addToMonth, type YearMonth } from '../../shared/day'
import { useWords } from '../i18n/useWords'

interface Props {
  readonly label: string
  /** The label stands beside it already. */
  readonly bare?: boolean
  readonly value: YearMonth
  readonly onChange: (month: YearMonth) => void
}

/** A month, one step at a time: almost always this one or the one beside it. */
export const MonthField = ({ label, bare = false, value, onChange }: Props) => {
  const { t } = useWords()
  return (
    <Input.Wrapper label={bare ? '' : label} labelElement="div">
      <Group gap={4} wrap="nowrap" h={32} role="group" aria-label={label}>
        <ActionIcon
          variant="default"
          size={30}
          aria-label={t('ui.month.earlier')}
          onClick={() => onChange(addToMonth(value, -1))}
        >
          <IconChevronLeft size={16} />
        </ActionIcon>
        <Text w={76} ta="center" fw={600} aria-live="polite">
          {value}
        </Text>
        <ActionIcon
          variant="default"
          size={30}
          aria-label={t('ui.month.later')}
          onClick={() => onChange(addToMonth(value, 1))}
        >
          <IconChevronRight size={16} />
        </ActionIcon>
      </Group>
    </Input.Wrapper>
  )
}
