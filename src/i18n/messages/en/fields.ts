import type { BuiltInField } from '../../../domain/fields';
import type { Status } from '../../../domain/status';
import type { Message } from '../../message';

type Key = `field.${BuiltInField}` | `status.${Status}` | `gender.${'F' | 'M' | 'other'}`;

/** Each label is also one of the field's aliases, so that a template or an export maps itself back. */
export const fields = {
  'field.externalId': 'External ID',
  'field.name': 'Name',
  'field.firstName': 'First name',
  'field.middleName': 'Middle name',
  'field.lastName': 'Last name',
  'field.gender': 'Gender',
  'field.company': 'Company',
  'field.jobTitle': 'Job title',
  'field.email': 'E-mail',
  'field.phone': 'Phone',
  'field.website': 'Website',
  'field.street': 'Street',
  'field.city': 'City',
  'field.region': 'Region',
  'field.postalCode': 'Postal code',
  'field.country': 'Country',
  'field.taxId': 'Tax ID',
  'field.birthday': 'Birthday',
  'field.status': 'Status',
  'field.category': 'Category',
  'field.group': 'Group',
  'field.owner': 'Owner',
  'field.source': 'Source',
  'field.notes': 'Notes',
  'field.createdAt': 'Created',
  'field.opportunity.title': 'Opportunity',
  'field.opportunity.date': 'Opportunity date',
  'field.opportunity.expectedRevenue': 'Expected revenue',
  'field.opportunity.description': 'Opportunity description',
  'field.opportunity.stage': 'Opportunity stage',
  'field.opportunity.nextActivity': 'Next activity',
  'field.opportunity.nextActivityDate': 'Next activity date',
  'status.potential': 'Potential',
  'status.active': 'Active',
  'status.lapsed': 'Lapsed',
  'gender.F': 'Female',
  'gender.M': 'Male',
  'gender.other': 'Other',
} as const satisfies Record<Key, Message>;
