/** The only door to i18next: one instance, set up once. Nothing else in the code holds a sentence. */
import i18next, { type TOptions } from 'i18next'
import type enOwn from './locales/en/own.json'
import type enUi from './locales/en/ui.json'
import { fallbackChain, findLanguage } from './languages.ts'
import { loadTexts, type Namespace } from './texts.ts'

type Leaf<T, Path extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Path}${PluralBase<K>}` : Leaf<T[K], `${Path}${K}.`>
}[keyof T & string]
type PluralBase<K extends string> =
  K extends `${infer Base}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}` ? Base : K

/** `own:…` can be said on the screens that need that group of texts. */
export type TextKey = Leaf<typeof enUi> | Leaf<typeof enOwn, 'own:'>
export type TextParams = Record<string, string | number>

const namespaces: Namespace[] = ['ui']
const listeners = new Set<() => void>()
let spoken = 'en'
let version = 0
/** Counts the wishes for a language, so that a slow one cannot overtake a newer one. */
let asked = 0

const instance = i18next.createInstance()
void instance.init({
  lng: 'en',
  fallbackLng: (tag: string) => fallbackChain(tag).slice(1),
  ns: ['ui', 'explain', 'carry', 'own'],
  defaultNS: 'ui',
  resources: {},
  interpolation: { escapeValue: false },
  returnNull: false,
  initAsync: false,
})

/**
 * Loads the texts of a language (and of its fallbacks) and speaks it from then on. Rejects when those of the
 * language itself cannot be fetched; without a fallback it can be spoken.
 */
export async function speak(tag: string): Promise<void> {
  if (!findLanguage(tag)) return
  const mine = ++asked
  const [own, ...others] = fallbackChain(tag).map((each) =>
    Promise.all(namespaces.map((namespace) => load(each, namespace))),
  )
  await Promise.allSettled(others)
  await own
  if (mine !== asked) return
  await instance.changeLanguage(tag)
  spoken = tag
  changed()
}

/** Adds a group of texts, in the language spoken now and in every one spoken later. */
export async function need(namespace: Namespace): Promise<void> {
  if (!namespaces.includes(namespace)) namespaces.push(namespace)
  await Promise.all(fallbackChain(spoken).map((tag) => load(tag, namespace)))
  changed()
}

/** A sentence of the interface in the language spoken now. */
export function text(key: TextKey, params: TextParams = {}): string {
  return instance.t(key, params)
}

/**
 * The text of an explanation, by a key that is only known at run time; null when there is none. In the language
 * spoken now, with its fallbacks, or in another one that `needBeside` has loaded, without any.
 */
export function explainText(key: string, params: TextParams = {}, beside?: string): string | null {
  const options: TOptions = { ...params, ns: 'explain', lng: beside ?? spoken }
  if (beside !== undefined && !instance.hasResourceBundle(beside, 'explain')) return null
  return instance.exists(key, options) ? instance.t(key, options) : null
}

/** A sentence about carried work, by a key that is only known at run time; null when there is none. */
export function carryText(key: string, params: TextParams = {}): string | null {
  const options: TOptions = { ...params, ns: 'carry', lng: spoken }
  return instance.exists(key, options) ? instance.t(key, options) : null
}

/** Adds the explanations of a second language, shown beside the first. */
export async function needBeside(tag: string): Promise<void> {
  await load(tag, 'explain')
  changed()
}

/** Calls back whenever texts may read differently. Returns how to stop. */
export function onLanguageChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** A number that grows with every change: lets a view know that it is out of date. */
export function languageVersion(): number {
  return version
}

function changed(): void {
  version += 1
  for (const listener of listeners) listener()
}

async function load(tag: string, namespace: Namespace): Promise<void> {
  if (instance.hasResourceBundle(tag, namespace)) return
  const texts = await loadTexts(tag, namespace)
  if (texts) instance.addResourceBundle(tag, namespace, texts)
}
