import { characterModel, range, zone } from './characters';

/** Syllables that lists in Korean are mostly made of: names, places, companies, headings. */
const FREQUENT =
  '김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구나민진지엄채원천방공현함변염여추도소석선설마길연위표명기반라왕금옥육인맹제모탁국어은편용예경봉사부가복태목형두감호동평' +
  '준영수민지현서우진성훈재호승철상희경은정미숙자순옥혜연주아윤하린나라빈솔별찬혁규범석종태환일광창근길만복춘화란심분례말님씨' +
  '이름성명고객회사명상호부서직책직위전화번호연락처휴대폰핸드폰이메일메주소도시시도우편국가생년월일성별남녀비고메모담당자등록홈페이지사업자대표거래처구분상태분류금액날짜내용제목' +
  '서울특별시부산대구인천광역광주대전울산세종경기강원충청북도남도전라경상제주수원성남용인안양부천고양창원청주천안전주포항김해구로동작관악서초송파강남강동마포영등포은평종로중구용산성북노원도봉양천금천해운대로길번지층호아파트빌딩타워' +
  '주식회사유한법인합자상사산업기업건설전자기계화학제약식품물산유통무역통신정보기술시스템소프트개발연구소은행증권보험병원의원약국학교대학학원협회조합사무소지점본점영업총무인사관리과장부장차장대리사원이사전무상무팀장실장' +
  '확인예정방문상담견적계약완료진행신규기존중요긴급자료발송요청오전오후다음주월화수목금토일재연락부탁감사합니다필요없음있음';

const TRAILS = range(0xa1, 0xfe);
/** Where the syllables stand that KS X 1001 leaves out. */
const ADDED = [...range(0x41, 0x5a), ...range(0x61, 0x7a), ...range(0x81, 0xfe)];

/** Korean by KS X 1001: 2,350 syllables; Chinese characters are rare in lists of today. */
export const korean = characterModel([
  { share: 0.85, characters: () => new Set([...FREQUENT]) },
  { share: 0.12, characters: () => zone('euc-kr', [0xb0, 0xc8], TRAILS) },
  { share: 0.005, characters: () => zone('euc-kr', [0xca, 0xfd], TRAILS) },
  { share: 0.002, characters: () => zone('euc-kr', [0x81, 0xc6], ADDED) },
]);
