import type { Language } from './message';

/** What the pipeline of a new book is called, and its stages in order. Stored once, then the user's own. */
export const FIRST_PIPELINE: Readonly<
  Record<
    Language,
    { readonly name: string; readonly stages: readonly [string, string, string, string, string] }
  >
> = {
  en: { name: 'Sales', stages: ['New', 'In talks', 'Offer sent', 'Won', 'Lost'] },
  pl: { name: 'Sprzedaż', stages: ['Nowa', 'W rozmowach', 'Oferta wysłana', 'Wygrana', 'Przegrana'] },
  ru: { name: 'Продажи', stages: ['Новая', 'Переговоры', 'Предложение отправлено', 'Выиграна', 'Проиграна'] },
  zh: { name: '销售', stages: ['新建', '洽谈中', '已报价', '赢单', '输单'] },
};
