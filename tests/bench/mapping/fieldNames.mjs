/** The fields that a label may name: DESIGN.md's list, written down again so that a slip in a label is noticed. */
export const FIELD_NAMES = new Set(
  `externalId name firstName middleName lastName gender company jobTitle email phone website street city region
  postalCode country taxId birthday status category group owner source notes createdAt opportunity.title
  opportunity.date opportunity.expectedRevenue opportunity.description opportunity.nextActivity
  opportunity.nextActivityDate opportunity.stage`.split(/\s+/),
);
