import { useTranslation } from 'react-i18next'
import styles from './ReceiptSheet.module.css'

/** A label of a paper: Chinese first, English small beside it, whatever the screen speaks (domain.md §0.4 g). */
export const Both = ({ k, className }: { readonly k: string; readonly className?: string | undefined }) => {
  const { i18n } = useTranslation()
  return (
    <span className={className}>
      {i18n.getFixedT('zh-CN')(k as never) as string}{' '}
      <small className={styles.small}>{i18n.getFixedT('en')(k as never) as string}</small>
    </span>
  )
}
