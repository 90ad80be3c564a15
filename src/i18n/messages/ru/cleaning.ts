import type { Translation } from '../../message';
import type { cleaning as en } from '../en/cleaning';

export const cleaning: Translation<typeof en> = {
  'issue.email-typo':
    '«{value}», скорее всего, должно быть {likely}. Остаётся как есть, пока вы не исправите.',
  'issue.short.email-typo': 'Похоже на опечатку в e-mail',
  'issue.serial-date': '«{value}» — день, записанный таблицей как число: прочитано {date}.',
  'issue.short.serial-date': 'День записан числом',
  'issue.date-without-year': '«{value}» — день без года, даты из него не получится. Значение пропущено.',
  'issue.short.date-without-year': 'Дата без года',
  'issue.invalid-postal-code': '«{value}» — не почтовый индекс своей страны. Остаётся как есть.',
  'issue.short.invalid-postal-code': 'Это не почтовый индекс',
  'issue.invalid-tax-id':
    '«{value}» не может быть налоговым номером: одна из цифр неверна, лишняя или пропущена. Остаётся как есть.',
  'issue.short.invalid-tax-id': 'Ошибка в налоговом номере',
  'issue.unknown-country': '«{value}» — не название страны. Остаётся как есть.',
  'issue.short.unknown-country': 'Неизвестная страна',
  'issue.unknown-owner':
    '«{value}» нет среди участников этой книги. Новый клиент получает ответственного по умолчанию, существующий сохраняет своего.',
  'issue.short.unknown-owner': 'Неизвестный ответственный',
  'issue.unknown-stage': '«{value}» — не этап воронки «{pipeline}». Сделка начинается с первого этапа.',
  'issue.short.unknown-stage': 'Неизвестный этап',
  'issue.unknown-value': '«{value}» нет среди значений этого поля. Значение пропущено, остальные сохранены.',
  'issue.short.unknown-value': 'Нет среди значений',
  'issue.sensitive-data': {
    one: '{n} номеру в этом столбце не место в списке клиентов: {name}.',
    few: '{n} номерам в этом столбце не место в списке клиентов: {name}.',
    many: '{n} номерам в этом столбце не место в списке клиентов: {name}.',
    other: '{n} номерам в этом столбце не место в списке клиентов: {name}.',
  },
  'issue.short.sensitive-data': 'Чувствительные номера',
  'issue.likely-duplicate':
    'Вероятно, это тот же клиент, что и {name}. Ничего не объединяется: решите, одно ли это лицо.',
  'issue.short.likely-duplicate': 'Вероятный дубликат',
  'issue.other-name':
    'Эта строка даст клиенту {name} другое имя. Если это другой человек, исправьте телефон или e-mail либо решите строку сами.',
  'issue.short.other-name': 'Меняет имя клиента',
  'issue.to-review': 'Эта строка изменила бы клиента {name}. Она ждёт вашего решения.',
  'issue.short.to-review': 'Изменение ждёт решения',
  'issue.left-out-by-value': 'Пропущено по вашему решению о строках с «{value}».',
  'issue.short.left-out-by-value': 'Пропущено по решению',
  'issue.company-by-domain': 'Компания {company} узнана по адресу на {domain}.',
  'issue.short.company-by-domain': 'Компания узнана по e-mail',
  'issue.same-opportunity': 'Сделка «{title}» уже есть в книге и второй раз не добавляется.',
  'issue.short.same-opportunity': 'Сделка уже есть',
};
