import { Text } from '@mantine/core'
import type { ArrearsFile } from '../../shared/arrears/answers'
import type { LegalStage } from '../../shared/arrears/schema'
import { AskDialog } from '../approvals/AskDialog'
import { useWords } from '../i18n/useWords'

interface Props {
  readonly file: ArrearsFile
  readonly stage: LegalStage
  readonly onClose: () => void
}

/** 律师函/诉讼申请 (domain.md §4.7, 5): the company decides; its answer takes the step. */
export const LegalDialog = ({ file, stage, onClose }: Props) => {
  const { t, money } = useWords()
  return (
    <AskDialog
      opened
      title={t(`arrears.legal.open.${stage}`)}
      ask={{ kind: 'arrearsLegal', unitId: file.unitId, owedBy: file.owedBy, stage }}
      onClose={onClose}
    >
      <Text size="sm">
        {t('arrears.legal.hint', {
          unit: file.unitLabel,
          name: file.debtorName,
          amount: money(file.row?.overdueFen ?? 0),
        })}
      </Text>
    </AskDialog>
  )
}
