import { registerEnumType } from 'type-graphql';

export enum SeizurePlace {
  AIRPORT = 'AIRPORT',
  MARITIME_PORT = 'MARITIME_PORT',
  LAND_BORDER = 'LAND_BORDER',
  POSTAL_CENTRE = 'POSTAL_CENTRE',
  INSIDE_TERRITORY = 'INSIDE_TERRITORY',
}

registerEnumType(SeizurePlace, {
  name: 'SeizurePlace',
  description: 'At what kind of place goods were found; as EU-TWIX has it.',
  valuesConfig: {
    AIRPORT: { description: 'At an airport.' },
    MARITIME_PORT: { description: 'At a sea port.' },
    LAND_BORDER: { description: 'At a border on land.' },
    POSTAL_CENTRE: { description: 'Where post is sorted.' },
    INSIDE_TERRITORY: { description: 'Inside the territory, away from its borders.' },
  },
});
