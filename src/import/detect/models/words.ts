/**
 * Words of lists by language: names, places, companies, headings. From them come the letters that usually follow each
 * other, by which a right reading of bytes is told from a wrong one (`alphabet.ts`).
 */
export const LANGUAGE_WORDS = {
  pl: `imię nazwisko miejscowość województwo osoba źródło płeć ulica kod opłata właściciel dostawca wartość uwagi spółka usługi wysyłka
    łukasz małgorzata michał paweł elżbieta grzegorz józef jadwiga wiesław stanisław władysław zdzisław bożena grażyna jarosław radosław
    mirosław bogusław rafał agnieszka żaneta świętosław błażej jędrzej wojciech krzysztof katarzyna joanna wójcik kowalczyk woźniak
    kozłowski jabłoński wiśniewska wiśniewski dąbrowski dąbrowska zieliński szymański król wieczorek jasiński zając wróbel pawłowski
    michałek górski rutkowska sikora ostrowski pietrzak włodarczyk jaworski ziółkowska ciesielski świątek błaszczyk kaźmierczak
    mróz kołodziej wąsik żak ślusarczyk głowacka sobczyńska brzęk bąk łuczak cieślak gajewski kraków łódź wrocław poznań gdańsk białystok
    rzeszów toruń częstochowa bydgoszcz zamość słupsk płock elbląg grudziądz chełm przemyśl ełk mińsk świdnica jelenia góra sącz suwałki
    inowrocław piła żywiec żary święta świętokrzyskie małopolskie śląskie łódzkie długa kościuszki mickiewicza słowackiego główna
    źródlana łąkowa zwycięstwa piłsudskiego ogrodowa przedsiębiorstwo handlowe zakład spożywczy księgarnia sklep usługowy hurtownia
    ośrodek szkoła gabinet piekarnia cukiernia budowlane zażalenie żółty płatność również będzie każdy jeżeli dzień klienta ważny
    dzwonić później wcześniej przedłużenie umówić stały umowę niedziela środa piątek sprzedaż kupił wysłać odpowiedź prośba`,
  cs: `jméno příjmení město ulice poznámka společnost telefon země kraj psč datum narození pohlaví zákazník jiří jan tomáš lukáš petr
    ondřej matěj vojtěch františek václav štěpán zdeněk ladislav jaroslav miloš radek luboš bohumil květoslava kateřina lucie věra lenka
    zuzana alžběta růžena jiřina božena libuše markéta štěpánka novák nováková svoboda novotný dvořák dvořáková černý černá procházka kučera
    veselý krejčí horák němec pokorný marek pospíšil hájek jelínek král růžička beneš fiala sedláček doležal zeman kolář čermák urban vaněk
    kříž kopecký šimek konečný malý čech musil šťastný říha bláha kadlec straka přibyl praha brno plzeň olomouc liberec české budějovice
    hradec králové ústí pardubice zlín havířov kladno most opava frýdek místek jihlava karviná děčín chomutov přerov mladá boleslav třebíč
    znojmo příbram cheb třinec kolín břeclav náměstí dlouhá nádražní školní sídliště obchod stavební služby výroba podnikání důležitý`,
  sk: `meno priezvisko mesto ulica poznámka spoločnosť telefón krajina kraj dátum zákazník ján jozef peter štefan ľubomír ľudovít
    matúš tomáš vladimír miloš juraj ďuro žofia mária anna zuzana katarína alžbeta ľubica ľudmila božena viera soňa horváth kováč varga
    tóth nagy baláž szabó molnár lukáč polák novák šimko kollár oravec kučera ďurica majerník hudák ševčík hruška bartoš gajdoš bratislava
    košice prešov žilina nitra banská bystrica trnava trenčín martin poprad prievidza zvolen považská michalovce nové zámky spišská komárno
    levice humenné bardejov liptovský mikuláš ružomberok lučenec piešťany topoľčany čadca dubnica hlavná námestie železničná školská`,
  hu: `név vezetéknév keresztnév város utca cím irányítószám ország megye cég megjegyzés telefonszám születési dátum ügyfél adószám
    lászló józsef istván jános zoltán sándor gábor ferenc attila péter tamás zsolt tibor andrás csaba györgy miklós árpád béla géza
    mária erzsébet katalin ilona éva zsuzsanna judit ágnes erika krisztina mónika júlia györgyi kovács szabó tóth nagy horváth varga kiss
    molnár németh farkas balogh papp takács juhász lakatos mészáros oláh simon rácz fekete szilágyi török fehér balázs gál szűcs kocsis
    fodor pintér orsós szalai sipos magyar lukács gulyás biró király bodnár hegedűs kelemen bognár somogyi budapest debrecen szeged miskolc
    pécs győr nyíregyháza kecskemét székesfehérvár szombathely szolnok érd tatabánya kaposvár sopron veszprém békéscsaba eger őrbottyán
    petőfi kossuth rákóczi széchenyi főút tér kereskedelmi szolgáltató építő élelmiszer bőrgyár könyvesbolt időpont később fontos`,
  // Romanian as the code pages write it: with cedillas.
  ro: `nume prenume oraş judeţ stradă cod poştal ţară companie telefon observaţii ştefan ion gheorghe vasile constantin mihai bogdan ionuţ
    răzvan cătălin călin mădălina ştefania alexandra popescu ionescu popa dumitrescu stan stoica gheorghiu rusu munteanu matei marin tudor
    dobre barbu nistor florea ilie preda pîrvu bucureşti iaşi timişoara constanţa braşov galaţi ploieşti oradea brăila arad piteşti sibiu
    bacău târgu mureş bistriţa reşiţa botoşani buzău călăraşi vâlcea mehedinţi`,
  hr: `ime prezime grad ulica država poštanski broj tvrtka telefon napomena adresa ivan marko josip luka tomislav željko krešimir zvonimir
    đuro đorđe šime branimir božidar nikša dražen željka đurđica snježana jasminka horvat kovačević babić marić novak jurić kovačić vuković
    knežević marković petrović matić tomić pavlović kovač božić blažević grgić pavić radić perić filipović šarić lovrić vidović perković
    popović bošnjak jukić barišić zagreb split rijeka osijek zadar šibenik dubrovnik čakovec požega županja đakovo križevci maribor
    ljubljana kranj škofja loka žalec črnomelj trgovina građevinski obrt usluge`,
  de: `vorname nachname straße stadt ort land firma telefon geschäftsführer kundennummer bemerkung anschrift größe geburtsdatum jürgen jörg
    günther günter björn müller schäfer köhler krüger böhm jäger könig schröder weiß groß lüdke hübner kühn förster vögel bäcker grün löffler
    möller strauß süß schön fröhlich lämmle hänsel kößler wörner mühlbauer fuß münchen köln düsseldorf nürnberg lübeck würzburg göttingen
    münster osnabrück saarbrücken mönchengladbach tübingen fürth gießen zürich österreich graz linz hauptstraße bahnhofstraße gartenweg
    schloßallee grünstraße für über gemäß büro möbel gebäude bäckerei gärtnerei getränke händler schlüsseldienst fußpflege geräte verkäufer
    rückruf später nächste woche verfügbar käthe bärbel gülsüm übermorgen änderung größere höhe großhandel außendienst`,
  fr: `prénom nom société rue ville pays région téléphone code postal adresse remarques civilité françois frédéric jérôme stéphane sébastien
    éric rené andré hervé benoît noël loïc gaël maël hélène françoise geneviève agnès thérèse mélanie céline aurélie béatrice zoé chloé anaïs
    élise lefèvre lefebvre bernard dubois moreau michel garcía petit garçon gérard fèvre mercier dupré barbé rousseau véron hébert bérenger
    légaré côté bélanger gagné orléans besançon angoulême nîmes béziers montélimar évreux saint-étienne sète mâcon châlons alençon liège
    genève québec montréal trois-rivières boulangerie pâtisserie bâtiment électricité dépôt hôtel château forêt général médical équipement
    propriétaire créé à rappeler déjà très évêque garçons leçon reçu français là où être`,
  es: `nombre apellidos empresa ciudad dirección teléfono código provincia país población correo observaciones josé maría ángel jesús andrés
    ramón martín joaquín sebastián iñaki begoña íñigo lucía sofía mónica verónica inés belén concepción garcía martínez lópez sánchez
    gonzález rodríguez fernández pérez gómez jiménez hernández díaz muñoz álvarez núñez ibáñez peña castaño cañas ordóñez domínguez vázquez
    suárez gutiérrez cortés león marín rincón málaga córdoba cádiz coruña ávila cáceres jaén logroño méxico bogotá medellín panamá españa
    calle avenida almacén construcción asesoría peluquería panadería año mañana señor pequeño compañía reunión llamará después`,
  pt: `nome empresa endereço cidade telefone código postal observações cliente país joão josé antónio antônio sebastião luís césar inês
    conceição fátima mónica lúcia sónia gonçalves simões magalhães guimarães araújo conceição ribeirão brandão leitão falcão júnior
    mendonça assunção estevão são paulo brasília goiânia florianópolis belém maceió niterói lisboa évora setúbal guarda viseu rua praça
    avenida comércio construções informações serviços padaria confecções indústria irmãos açougue farmácia não será então ação
    reunião previsão coração irmão pão mães português`,
  it: `nome cognome azienda ragione sociale indirizzo città telefono cellulare società nicolò niccolò andrò già perché università attività
    qualità forlì cantù mondovì santhià caffè però più martedì giovedì lunedì venerdì dossò d'alò donà crisà salvò brà foà corrà`,
  nordic: `förnamn efternamn företag gata gatuadress ort postnummer telefon anteckningar kön björn håkan göran åke östen sören märta
    åsa gösta pär malmö göteborg västerås örebro linköping jönköping norrköping umeå gävle borås södertälje växjö halmstad luleå sjöberg
    lindström söderberg åkesson öberg björklund bergström sandström nyström holmström fransson lönn bengtsson nyberg hägg ståhl jørgen søren
    bjørn øyvind åge pål gårdsvei håkon ingebjørg aagård nygård hansen jørgensen sørensen møller kjær nørgaard østergaard bjørnstad ødegård
    næss tromsø bodø ålesund drammen bærum københavn århus ålborg næstved køge helsingør østfold værksted smørrebrød navn
    etunimi sukunimi yritys katuosoite puhelin sähköposti pääskynen mäkinen hämäläinen järvinen lehtonen väisänen jyväskylä hämeenlinna
    seinäjoki äänekoski päivi väinö merknad gateadresse fødselsdato þór guðmundur sigurður`,
  ru: `имя фамилия отчество телефон город улица адрес компания организация комментарий должность дата почта клиент статус область индекс
    страна примечание источник менеджер заказ иванов иванова петров петрова сидоров смирнов смирнова кузнецов кузнецова попов васильев
    соколов михайлов новиков фёдоров морозов волков алексеев лебедев семёнов егоров павлов козлов степанов николаев орлов андреев макаров
    никитин захаров зайцев соловьёв борисов яковлев григорьев романов воробьёв сергеев кузьмин фролов александров дмитриев королёв гусев
    киселёв ильин максимов поляков сорокин виноградов ковалёв белов медведев антонов тарасов жуков баранов филиппов комаров давыдов беляев
    герасимов богданов осипов сидорова матвеева чернышёв шестаков щербаков цветков юдин эдуард александр сергей дмитрий алексей андрей
    максим евгений иван михаил павел николай владимир игорь юрий олег виктор анатолий константин григорий фёдор пётр илья ольга елена
    наталья татьяна ирина светлана анна екатерина мария юлия людмила галина надежда любовь вера ксения зоя яна александрович сергеевич
    владимировна николаевна ивановна петрович москва петербург новосибирск екатеринбург казань нижний челябинск самара омск ростов уфа
    красноярск пермь воронеж волгоград краснодар саратов тюмень тольятти ижевск барнаул иркутск ульяновск хабаровск ярославль владивосток
    томск оренбург кемерово рязань астрахань пенза липецк тула киров чебоксары калининград брянск курск ставрополь тверь улица проспект
    ленина советская мира победы гагарина пушкина общество ограниченной ответственностью завод магазин торговый дом строй сервис
    предприниматель мебель продукты перезвонить после обеда постоянный новый договор счёт оплата подписан ждёт звонить утром
    объект подъезд съёмка район посёлок деревня этаж квартира чай хлеб`,
  uk: `ім'я прізвище батькові місто вулиця компанія телефон область індекс країна примітка пошта клієнт посада шевченко коваленко бондаренко
    ткаченко кравченко олійник шевчук поліщук мельник коваль гончаренко лисенко марченко савченко петренко мороз лук'яненко їжак ґудзь
    сергій олександр андрій володимир микола василь юрій іван михайло дмитро євген віталій ігор олексій тарас богдан наталія оксана
    тетяна ірина олена людмила юлія марія галина соломія київ харків одеса дніпро донецьк запоріжжя львів кривий ріг миколаїв вінниця
    херсон полтава чернігів черкаси житомир суми хмельницький чернівці рівне івано-франківськ тернопіль луцьк ужгород бориспіль
    підприємство послуги будівництво зв'язатися передзвонити після обіду постійний новий договір рахунок`,
  be: `імя прозвішча горад вуліца кампанія тэлефон краіна заўвагі вобласць іваноў пятроў кавалёў каваленка навіцкі жукоўскі мядзведзеў
    кісялёў сяргей аляксандр дзмітрый уладзімір мікалай андрэй ягор вольга алена наталля таццяна кацярына мінск гомель магілёў віцебск
    гродна брэст баранавічы барысаў орша пінск салігорск ўладзіслаў праспект незалежнасці савецкая слуцк маладзечна`,
  bg: `име фамилия град улица фирма телефон държава пощенски код имейл бележки клиент георги димитър христо йордан стоян петър васил
    тодор стефан ивайло цветан мария елена йорданка величка ваня гергана цветелина иванов георгиев димитров петров стоянов христов тодоров
    ангелов колев желязков йорданов стефанов софия пловдив варна бургас русе стара загора плевен сливен добрич шумен перник хасково
    ямбол пазарджик благоевград велико търново враца габрово асеновград видин казанлък кърджали търговище дружество продажби обаждане
    първи български къща път търговец въвеждане`,
} as const satisfies Record<string, string>;

export type WordsLanguage = keyof typeof LANGUAGE_WORDS;
