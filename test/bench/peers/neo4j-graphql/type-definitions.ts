import { SEARCH, TRACE, YEARLY } from '../statements.js';

/*
 * The part of the store that the questions ask, as @neo4j/graphql describes it. What no chain of
 * relations answers is `@cypher`, as its documentation advises.
 */

/** The newest changes that attributions put down to a platform: a way over two relations. */
const ATTRIBUTED = `
MATCH (this)<-[:NAMES_CAUSE]-()-[:EXPLAINS]->(change)
WITH DISTINCT change ORDER BY coalesce(change.observedPeriodFromEarliest, '') DESC, change.id DESC
LIMIT toInteger($first)
RETURN change`;

/** In a block string of the schema language. */
const block = (statement: string): string => `"""${statement.replaceAll('"""', '\\"""')}"""`;

export const typeDefs = `#graphql
  type Platform @node {
    id: ID!
    stateId: String
    title: String @alias(property: "titleEn")
    platformType: String
    channel: String
    url: String
    note: String
    status: String
    sharingLevel: String
    recordedAt: String
    homeJurisdiction: [Party!]! @relationship(type: "BASED_IN", direction: OUT)
    adherences: [Adherence!]! @relationship(type: "COMMITS", direction: IN)
    attributedRouteChanges(first: Int!): [RouteChange!]!
      @cypher(statement: ${block(ATTRIBUTED)}, columnName: "change")
  }

  type Party @node {
    id: ID!
    code: String
    name: String @alias(property: "nameEn")
    platforms: [Platform!]! @relationship(type: "BASED_IN", direction: IN)
  }
  type Territory @node {
    id: ID!
    code: String
    name: String @alias(property: "nameEn")
  }
  union Jurisdiction = Party | Territory

  type Adherence @node {
    id: ID!
    adherenceKind: String
    basis: String
    code: [CodeOfConduct!]! @relationship(type: "ADHERES_TO", direction: OUT)
  }
  type CodeOfConduct @node {
    id: ID!
    title: String @alias(property: "titleEn")
  }

  type Series @node {
    id: ID!
    readings: [Reading!]! @relationship(type: "IN_SERIES", direction: IN)
  }
  type Reading @node {
    id: ID!
    year: Int
    value: Float
    n: Int
    denominator: Float
    readingStatus: String
    recordedAt: String
    periodFrom: String
    periodFromEarliest: String
  }

  type RouteChange @node {
    id: ID!
    title: String @alias(property: "titleEn")
    taxa: [Taxon!]! @relationship(type: "COVERS", direction: OUT)
  }
  type Taxon @node {
    id: ID!
    scientificName: String
    legislationChanges: [LegislationChange!]! @relationship(type: "COVERS", direction: IN)
  }
  type LegislationChange @node {
    id: ID!
    title: String @alias(property: "titleEn")
    enactedBy: [Jurisdiction!]! @relationship(type: "ENACTED_BY", direction: OUT)
  }

  type Source @node {
    id: ID!
  }
  type PlatformPresence @node(labels: ["PlatformPresence", "Entity", "SearchablePUBLIC"]) {
    id: ID!
    title: String
    titleEn: String
    searchKeys: String
    searchTitle: String
    searchText: String
    access: String
    status: String
    verification: String
    confidence: String
    sourceKind: String
    sharingLevel: String
    demo: Boolean
    stateId: String
    contentHash: String
    lastActor: String
    recordedAt: String
    period: String
    periodFrom: String
    periodFromEarliest: String
    periodFromLatest: String
    periodEndStatus: String
    platform: [Platform!]!
      @relationship(type: "PRESENCE_OF", direction: OUT, properties: "Recorded")
    place: [Party!]! @relationship(type: "PRESENT_IN", direction: OUT, properties: "Recorded")
    sources: [Source!]! @relationship(type: "CITES", direction: OUT, properties: "Recorded")
  }
  type Recorded @relationshipProperties {
    recordedFrom: String
    recordedTo: String
  }

  type SearchHit {
    id: ID!
    type: String!
  }
  type TraceHit {
    platform: ID!
    routeChange: ID!
    atLeastMonths: Float!
    atMostMonths: Float
  }
  type TradeYear {
    year: Int!
    directRows: Int!
    reExportRows: Int!
    directReported: Int!
    directQuantity: Float
    reExportReported: Int!
    reExportQuantity: Float
    appendixN: Int!
    conflicting: Int!
  }

  type Query {
    search(text: String!, first: Int!): [SearchHit!]!
      @cypher(statement: ${block(`${SEARCH}RETURN {id: node.id, type: type} AS hit`)}, columnName: "hit")
    trace(platform: ID!, atLeast: Float!, fromMonths: Int!, toMonths: Int!): [TraceHit!]!
      @cypher(statement: ${block(`${TRACE}RETURN {platform: $platform, routeChange: id, atLeastMonths: atLeastMonths, atMostMonths: atMostMonths} AS hit`)}, columnName: "hit")
    tradeFlows(taxon: String!, term: String!, unit: String!, fromYear: Int!, toYear: Int!): [TradeYear!]!
      @cypher(statement: ${block(`${YEARLY}RETURN {year: year, directRows: directRows, reExportRows: reExportRows, directReported: directReported, directQuantity: directQuantity, reExportReported: reExportReported, reExportQuantity: reExportQuantity, appendixN: appendixN, conflicting: conflicting} AS row`)}, columnName: "row")
  }
`;
