/** Sentences in React: renders again when the language changes. */
import { useSyncExternalStore } from 'react'
import {
  languageVersion,
  onLanguageChange,
  text,
  type TextKey,
  type TextParams,
} from '../language/language.ts'

/** The translating function; calling this hook subscribes the component to language changes. */
export function useText(): (key: TextKey, params?: TextParams) => string {
  useSyncExternalStore(onLanguageChange, languageVersion)
  return text
}
