import { withoutMarks } from '../../../domain/normalize/words';

/**
 * The commonest given names: Poland (PESEL register, dane.gov.pl), Russia (ЗАГС statistics), the United States (SSA)
 * and the United Kingdom (ONS), with the commonest of Germany, Czechia and Ukraine, since their people stand in the same
 * lists. Diminutives where people write them into lists. Words that are as often something else (Grace, Rose, May, Mark
 * of a car, Вера) are left out where one of them would not be missed.
 */
const GIVEN = `
anna maria katarzyna małgorzata agnieszka barbara ewa krystyna elżbieta magdalena joanna zofia jadwiga teresa danuta monika
aleksandra natalia julia karolina marta beata dorota halina renata justyna izabela jolanta grażyna alicja hanna kinga paulina
sylwia urszula wiktoria weronika kamila patrycja edyta aneta oliwia lena maja zuzanna emilia lidia bożena iwona helena irena
stanisława stefania wanda mariola róża żaneta bogusława gabriela klaudia dominika ola kasia ania basia gosia asia
jan andrzej piotr krzysztof stanisław tomasz paweł marcin michał marek grzegorz józef łukasz adam zbigniew jerzy tadeusz mateusz
dariusz mariusz wojciech ryszard jakub henryk robert rafał kazimierz jacek maciej kamil janusz marian mirosław jarosław sławomir
dawid artur wiesław roman sebastian przemysław daniel bartosz damian zdzisław edward patryk leszek szymon kacper filip hubert
wacław bogdan ireneusz bożydar ignacy olaf antoni franciszek karol dominik igor wiktor norbert arkadiusz konrad bartłomiej radosław
александр сергей дмитрий андрей алексей максим владимир евгений иван михаил николай юрий виктор игорь олег павел роман антон
артём денис константин вадим руслан виталий валерий станислав кирилл никита пётр степан фёдор григорий борис глеб тимур рустам
ринат марат аркадий анатолий геннадий вячеслав леонид василий илья егор даниил арсений матвей семён эдуард марк
анна мария елена ольга наталья наталия екатерина татьяна ирина светлана юлия анастасия людмила марина оксана галина валентина
виктория ксения дарья алла надежда евгения александра инна лариса полина алина кристина яна тамара зинаида нина раиса софья софия
эльвира зульфия гульнара жанна лилия маргарита алёна варвара елизавета диана вероника карина
james john robert michael william david richard joseph thomas charles christopher matthew anthony mark donald steven paul andrew
joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin
scott brandon benjamin samuel gregory alexander frank patrick raymond jack dennis jerry tyler aaron jose henry adam douglas nathan
peter zachary kyle noah ethan jeremy christian walter keith roger terry sean oliver harry charlie leo oscar arthur luke liam simon
ian graham stuart neil colin alan tom tim bob joe ben sam dan matt nick mike steve dave chris alex hugo callum rhys wesley desmond
mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley kimberly emily
donna michelle carol amanda melissa deborah stephanie rebecca laura sharon cynthia kathleen amy angela shirley brenda emma pamela
nicole samantha katherine christine helen debra rachel carolyn janet maria catherine heather diane olivia julie joyce victoria
ruth kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison frances
kathryn janice jean abigail alice julia judy sophia isabella mia amelia isla ava poppy lily ella chloe lucy charlotte imogen niamh
fatima aisha beth kate jane anne claire louise zoe eve ada ali ahmed mohammed muhammad raj priya anil
hans peter klaus jürgen wolfgang uwe jens lukas stefan andreas thomas matthias dieter günter heinz werner uta sabine heike petra
monika ursula renate käthe gisela brigitte jutta silke anja birgit
jiří tomáš ondřej petr pavel jana lenka hana božena věra zdeněk josef
тарас андрій олексій ігор оксана ганна наталія дмитро сергій володимир микола юлія ірина тетяна любов надія богдан`;

/** Common family names that no ending tells: Polish, English, German, Czech and Ukrainian ones. */
const FAMILIES = `
nowak wójcik mazur krawczyk kaczmarek zając król wróbel wieczorek stępień dudek adamczyk sikora baran szewczyk pietrzak duda żak
sowa kot lis bąk gołąb kozioł kowal pięta czech piątek gajda kubiak kurek
smith jones williams brown taylor davies evans thomas johnson wilson wright robinson walker hall green clarke lewis harris clark
scott cooper hill ward baker moore king turner parker cook lee morris young allen adams nelson carter mitchell roberts phillips
campbell edwards collins stewart rogers reed murphy bell bailey cox howard gray hughes price foster patel khan kaur singh ray fox
müller schmidt schneider fischer weber meyer wagner becker schulz hoffmann koch bauer richter klein wolf
novák dvořák svoboda коваленко шевченко бойко ткаченко ким цой`;

/** 百家姓 by frequency (Ministry of Public Security, 2020), with their traditional forms. */
export const HAN_FAMILIES: ReadonlySet<string> = new Set(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边张劉陳楊趙黃吳孫馬羅鄭謝韓馮鄧許蘇盧蔣葉鍾陸呂賈閻鄒龔賴顧喬賀龍錢湯嚴',
);
export const HAN_COMPOUNDS: ReadonlySet<string> = new Set(
  '欧阳 司马 上官 诸葛 皇甫 尉迟 令狐 慕容 司徒 夏侯 东方 南宫 端木 公孙 百里 呼延 独孤 歐陽 司馬 諸葛 尉遲 東方 南宮 公孫'.split(
    ' ',
  ),
);

const folded = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .split(/\s+/)
      .filter((word) => word !== '')
      .map(withoutMarks),
  );

export const GIVEN_NAMES: ReadonlySet<string> = folded(GIVEN);
export const FAMILY_NAMES: ReadonlySet<string> = folded(FAMILIES);
