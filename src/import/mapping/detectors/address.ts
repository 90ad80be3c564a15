/** A word for a kind of street before its name, or a house's or flat's mark, in Polish, Russian, Ukrainian. */
const STREET_WORD =
  /(?:^|[\s,])(?:ul|al|pl|os|ulica|aleja|aleje|plac|osiedle|ул|улица|пр|пр-т|просп|проспект|пер|переулок|ш|шоссе|наб|набережная|бул|бульвар|пл|площадь|мкр|д|дом|кв|вул|вулиця|буд)\.?[\s]+(?=[\p{L}\d])/iu;
/** The like behind the name: English and German. */
const STREET_END =
  /\p{L}[\s-]?(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|boulevard|blvd|court|ct|place|square|way|row|close|crescent|terrace|straße|strasse|str|weg|platz|allee)\b\.?/iu;
const HAN_STREET = /(?:路|街|大道|巷|弄|胡同|村|镇|乡|园区|大厦|小区|花园)/u;
const HAN_HOUSE = /\d+(?:号|號|栋|幢|室|楼|弄)|(?:省|市|区|县).*(?:路|街|道|村|镇)/u;
const HOUSE = /(?:^|\s)\d{1,4}(?:\s?[a-z])?(?:\s?[/\\-]\s?\d{1,4})?(?=$|[\s,])/iu;

/** True where the text is a postal address or its street with a house number, rather than a name or a city. */
export function isAddress(text: string): boolean {
  if (text.includes('@') || text.length < 5) return false;
  if (/\p{Script=Han}/u.test(text)) return HAN_STREET.test(text) && HAN_HOUSE.test(text);
  if (!/\d/.test(text)) return false;
  if (STREET_WORD.test(text)) return true;
  if (!HOUSE.test(text)) return false;
  return STREET_END.test(text) || /\p{L}{3,}.*,\s*(?:\d{2}-\d{3}|\d{5,6})\b/u.test(text);
}
