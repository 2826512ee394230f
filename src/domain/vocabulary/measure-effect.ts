import { registerEnumType } from 'type-graphql';

export enum MeasureEffect {
  PROHIBIT_OFFER = 'PROHIBIT_OFFER',
  REQUIRE_CERTIFICATE_IN_ADVERT = 'REQUIRE_CERTIFICATE_IN_ADVERT',
  REQUIRE_BUSINESS_REGISTRATION_IN_ADVERT = 'REQUIRE_BUSINESS_REGISTRATION_IN_ADVERT',
  PLATFORM_PRECHECK_DUTY = 'PLATFORM_PRECHECK_DUTY',
  PLATFORM_LIABILITY = 'PLATFORM_LIABILITY',
  SHIPMENT_METHOD_BAN = 'SHIPMENT_METHOD_BAN',
  MONITORING_UNIT = 'MONITORING_UNIT',
  CRIMINAL_PENALTY = 'CRIMINAL_PENALTY',
  ADMINISTRATIVE_PENALTY = 'ADMINISTRATIVE_PENALTY',
}

registerEnumType(MeasureEffect, {
  name: 'MeasureEffect',
  description:
    'What a measure does to trade over the Internet. Assigned here from the text of the measure.',
  valuesConfig: {
    PROHIBIT_OFFER: { description: 'Offers or adverts are forbidden.' },
    REQUIRE_CERTIFICATE_IN_ADVERT: {
      description: 'An advert must give the number of a certificate.',
    },
    REQUIRE_BUSINESS_REGISTRATION_IN_ADVERT: {
      description: 'An advert must show the registration of the business.',
    },
    PLATFORM_PRECHECK_DUTY: {
      description: 'A platform must check an offer before it shows it.',
    },
    PLATFORM_LIABILITY: { description: 'A platform answers for offers of others.' },
    SHIPMENT_METHOD_BAN: {
      description: 'A method of shipment is forbidden; the modes are named beside it.',
    },
    MONITORING_UNIT: { description: 'A unit watches the trade on the Internet.' },
    CRIMINAL_PENALTY: { description: 'A breach is a crime.' },
    ADMINISTRATIVE_PENALTY: { description: 'A breach is fined by an authority.' },
  },
});
