import type { Status } from '../status';
import type { Normalizer } from './normalizer';
import { clean, NOTHING, refuse } from './result';
import { foldWord, wordTable } from './words';

/**
 * What lists write for a status, in four languages. Words that could mean two of them ("new", 无效) are left out: a
 * row then takes the default and says so.
 */
export const STATUS_WORDS = wordTable<Status>({
  potential: `prospect | prospective | potential customer | potential client | lead | interested | opportunity |
    potencjalny | potencjalna | potencjalne | potencjalny klient | klient potencjalny | prospekt | zainteresowany | zainteresowana |
    потенциальный | потенциальная | потенциальное | потенциал | потенциальный клиент | лид | перспективный | перспективная |
    заинтересован | заинтересованный | 潜在 | 潜在客户 | 意向 | 意向客户 | 有意向 | 线索 | 待开发 | 潛在 | 潛在客戶`,
  active: `current | existing | customer | client | active customer | active client | current customer | existing customer |
    aktywny | aktywna | aktywne | aktywny klient | klient aktywny | obecny | obecna | stały | stała | stały klient | bieżący | czynny | czynna |
    активный | активная | активное | активен | активна | действующий | действующая | текущий | текущая | постоянный | постоянная |
    постоянный клиент | существующий | 现有 | 现有客户 | 活跃 | 活跃客户 | 正式 | 正式客户 | 老客户 | 合作中 | 已合作 | 成交 | 已成交 | 成交客户 | 現有 | 現有客戶`,
  lapsed: `inactive | lost | former | past | ex | churned | dormant | expired | former customer | past customer | lost customer |
    nieaktywny | nieaktywna | nieaktywne | utracony | utracona | utracone | stracony | stracona | były | była | były klient | uśpiony | uśpiona |
    неактивный | неактивная | неактивен | неактивна | потерян | потеряна | потерянный | потерянная | утрачен | утерян | бывший | бывшая |
    бывший клиент | ушёл | ушла | спящий | 失效 | 失效客户 | 流失 | 流失客户 | 已流失 | 休眠 | 休眠客户 | 过期 | 非活跃 | 失效客戶`,
});

/** The status that a word means, or undefined. */
export const statusOf = (text: string): Status | undefined => STATUS_WORDS.get(foldWord(text));

/** A status of the user's own goes before what its word means elsewhere. */
export const normalizeStatus: Normalizer = (raw, { words }) => {
  const word = foldWord(raw);
  if (word === '') return NOTHING;
  const own = words?.statuses.find((status) => foldWord(status) === word);
  const status = own ?? STATUS_WORDS.get(word);
  return status === undefined ? refuse('unknown-status') : clean(status);
};
