import { registerEnumType } from 'type-graphql';

export enum TransportMode {
  AIR_PASSENGER = 'AIR_PASSENGER',
  AIR_FREIGHT = 'AIR_FREIGHT',
  SEA_CONTAINER = 'SEA_CONTAINER',
  SEA_SMALL_BOAT = 'SEA_SMALL_BOAT',
  ROAD = 'ROAD',
  RAIL = 'RAIL',
  POSTAL_PARCEL = 'POSTAL_PARCEL',
  EXPRESS_COURIER = 'EXPRESS_COURIER',
  RIDE_HAILING = 'RIDE_HAILING',
  ON_FOOT = 'ON_FOOT',
  UNKNOWN = 'UNKNOWN',
}

registerEnumType(TransportMode, {
  name: 'TransportMode',
  description:
    'How goods travel. Post and express courier stand apart, because laws treat them apart.',
  valuesConfig: {
    AIR_PASSENGER: { description: 'With a passenger on a flight, in luggage or on the body.' },
    AIR_FREIGHT: { description: 'As air cargo.' },
    SEA_CONTAINER: { description: 'In a container by sea.' },
    SEA_SMALL_BOAT: { description: 'In a small boat.' },
    ROAD: { description: 'In a vehicle on the road.' },
    RAIL: { description: 'By rail.' },
    POSTAL_PARCEL: { description: 'In a parcel or letter by post.' },
    EXPRESS_COURIER: { description: 'By a private delivery or courier service.' },
    RIDE_HAILING: { description: 'By a driver who was ordered through an application.' },
    ON_FOOT: { description: 'Carried on foot.' },
    UNKNOWN: { description: 'The source does not say, or says only "by air" or "by sea".' },
  },
});
