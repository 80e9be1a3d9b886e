import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { type Language, words } from './words'

const REMEMBERED = 'desk.language'

const remembered = (): Language => (localStorage.getItem(REMEMBERED) === 'en' ? 'en' : 'zh-CN')

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'words'
    resources: { words: (typeof words)['zh-CN'] }
    returnNull: false
  }
}

/** Starts the words in the language this PC used last. Chinese is the reference and the fallback. */
export const startWords = async (language: Language = remembered()): Promise<void> => {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh-CN',
    defaultNS: 'words',
    ns: ['words'],
    resources: { 'zh-CN': { words: words['zh-CN'] }, en: { words: words.en } },
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  document.documentElement.lang = language
}

export const changeLanguage = async (language: Language): Promise<void> => {
  localStorage.setItem(REMEMBERED, language)
  document.documentElement.lang = language
  await i18next.changeLanguage(language)
}

export const currentLanguage = (): Language => (i18next.language === 'en' ? 'en' : 'zh-CN')
