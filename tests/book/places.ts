/** Where the customers of the believable book live, and what people and companies are called there. */

const list = (text: string): readonly string[] => text.split(/[\s]*\|[\s]*/).map((word) => word.trim());

export interface Place {
  /** ISO 3166 alpha-2. */
  readonly country: string;
  /** How many of a hundred customers live there. */
  readonly share: number;
  readonly women: readonly string[];
  readonly men: readonly string[];
  /** Family names; where a woman's differs, hers behind the slash. */
  readonly families: readonly string[];
  /** Family name first, without a space. */
  readonly eastern: boolean;
  readonly cities: readonly string[];
  readonly streets: readonly string[];
  readonly trades: readonly string[];
  readonly companyNames: readonly string[];
  readonly legalForms: readonly string[];
  readonly titles: readonly string[];
  readonly domains: readonly string[];
  /** A mobile number, each `#` a digit. */
  readonly phone: string;
  readonly postalCode: string;
}

export const PLACES: readonly Place[] = [
  {
    country: 'PL',
    share: 50,
    women: list(
      'Anna|Katarzyna|Małgorzata|Agnieszka|Ewa|Krystyna|Barbara|Magdalena|Żaneta|Joanna|Zofia|Hanna|Łucja|Beata|Dorota|Iwona|Natalia|Paulina|Renata|Sylwia',
    ),
    men: list(
      'Jan|Piotr|Krzysztof|Andrzej|Tomasz|Paweł|Michał|Marcin|Łukasz|Józef|Stanisław|Grzegorz|Adam|Zbigniew|Wojciech|Rafał|Mateusz|Jakub|Szymon|Bartłomiej',
    ),
    families: list(
      'Nowak|Kowalski/Kowalska|Wiśniewski/Wiśniewska|Wójcik|Kowalczyk|Kamiński/Kamińska|Lewandowski/Lewandowska|Zieliński/Zielińska|Szymański/Szymańska|Woźniak|Dąbrowski/Dąbrowska|Kozłowski/Kozłowska|Mazur|Jankowski/Jankowska|Krawczyk|Piotrowski/Piotrowska|Grabowski/Grabowska|Zając|Pawłowski/Pawłowska|Król|Wróbel|Jabłoński/Jabłońska|Wieczorek|Majewski/Majewska|Olszewski/Olszewska|Jaworski/Jaworska|Stępień|Malinowski/Malinowska|Górski/Górska|Sikora|Zięba|Gołąb|Żak|Świątek|Ćwik',
    ),
    eastern: false,
    cities: list(
      'Warszawa|Kraków|Łódź|Wrocław|Poznań|Gdańsk|Szczecin|Lublin|Białystok|Katowice|Gdynia|Częstochowa|Radom|Toruń|Rzeszów|Kielce|Olsztyn|Opole|Tarnów|Zielona Góra',
    ),
    streets: list(
      'ul. Długa|ul. Krótka|ul. Polna|ul. Leśna|ul. Słoneczna|ul. Lipowa|ul. Kościuszki|ul. Mickiewicza|al. Jana Pawła II|pl. Wolności',
    ),
    trades: list('Stolarnia|Piekarnia|Kancelaria|Hurtownia|Apteka|Drukarnia|Pracownia|Zakład|Biuro|Salon'),
    companyNames: list(
      'Pod Dębem|Złoty Kłos|Gaj i Syn|Bałtyk|Tatry|Wisła|Mazowsze|Nowa Huta|Orion|Zenit|Jantar|Stary Młyn',
    ),
    legalForms: list('sp. z o.o.|S.A.|sp.j.|'),
    titles: list(
      'kierownik zakupów|właściciel|dyrektor handlowy|księgowa|specjalista ds. zaopatrzenia|prezes',
    ),
    domains: list('poczta.example|firma.example|biuro.example'),
    phone: '+485########',
    postalCode: '##-###',
  },
  {
    country: 'RU',
    share: 20,
    women: list('Мария|Анна|Елена|Ольга|Наталья|Татьяна|Ирина|Светлана|Юлия|Екатерина|Дарья|Ксения'),
    men: list('Александр|Сергей|Дмитрий|Андрей|Алексей|Максим|Пётр|Иван|Михаил|Николай|Фёдор|Игорь'),
    families: list(
      'Иванов/Иванова|Смирнов/Смирнова|Кузнецов/Кузнецова|Попов/Попова|Васильев/Васильева|Петров/Петрова|Соколов/Соколова|Михайлов/Михайлова|Новиков/Новикова|Фёдоров/Фёдорова|Морозов/Морозова|Волков/Волкова|Щукин/Щукина|Ёлкин/Ёлкина|Зайцев/Зайцева|Павлов/Павлова|Голубев/Голубева|Виноградов/Виноградова|Богданов/Богданова|Воробьёв/Воробьёва',
    ),
    eastern: false,
    cities: list(
      'Москва|Санкт-Петербург|Самара|Тверь|Казань|Екатеринбург|Нижний Новгород|Омск|Воронеж|Пермь',
    ),
    streets: list('ул. Ленина|ул. Садовая|ул. Мира|ул. Лесная|пр. Победы|ул. Школьная'),
    trades: list('Северный|Торговый дом|Мастерская|Завод|Студия|Фабрика'),
    companyNames: list('Ветер|Рассвет|Восток|Вектор|Альянс|Берег|Маяк|Сокол'),
    legalForms: list('ООО|АО|'),
    titles: list('директор|менеджер по закупкам|бухгалтер|владелец|инженер'),
    domains: list('pochta.example|firma-ru.example'),
    phone: '+79#########',
    postalCode: '1#####',
  },
  {
    country: 'CN',
    share: 15,
    women: list('小红|丽娜|婷婷|秀英|静怡|雨欣|梦瑶|晓燕'),
    men: list('建国|志强|伟|国栋|子轩|浩然|俊杰|明'),
    families: list('王|李|张|刘|陈|杨|赵|黄|周|吴|徐|孙|胡|朱|高|林|何|郭|马|罗'),
    eastern: true,
    cities: list('杭州|成都|上海|深圳|广州|南京|武汉|西安'),
    streets: list('天府大道|人民路|中山路|解放路|建设路'),
    trades: list('天府|华东|远大|金桥|新纪元|东方'),
    companyNames: list('软件|贸易|机械|食品|电子|物流'),
    legalForms: list('有限公司|股份有限公司'),
    titles: list('采购经理|总经理|财务主管|工程师'),
    domains: list('youxiang.example|gongsi.example'),
    phone: '+8613#########',
    postalCode: '3#####',
  },
  {
    country: 'GB',
    share: 15,
    women: list('Emma|Olivia|Charlotte|Grace|Sophie|Alice|Lucy|Hannah'),
    men: list('George|Harry|Oliver|Jack|Thomas|William|James|Henry'),
    families: list(
      'Smith|Jones|Taylor|Brown|Wilson|Evans|Thomas|Roberts|Walker|Wright|McDonald|O’Neill|Baker|Carter|Hughes|Green|Hall|Wood|Clarke|Turner',
    ),
    eastern: false,
    cities: list('London|Bristol|Leeds|Manchester|Cardiff|Glasgow|York|Bath'),
    streets: list('High Street|Station Road|Mill Lane|Church Street|Park Avenue'),
    trades: list('Harbour|Old Mill|Northgate|Meadow|Bright|Stone'),
    companyNames: list('Joinery|Bakery|Printworks|Supplies|Foods|Engineering'),
    legalForms: list('Ltd|LLP|plc'),
    titles: list('buyer|owner|office manager|head of sales|accountant'),
    domains: list('post.example|mail-uk.example'),
    phone: '+447#########',
    postalCode: 'BS# #QA',
  },
];
