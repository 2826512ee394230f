// Keys and indexes of the graph. Safe to run again: what is there already is left as it is.
// A new entity needs its two lines below; test/constraints.test.ts names what is missing or stale.

// Every record, whatever its type, and every state of one
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT state_id IF NOT EXISTS FOR (s:State) REQUIRE s.stateId IS UNIQUE;

// Writes and their order
CREATE CONSTRAINT write_id IF NOT EXISTS FOR (w:Write) REQUIRE w.id IS UNIQUE;
CREATE CONSTRAINT write_idempotency_key IF NOT EXISTS FOR (w:Write) REQUIRE w.idempotencyKey IS UNIQUE;
CREATE CONSTRAINT write_sequence_id IF NOT EXISTS FOR (w:WriteSequence) REQUIRE w.id IS UNIQUE;
CREATE CONSTRAINT migration_name IF NOT EXISTS FOR (m:Migration) REQUIRE m.name IS UNIQUE;

// Records by type, and the closed ones that reads as of an earlier instant still find
CREATE CONSTRAINT party_id IF NOT EXISTS FOR (n:Party) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_party_id IF NOT EXISTS FOR (n:PastParty) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT territory_id IF NOT EXISTS FOR (n:Territory) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_territory_id IF NOT EXISTS FOR (n:PastTerritory) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT mike_site_id IF NOT EXISTS FOR (n:MikeSite) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_mike_site_id IF NOT EXISTS FOR (n:PastMikeSite) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT taxon_id IF NOT EXISTS FOR (n:Taxon) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_taxon_id IF NOT EXISTS FOR (n:PastTaxon) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT listing_id IF NOT EXISTS FOR (n:Listing) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_listing_id IF NOT EXISTS FOR (n:PastListing) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT cites_document_id IF NOT EXISTS FOR (n:CitesDocument) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_cites_document_id IF NOT EXISTS FOR (n:PastCitesDocument) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT duty_id IF NOT EXISTS FOR (n:Duty) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_duty_id IF NOT EXISTS FOR (n:PastDuty) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT organisation_id IF NOT EXISTS FOR (n:Organisation) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_organisation_id IF NOT EXISTS FOR (n:PastOrganisation) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT source_id IF NOT EXISTS FOR (n:Source) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_source_id IF NOT EXISTS FOR (n:PastSource) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT trade_term_id IF NOT EXISTS FOR (n:TradeTerm) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_trade_term_id IF NOT EXISTS FOR (n:PastTradeTerm) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT dataset_release_id IF NOT EXISTS FOR (n:DatasetRelease) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_dataset_release_id IF NOT EXISTS FOR (n:PastDatasetRelease) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT legislation_change_id IF NOT EXISTS FOR (n:LegislationChange) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_legislation_change_id IF NOT EXISTS FOR (n:PastLegislationChange) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT domestic_measure_id IF NOT EXISTS FOR (n:DomesticMeasure) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_domestic_measure_id IF NOT EXISTS FOR (n:PastDomesticMeasure) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT best_practice_id IF NOT EXISTS FOR (n:BestPractice) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_best_practice_id IF NOT EXISTS FOR (n:PastBestPractice) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT platform_input_id IF NOT EXISTS FOR (n:PlatformInput) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_platform_input_id IF NOT EXISTS FOR (n:PastPlatformInput) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT code_of_conduct_id IF NOT EXISTS FOR (n:CodeOfConduct) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_code_of_conduct_id IF NOT EXISTS FOR (n:PastCodeOfConduct) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT adherence_id IF NOT EXISTS FOR (n:Adherence) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_adherence_id IF NOT EXISTS FOR (n:PastAdherence) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT platform_id IF NOT EXISTS FOR (n:Platform) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_platform_id IF NOT EXISTS FOR (n:PastPlatform) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT platform_presence_id IF NOT EXISTS FOR (n:PlatformPresence) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_platform_presence_id IF NOT EXISTS FOR (n:PastPlatformPresence) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT platform_policy_id IF NOT EXISTS FOR (n:PlatformPolicy) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_platform_policy_id IF NOT EXISTS FOR (n:PastPlatformPolicy) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT study_id IF NOT EXISTS FOR (n:Study) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_study_id IF NOT EXISTS FOR (n:PastStudy) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT finding_id IF NOT EXISTS FOR (n:Finding) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_finding_id IF NOT EXISTS FOR (n:PastFinding) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT trade_assessment_id IF NOT EXISTS FOR (n:TradeAssessment) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_trade_assessment_id IF NOT EXISTS FOR (n:PastTradeAssessment) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT trade_route_id IF NOT EXISTS FOR (n:TradeRoute) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_trade_route_id IF NOT EXISTS FOR (n:PastTradeRoute) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT route_change_id IF NOT EXISTS FOR (n:RouteChange) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_route_change_id IF NOT EXISTS FOR (n:PastRouteChange) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT attribution_id IF NOT EXISTS FOR (n:Attribution) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_attribution_id IF NOT EXISTS FOR (n:PastAttribution) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_claim_id IF NOT EXISTS FOR (n:PastClaim) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT event_id IF NOT EXISTS FOR (n:Event) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_event_id IF NOT EXISTS FOR (n:PastEvent) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT series_id IF NOT EXISTS FOR (n:Series) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_series_id IF NOT EXISTS FOR (n:PastSeries) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT seizure_id IF NOT EXISTS FOR (n:Seizure) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_seizure_id IF NOT EXISTS FOR (n:PastSeizure) REQUIRE n.id IS UNIQUE;

// Rows of bulk observations: each edition of a row is a node, so the past ones share their id
CREATE CONSTRAINT reading_id IF NOT EXISTS FOR (n:Reading) REQUIRE n.id IS UNIQUE;
CREATE INDEX past_reading_id IF NOT EXISTS FOR (n:PastReading) ON (n.id);

// Search: one index for each access code, and one for records that name those who may read them.
// The texts are folded and cut into words before they are stored, so white space is all there is to cut.
CREATE FULLTEXT INDEX search_PUBLIC IF NOT EXISTS FOR (n:SearchablePUBLIC)
  ON EACH [n.searchKeys, n.searchTitle, n.searchText]
  OPTIONS { indexConfig: { `fulltext.analyzer`: 'whitespace' } };
CREATE FULLTEXT INDEX search_COMMUNITY IF NOT EXISTS FOR (n:SearchableCOMMUNITY)
  ON EACH [n.searchKeys, n.searchTitle, n.searchText]
  OPTIONS { indexConfig: { `fulltext.analyzer`: 'whitespace' } };
CREATE FULLTEXT INDEX search_PARTIES IF NOT EXISTS FOR (n:SearchablePARTIES)
  ON EACH [n.searchKeys, n.searchTitle, n.searchText]
  OPTIONS { indexConfig: { `fulltext.analyzer`: 'whitespace' } };
CREATE FULLTEXT INDEX search_ICCWC IF NOT EXISTS FOR (n:SearchableICCWC)
  ON EACH [n.searchKeys, n.searchTitle, n.searchText]
  OPTIONS { indexConfig: { `fulltext.analyzer`: 'whitespace' } };
CREATE FULLTEXT INDEX search_PARTIES_AND_ICCWC IF NOT EXISTS FOR (n:SearchablePARTIES_AND_ICCWC)
  ON EACH [n.searchKeys, n.searchTitle, n.searchText]
  OPTIONS { indexConfig: { `fulltext.analyzer`: 'whitespace' } };
CREATE FULLTEXT INDEX search_OFFICERS IF NOT EXISTS FOR (n:SearchableOFFICERS)
  ON EACH [n.searchKeys, n.searchTitle, n.searchText]
  OPTIONS { indexConfig: { `fulltext.analyzer`: 'whitespace' } };
CREATE FULLTEXT INDEX search_NAMED IF NOT EXISTS FOR (n:SearchableNAMED)
  ON EACH [n.searchKeys, n.searchTitle, n.searchText]
  OPTIONS { indexConfig: { `fulltext.analyzer`: 'whitespace' } };
CREATE FULLTEXT INDEX search_own IF NOT EXISTS FOR (n:SearchableOwn)
  ON EACH [n.searchKeys, n.searchTitle, n.searchText, n.searchReaders]
  OPTIONS { indexConfig: { `fulltext.analyzer`: 'whitespace' } };

