import { Alert, Text } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import type { LeftColumn } from '../../shared/imports/contract'
import { useWords } from '../i18n/useWords'

/** Which columns and sheets of the file are not taken over, by the reason. */
export const LeftOut = ({ left }: { readonly left: readonly LeftColumn[] }) => {
  const { t } = useWords()
  if (left.length === 0) return null
  const named = ({ sheet, column, heading }: LeftColumn): string =>
    heading === '' ? t('imports.left.sheet', { sheet }) : t('imports.left.column', { column, heading })
  const reasons = [...new Set(left.map(({ why }) => why))]
  return (
    <Alert
      color="gray"
      variant="light"
      icon={<IconInfoCircle size={18} />}
      p={8}
      title={t('imports.left.title')}
    >
      {reasons.map((why) => (
        <Text key={why} size="sm">
          {t('imports.left.line', {
            columns: left
              .filter((each) => each.why === why)
              .map(named)
              .join(t('imports.comma')),
            why: t(`imports.left.why.${why}`),
          })}
        </Text>
      ))}
    </Alert>
  )
}
