import { type FieldKey, fieldSpec } from '../domain/fields';

/** The languages in which an example row exists. */
export type TemplateLanguage = 'en' | 'pl' | 'ru' | 'zh';

/** The columns of the template file: what most lists have, in the order in which people fill them in. */
export const TEMPLATE_FIELDS: readonly FieldKey[] = [
  'name',
  'company',
  'email',
  'phone',
  'street',
  'city',
  'postalCode',
  'status',
  'category',
  'owner',
  'notes',
];

/** One invented customer a language, each value as that language's users would write it. */
const EXAMPLES: Readonly<Record<TemplateLanguage, Partial<Record<FieldKey, string>>>> = {
  en: {
    name: 'Grace Whitfield',
    company: 'Whitfield Garden Supplies Ltd',
    email: 'grace@whitfield.example',
    phone: '+44 20 7946 0018',
    street: '14 Orchard Lane',
    city: 'Bristol',
    postalCode: 'BS1 4QA',
    status: 'active',
    category: 'wholesale; garden',
    owner: 'Tom Baker',
    notes: 'Prefers calls in the morning',
  },
  pl: {
    name: 'Bożena Żurawska',
    company: 'Kwiaciarnia Pod Lipą',
    email: 'bozena@podlipa.example',
    phone: '+48 601 234 567',
    street: 'ul. Długa 12/4',
    city: 'Łódź',
    postalCode: '90-001',
    status: 'aktywny',
    category: 'detal; kwiaty',
    owner: 'Marek Wójcik',
    notes: 'Dzwonić po 15',
  },
  ru: {
    name: 'Соловьёва Анна Петровна',
    company: 'ООО «Берёзка»',
    email: 'anna@berezka.example',
    phone: '+7 916 123-45-67',
    street: 'ул. Садовая, д. 5',
    city: 'Тверь',
    postalCode: '170001',
    status: 'активный',
    category: 'опт; мебель',
    owner: 'Иван Орлов',
    notes: 'Звонить после обеда',
  },
  zh: {
    name: '陈晓梅',
    company: '杭州清风茶业有限公司',
    email: 'chenxiaomei@qingfeng.example',
    phone: '138 0013 8000',
    street: '西湖区龙井路18号',
    city: '杭州',
    postalCode: '310013',
    status: '现有',
    category: '批发; 茶叶',
    owner: '李伟',
    notes: '下午联系',
  },
};

/**
 * The template file's rows: a header in the user's language and one example. Imported back, its header maps itself.
 * @param label the field's name in that language (the message `field.<key>`)
 */
export function templateCsv(
  language: TemplateLanguage,
  label: (field: FieldKey) => string,
  fields: readonly FieldKey[] = TEMPLATE_FIELDS,
): string[][] {
  const shown = fields.filter((field) => fieldSpec(field).importable);
  return [shown.map(label), shown.map((field) => EXAMPLES[language][field] ?? '')];
}
