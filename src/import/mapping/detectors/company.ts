/**
 * Legal forms and trade words that stand in the names of organizations: Poland (KSH), Russia (ГК РФ, chapter 4),
 * Ukraine, China (公司法), and the forms that are met most in Europe and America.
 */
const ORGANIZATION =
  /(?:^|[\s"„«(,.])(?:ltd|limited|inc|incorporated|llc|llp|corp|corporation|plc|pty|gmbh|mbh|ag|ohg|e\.?k\.?|e\.v\.|s\.?r\.?o\.?|a\.s\.|spol\.|d\.o\.o\.|kft|zrt|oy|oyj|aps|b\.?v\.?|n\.v\.|s\.?p\.?a\.|s\.?r\.?l\.?|sarl|s\.l\.|company|co\.|group|holding|foundation|institute|university|college|hospital|sp\.? ?z ?o\.? ?o\.?|p?\.?s\.a\.|s\.c\.|sp\. ?j\.|sp\. ?k\.|sp\. ?p\.|sp\.k\.a\.|p\.?h\.?u\.?|f\.?h\.?u?\.?|p\.?p\.?h\.?u?\.?|p\.?w\.|spółka|zakład|hurtownia|fundacja|stowarzyszenie|przedsiębiorstwo|spółdzielnia|urząd|szkoła|ооо|оао|зао|пао|ао|нао|ип|тоо|нко|гуп|муп|фгуп|гбу|мбу|мбоу|ано|нпо|кфх|тов|прат|пат|фоп|чп|компания|завод|магазин|фирма|группа компаний|фонд|университет|институт|больница|школа)(?=$|[\s"”»),.])|公司|集团|集團|工厂|商店|商行|事务所|中心|大学|学校|医院|酒店|银行|研究院|研究所|协会|合作社|工作室|经营部|门市部|超市|(?:厂|店|馆|社)$/iu;

/** True where the text has a company's legal form or trade word in it: Ltd, sp. z o.o., ООО, 有限公司. */
export const isOrganization = (text: string): boolean => ORGANIZATION.test(text);
