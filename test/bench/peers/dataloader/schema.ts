/** The part of Pangolink's schema that the questions ask. */
export const typeDefs = `#graphql
  type Query {
    platform(id: ID!): Platform
    series(id: ID!): Series
    party(id: ID!): Party
    platforms(ids: [ID!]!, first: Int! = 25): PlatformConnection!
    search(text: String!, first: Int! = 20): [SearchHit!]!
    trace(platform: ID!, atLeast: Float!, fromMonths: Int! = 0, toMonths: Int! = 36): Trace!
    tradeFlows(taxon: String!, term: String!, unit: String!, fromYear: Int!, toYear: Int!): TradeFlows!
  }

  scalar Properties
  input PresenceInput { properties: Properties! platform: ID! party: ID! source: ID! }
  type Mutation {
    createPlatformPresences(records: [PresenceInput!]!, recordedAt: String!): Int!
  }

  type LocalisedText { text: String! }
  type PageInfo { hasNextPage: Boolean! }

  type Platform {
    id: ID!
    stateId: String!
    title: LocalisedText!
    platformType: String!
    channel: String!
    url: String
    note: String
    status: String!
    sharingLevel: String!
    recordedAt: String!
    adherences(first: Int! = 25): AdherenceConnection!
    attributedRouteChanges(first: Int! = 25): RouteChangeConnection!
  }
  type PlatformConnection { nodes: [Platform!]! pageInfo: PageInfo! }

  type Series {
    id: ID!
    readings(status: String!, fromYear: Int!, first: Int! = 25): ReadingConnection!
  }
  type ReadingConnection { nodes: [Reading!]! pageInfo: PageInfo! }
  type Reading {
    id: ID!
    year: Int
    value: Float
    n: Int
    denominator: Float
    readingStatus: String!
    recordedAt: String!
    period: Period
  }
  type Period { from: VagueDate }
  type VagueDate { edtf: String! }

  type Party {
    id: ID!
    code: String!
    name: LocalisedText!
    platforms(first: Int! = 25): PlatformConnection!
  }
  type Territory { id: ID! code: String! name: LocalisedText! }
  union Jurisdiction = Party | Territory

  type Adherence { id: ID! adherenceKind: String! basis: String! code: CodeOfConduct }
  type AdherenceConnection { nodes: [Adherence!]! pageInfo: PageInfo! }
  type CodeOfConduct { id: ID! title: LocalisedText! }

  type RouteChange { id: ID! title: LocalisedText! taxa: [Taxon!]! }
  type RouteChangeConnection { nodes: [RouteChange!]! pageInfo: PageInfo! }
  type Taxon {
    id: ID!
    scientificName: String!
    legislationChanges(first: Int! = 25): LegislationChangeConnection!
  }
  type LegislationChange { id: ID! title: LocalisedText! enactedBy: Jurisdiction }
  type LegislationChangeConnection { nodes: [LegislationChange!]! pageInfo: PageInfo! }

  type SearchHit { record: SearchedRecord! }
  type SearchedRecord { id: ID! type: String! }

  type Trace { hits: [TraceHit!]! }
  type TraceHit { platform: TracedRecord! routeChange: TracedRecord! lag: Lag! }
  type TracedRecord { id: ID! }
  type Lag { atLeastMonths: Float! atMostMonths: Float }

  type TradeFlows { rows: Int! years: [TradeYear!]! }
  type TradeYear { year: Int! parts: TradeParts! }
  type TradeParts {
    direct: Estimate!
    reExport: Estimate!
    directRows: Int!
    reExportRows: Int!
    appendixN: Int!
    conflicting: Int!
  }
  type Estimate { value: Float n: Int! }
`;
