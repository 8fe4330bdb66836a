/** The languages of the product. Adding one: a word here, a folder in `content/locales`, and its content. */
export const LOCALES = ['ko', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

export const isLocale = (value: unknown): value is Locale => LOCALES.some((locale) => locale === value);

/** A value for every language. */
export type Localized<T = string> = Readonly<Record<Locale, T>>;
