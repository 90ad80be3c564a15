/**
 * Legal forms and trade words that stand in the names of organizations: Poland (KSH), Russia (ГК РФ, chapter 4),
 * Ukraine, China (公司法), and the forms that are met most in Europe and America.
 */
const ORGANIZATION =
  /(?:^|[\s"„«(,.])(?:ltd|limited|inc|incorporated|llc|llp|corp|corporation|plc|pty|gmbh|mbh|ag|ohg|e\.?k\.?|e\.v\.|s\.?r\.?o\.?|a\.s\.|spol\.|d\.o\.o\.|kft|zrt|oy|oyj|aps|b\.?v\.?|n\.v\.|s\.?p\.?a\.|s\.?r\.?l\.?|sarl|s\.l\.|company|co\.|group|holding|foundation|institute|university|college|hospital|sp\.? ?z ?o\.? ?o\.?|p?\.?s\.a\.|s\.c\.|sp\. ?j\.|sp\. ?k\.|sp\. ?p\.|sp\.k\.a\.|p\.?h\.?u\.?|f\.?h\.?u?\.?|p\.?p\.?h\.?u?\.?|p\.?w\.|spółka|zakład|hurtownia|fundacja|stowarzyszenie|przedsiębiorstwo|spółdzielnia|urząd|szkoła|ооо|оао|зао|пао|ао|нао|ип|тоо|нко|гуп|муп|фгуп|гбу|мбу|мбоу|ано|нпо|кфх|тов|прат|пат|фоп|чп|компания|завод|магазин|фирма|группа компаний|фонд|университет|институт|больница|школа)(?=$|[\s"”»),.])|公司|集团|集團|工厂|商店|商行|事务所|中心|大学|学校|医院|酒店|银行|研究院|研究所|协会|合作社|工作室|经营部|门市部|超市|(?:厂|店|馆|社)$/iu;

/**
 * What firms are called by, beside a name of their own: "Młyn Gąsawa", "Аптека на углу". One alone is a trade, as lists
 * have it in a column of categories: another word in capitals (or a number) must stand beside it.
 */
const TRADE =
  /(?<![\p{L}])(?:gospodarstwo|sklep|młyn|piekarnia|apteka|zajazd|warsztaty?|hurt|detal|handel|usługi|restauracja|kawiarnia|cukiernia|pizzeria|hotel|pensjonat|gabinet|salon|kancelaria|biuro|studio|kwiaciarnia|księgarnia|drukarnia|tartak|stolarnia|masarnia|ubojnia|mleczarnia|browar|garbarnia|przychodnia|szpital|parafia|agencja|centrum|serwis|autoserwis|delikatesy|supermarket|market|ogrodnictwo|wytwórnia|pracownia|agroturystyka|spedycja|transport|skład|gmina|klub|przedszkole|аптека|кафе|ресторан|салон|гостиница|отель|пекарня|мастерская|студия|агентство|центр|клиника|склад|хозяйство|комбинат|фабрика|столовая|автосервис|супермаркет|гимназия|лицей|торговый дом|shop|store|bakery|pharmacy|cafe|café|restaurant|farm|garage|services|solutions|clinic|agency|partners|consulting|logistics|trading|brewery|bäckerei|apotheke|werkstatt|gasthof|metzgerei|autohaus)(?!\p{L})/iu;

/** True where the text has a company's legal form or trade word in it: Ltd, sp. z o.o., ООО, 有限公司, Apteka pod Lwem. */
export const isOrganization = (text: string): boolean =>
  ORGANIZATION.test(text) || (TRADE.test(text) && /[\p{Lu}\d]/u.test(text.replace(TRADE, '')));
