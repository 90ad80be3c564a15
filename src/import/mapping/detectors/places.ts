import { foldWord } from '../../../domain/normalize/words';

const folded = (text: string): ReadonlySet<string> => new Set(text.split('|').map(foldWord));

/** The largest cities and the seats of provinces (national statistics: GUS, Росстат, 国家统计局, Census, ONS). */
const CITIES = folded(
  `Warszawa | Kraków | Wrocław | Łódź | Poznań | Gdańsk | Szczecin | Lublin | Bydgoszcz | Białystok | Katowice | Gdynia |
  Częstochowa | Rzeszów | Radom | Toruń | Sosnowiec | Kielce | Gliwice | Olsztyn | Zabrze | Bielsko-Biała | Bytom |
  Zielona Góra | Rybnik | Ruda Śląska | Opole | Tychy | Gorzów Wielkopolski | Elbląg | Dąbrowa Górnicza | Płock | Wałbrzych |
  Włocławek | Tarnów | Chorzów | Koszalin | Kalisz | Legnica | Grudziądz | Słupsk | Nowy Sącz | Siedlce | Zamość | Ełk | Sopot |
  Москва | Санкт-Петербург | Новосибирск | Екатеринбург | Казань | Нижний Новгород | Красноярск | Челябинск | Самара | Уфа |
  Ростов-на-Дону | Краснодар | Омск | Воронеж | Пермь | Волгоград | Саратов | Тюмень | Тольятти | Барнаул | Ижевск | Хабаровск |
  Ульяновск | Иркутск | Владивосток | Ярославль | Томск | Кемерово | Рязань | Тверь | Тула | Орёл | Киров | Пенза | Липецк |
  Калининград | Курск | Сочи | Белгород | Минск | Алматы | Астана | Киев | Київ | Львів | Одеса | Харків |
  北京 | 上海 | 广州 | 深圳 | 成都 | 杭州 | 重庆 | 武汉 | 西安 | 苏州 | 天津 | 南京 | 长沙 | 郑州 | 东莞 | 青岛 | 沈阳 | 宁波 | 昆明 | 合肥 | 佛山 | 福州 |
  哈尔滨 | 济南 | 温州 | 长春 | 石家庄 | 常州 | 泉州 | 南宁 | 贵阳 | 南昌 | 厦门 | 大连 | 无锡 | 嘉兴 | 太原 | 徐州 | 惠州 | 珠海 | 中山 | 台州 | 烟台 | 兰州 |
  绍兴 | 海口 | 扬州 | 呼和浩特 | 乌鲁木齐 | 银川 | 香港 | 台北 | 义乌 | 金华 |
  London | Birmingham | Manchester | Leeds | Liverpool | Bristol | Sheffield | Glasgow | Edinburgh | Cardiff | Belfast |
  Leicester | Nottingham | Newcastle | Hull | Dublin | Cork | New York | Los Angeles | Chicago | Houston | Phoenix |
  Philadelphia | San Antonio | San Diego | Dallas | Austin | San Francisco | Seattle | Denver | Boston | Miami | Atlanta |
  Portland | Toronto | Montreal | Vancouver | Sydney | Melbourne | Berlin | Hamburg | München | Köln | Frankfurt | Stuttgart |
  Düsseldorf | Leipzig | Hannover | Dresden | Wien | Zürich | Praha | Brno | Ostrava | Plzeň | Paris | Madrid | Roma | Milano`,
);

/** Countries that lists name most, in the four languages and their codes (ISO 3166). */
const COUNTRIES = folded(
  `Polska | Poland | Польша | 波兰 | Rosja | Russia | Россия | РФ | Российская Федерация | Russian Federation | 俄罗斯 | Chiny |
  China | Китай | 中国 | 中國 | Wielka Brytania | United Kingdom | Великобритания | 英国 | Great Britain | England | USA | United States |
  United States of America | Stany Zjednoczone | США | 美国 | Niemcy | Germany | Deutschland | Германия | 德国 | Czechy | Czechia |
  Czech Republic | Česko | Česká republika | Чехия | 捷克 | Słowacja | Slovakia | Словакия | Ukraina | Ukraine | Україна | Украина | 乌克兰 |
  Białoruś | Belarus | Беларусь | Белоруссия | Kazachstan | Kazakhstan | Казахстан | 哈萨克斯坦 | Litwa | Lithuania | Литва | Łotwa | Latvia | Латвия |
  Estonia | Эстония | Francja | France | Франция | 法国 | Hiszpania | Spain | Испания | 西班牙 | Włochy | Italy | Италия | 意大利 | Austria |
  Österreich | Австрия | Szwajcaria | Switzerland | Швейцария | 瑞士 | Holandia | Netherlands | Нидерланды | 荷兰 | Belgia | Belgium |
  Szwecja | Sweden | Norwegia | Norway | Dania | Denmark | Finlandia | Finland | Irlandia | Ireland | Ирландия | Turcja | Turkey |
  Турция | 土耳其 | Japonia | Japan | Япония | 日本 | Korea | South Korea | Корея | 韩国 | Indie | India | Индия | 印度 | Kanada | Canada | Канада |
  加拿大 | Australia | Австралия | 澳大利亚 | Brazylia | Brazil | Бразилия | 巴西 | 新加坡 | Singapore | 香港 | Hong Kong | 台湾 | Taiwan | Вьетнам |
  Vietnam | 越南 | Węgry | Hungary | Rumunia | Romania | Bułgaria | Bulgaria`,
);

/** True where the text is a large city's name, with or without `г.` and 市. */
export const isKnownCity = (text: string): boolean =>
  CITIES.has(foldWord(text.replace(/^г\.?\s/iu, '').replace(/(?<=\p{Script=Han}{2})市$/u, '')));

export const isKnownCountry = (text: string): boolean => COUNTRIES.has(foldWord(text));
