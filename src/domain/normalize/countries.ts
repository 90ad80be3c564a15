import { foldWord } from './words';

/** ISO 3166-1 in the order of its two letters, each with its three; XK (Kosovo) is a user-assigned code that everybody uses. */
const CODES = `
  AD AND AE ARE AF AFG AG ATG AI AIA AL ALB AM ARM AO AGO AQ ATA AR ARG AS ASM AT AUT AU AUS AW ABW AX ALA AZ AZE BA BIH BB BRB
  BD BGD BE BEL BF BFA BG BGR BH BHR BI BDI BJ BEN BL BLM BM BMU BN BRN BO BOL BQ BES BR BRA BS BHS BT BTN BV BVT BW BWA BY BLR
  BZ BLZ CA CAN CC CCK CD COD CF CAF CG COG CH CHE CI CIV CK COK CL CHL CM CMR CN CHN CO COL CR CRI CU CUB CV CPV CW CUW CX CXR
  CY CYP CZ CZE DE DEU DJ DJI DK DNK DM DMA DO DOM DZ DZA EC ECU EE EST EG EGY EH ESH ER ERI ES ESP ET ETH FI FIN FJ FJI FK FLK
  FM FSM FO FRO FR FRA GA GAB GB GBR GD GRD GE GEO GF GUF GG GGY GH GHA GI GIB GL GRL GM GMB GN GIN GP GLP GQ GNQ GR GRC GS SGS
  GT GTM GU GUM GW GNB GY GUY HK HKG HM HMD HN HND HR HRV HT HTI HU HUN ID IDN IE IRL IL ISR IM IMN IN IND IO IOT IQ IRQ IR IRN
  IS ISL IT ITA JE JEY JM JAM JO JOR JP JPN KE KEN KG KGZ KH KHM KI KIR KM COM KN KNA KP PRK KR KOR KW KWT KY CYM KZ KAZ LA LAO
  LB LBN LC LCA LI LIE LK LKA LR LBR LS LSO LT LTU LU LUX LV LVA LY LBY MA MAR MC MCO MD MDA ME MNE MF MAF MG MDG MH MHL MK MKD
  ML MLI MM MMR MN MNG MO MAC MP MNP MQ MTQ MR MRT MS MSR MT MLT MU MUS MV MDV MW MWI MX MEX MY MYS MZ MOZ NA NAM NC NCL NE NER
  NF NFK NG NGA NI NIC NL NLD NO NOR NP NPL NR NRU NU NIU NZ NZL OM OMN PA PAN PE PER PF PYF PG PNG PH PHL PK PAK PL POL PM SPM
  PN PCN PR PRI PS PSE PT PRT PW PLW PY PRY QA QAT RE REU RO ROU RS SRB RU RUS RW RWA SA SAU SB SLB SC SYC SD SDN SE SWE SG SGP
  SH SHN SI SVN SJ SJM SK SVK SL SLE SM SMR SN SEN SO SOM SR SUR SS SSD ST STP SV SLV SX SXM SY SYR SZ SWZ TC TCA TD TCD TF ATF
  TG TGO TH THA TJ TJK TK TKL TL TLS TM TKM TN TUN TO TON TR TUR TT TTO TV TUV TW TWN TZ TZA UA UKR UG UGA UM UMI US USA UY URY
  UZ UZB VA VAT VC VCT VE VEN VG VGB VI VIR VN VNM VU VUT WF WLF WS WSM XK XKX YE YEM YT MYT ZA ZAF ZM ZMB ZW ZWE`;

/** Spellings beside those of CLDR: official, short, old and own names, and what people write. */
const OTHERS: Readonly<Record<string, string>> = {
  AE: 'UAE | ZEA | Emiraty | ОАЭ | Эмираты | 阿联酋',
  AM: 'Հայաստան',
  AT: 'Österreich | Republik Österreich',
  AU: 'Australien | Commonwealth of Australia',
  BA: 'BiH | Bosna i Hercegovina | Bośnia | Bosnia',
  BE: 'België | Belgique | Belgien',
  BG: 'България',
  BY: 'Białoruś | Bialorus | Белоруссия | Республика Беларусь | РБ | Belorussia | Byelorussia | 白俄罗斯',
  CD: 'DR Congo | DRC | Congo-Kinshasa | Kongo | Demokratyczna Republika Konga | ДР Конго',
  CG: 'Congo | Republic of the Congo | Конго',
  CH: 'Schweiz | Suisse | Svizzera | Helvetia | Konfederacja Szwajcarska',
  CI: "Cote d'Ivoire | Ivory Coast | Wybrzeże Kości Słoniowej | Кот-д'Ивуар",
  CN: `PRC | P.R. China | PR China | People's Republic of China | Mainland China | ChRL | Chińska Republika Ludowa | Chiny Ludowe | КНР |
    Китайская Народная Республика | 中华人民共和国 | 中國 | 中国大陆 | 大陆`,
  CZ: 'Czech Republic | Czech Rep. | Czechia | Republika Czeska | Rep. Czeska | Czechy | Česko | Česká republika | ČR | Чешская Республика | Tschechien | 捷克共和国',
  DE: 'Deutschland | BRD | FRG | Federal Republic of Germany | Republika Federalna Niemiec | RFN | ФРГ | Allemagne | 联邦德国',
  DK: 'Danmark | Dänemark',
  EE: 'Eesti | Estland',
  ES: 'España | Espana | Espagne | Spanien | Królestwo Hiszpanii',
  FI: 'Suomi | Finnland',
  FR: 'Frankreich | République française | Republika Francuska',
  GB: `UK | U.K. | Great Britain | Britain | England | Scotland | Wales | Northern Ireland | United Kingdom of Great Britain and Northern Ireland |
    Anglia | Szkocja | Walia | Irlandia Północna | W. Brytania | Wlk. Brytania | Zjednoczone Królestwo | Brytania | Англия | Шотландия | Уэльс | Соединённое Королевство |
    Соединенное Королевство | 英格兰 | 苏格兰 | 大不列颠 | 英國`,
  GE: 'Грузия | საქართველო',
  GR: 'Hellas | Ellada | Ελλάδα | EL | Греция',
  HK: 'Hong Kong | Hongkong | Гонконг | 香港 | 中国香港',
  HR: 'Hrvatska | Kroatien',
  HU: 'Magyarország | Ungarn',
  IE: 'Éire | Republic of Ireland | Republika Irlandii',
  IN: 'Bharat | 印度',
  IR: 'Iran | Islamic Republic of Iran',
  IT: 'Italia | Italien | Italie',
  JP: 'Nippon | Nihon | 日本国',
  KG: 'Киргизия | Кыргызская Республика | Kirgistan',
  KP: 'DPRK | КНДР | North Korea | Korea Północna | KRLD | 朝鲜',
  KR: 'Korea | South Korea | Republic of Korea | Korea Południowa | Republika Korei | Корея | Южная Корея | 韩国 | 韓國 | 南韩 | 大韩民国 | 大韓民國',
  KZ: 'Казахстан | Республика Казахстан | РК | Қазақстан',
  LA: 'Laos | Лаос',
  LT: 'Lietuva | Litauen | Republika Litewska',
  LU: 'Luksemburg | Luxemburg',
  LV: 'Latvija | Lettland',
  MD: 'Moldova | Молдавия | Республика Молдова | Moldawia',
  MK: 'Macedonia | Makedonija | FYROM | Македония | North Macedonia',
  MM: 'Burma | Birma | Бирма',
  MO: 'Macau | Macao | 澳门',
  NL: 'Holland | Holandia | The Netherlands | Nederland | Niederlande | Niderlandy | Królestwo Niderlandów | Голландия | 荷兰 | 荷蘭',
  NO: 'Norge | Norwegen',
  NZ: 'N. Zealand | Aotearoa',
  PL: 'Rzeczpospolita Polska | Rzeczypospolita Polska | RP | Republic of Poland | Polen | Pologne | Polonia | Республика Польша | Польска | 波蘭',
  PS: 'Palestine | Palestyna | Палестина',
  PT: 'Portugalia | Republika Portugalska',
  RO: 'România | Rumänien | Roumanie',
  RS: 'Srbija | Србија',
  RU: `Russian Federation | Federacja Rosyjska | FR | Российская Федерация | РФ | R.F. | Rosja | Russland | Россия | 俄国 | 俄羅斯 | 俄罗斯联邦`,
  SE: 'Sverige | Schweden',
  SI: 'Slovenija | Slowenien',
  SK: 'Slovensko | Slovak Republic | Republika Słowacka | Slowakei | Словацкая Республика',
  SY: 'Syria | Сирия',
  SZ: 'Swaziland | Suazi | Свазиленд',
  TJ: 'Таджикистан',
  TR: 'Türkiye | Turkiye | Turkey | Türkei | 土耳其',
  TW: 'Taiwan | R.O.C. | Republic of China | Тайвань | 台灣 | 臺灣 | 台湾 | 中国台湾 | 中华民国',
  TZ: 'Tanzania',
  UA: 'Ukraina | Україна | Ukraine | Украина | 烏克蘭',
  US: `USA | U.S. | U.S.A. | United States of America | The United States | America | Stany Zjednoczone | Stany Zjednoczone Ameryki | Stany Zjednoczone Ameryki Północnej |
    Ameryka | США | Соединённые Штаты | Соединенные Штаты | Соединённые Штаты Америки | Соединенные Штаты Америки | Америка | Estados Unidos | 美利坚合众国 | 美國 | Vereinigte Staaten`,
  UZ: "O'zbekiston",
  VA: 'Vatican | Watykan | Ватикан',
  VN: 'Viet Nam | Wietnam | Вьетнам | 越南',
  ZA: 'RSA | RPA | ЮАР | Republika Południowej Afryki | South Africa',
};

const LANGUAGES = ['en', 'pl', 'ru', 'zh', 'zh-Hant'];

const pairs = CODES.trim().split(/\s+/);

/** ISO 3166-1 alpha-2 of every country and territory. */
const COUNTRY_CODES: readonly string[] = pairs.filter((_, at) => at % 2 === 0);

const fold = (name: string): string =>
  foldWord(name)
    .replace(/^the\s/, '')
    .replace(/\s&\s/, ' and ')
    .replace(/[.,'’()-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

let names: ReadonlyMap<string, string> | null = null;

/** Made when the first is asked for: some milliseconds. */
function namesOf(): ReadonlyMap<string, string> {
  const made = new Map<string, string>();
  const put = (name: string, code: string) => {
    const word = fold(name);
    if (word !== '' && !made.has(word)) made.set(word, code);
  };
  pairs.forEach((code, at) => {
    put(code, at % 2 === 0 ? code : (pairs[at - 1] ?? ''));
  });
  for (const [code, others] of Object.entries(OTHERS)) for (const name of others.split('|')) put(name, code);
  for (const locale of LANGUAGES) {
    const display = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
    for (const code of COUNTRY_CODES) {
      const name = display.of(code);
      if (name === undefined) continue;
      put(name, code);
      // CLDR shortens where people may write the word whole.
      put(
        name
          .replace(/\s?\(.*\)$/, '')
          .replace(/^St\. /, 'Saint ')
          .replace('о-ва', 'острова'),
        code,
      );
    }
  }
  return made;
}

/** Every name and code that a country goes by, folded, with its ISO 3166-1 alpha-2. */
export function countryNames(): ReadonlyMap<string, string> {
  names ??= namesOf();
  return names;
}

/**
 * The country that a text names: by its name in English, Polish, Russian or Chinese (CLDR's, and what else people write), or by
 * its two or three letters.
 * @returns ISO 3166-1 alpha-2; null where it is no country's
 */
export function countryOf(text: string): string | null {
  return countryNames().get(fold(text)) ?? null;
}
