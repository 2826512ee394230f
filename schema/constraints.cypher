// Keys and indexes of the graph. Safe to run again: what is there already is left as it is.
// test/constraints.test.ts compares this file with the declared types and names what is missing or stale.

// Every record, whatever its type, and every state of one
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT state_id IF NOT EXISTS FOR (n:State) REQUIRE n.stateId IS UNIQUE;

// What began and ended when, in recorded order: for changes since an instant and for the audit
CREATE INDEX state_begun IF NOT EXISTS FOR (n:State) ON (n.recordedFrom, n.id);
CREATE INDEX state_ended IF NOT EXISTS FOR (n:State) ON (n.recordedTo, n.id);

// Writes and their order; the chain of sign-ins that failed and keys that were used
CREATE CONSTRAINT write_id IF NOT EXISTS FOR (n:Write) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT write_idempotency_key IF NOT EXISTS FOR (n:Write) REQUIRE n.idempotencyKey IS UNIQUE;
CREATE INDEX write_submission IF NOT EXISTS FOR (n:Write) ON (n.submission);
CREATE CONSTRAINT write_sequence_id IF NOT EXISTS FOR (n:WriteSequence) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT write_place IF NOT EXISTS FOR (n:Write) REQUIRE n.sequence IS UNIQUE;
CREATE INDEX write_recorded_at IF NOT EXISTS FOR (n:Write) ON (n.recordedAt);
CREATE CONSTRAINT access_entry_id IF NOT EXISTS FOR (n:AccessEntry) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT access_entry_sequence IF NOT EXISTS FOR (n:AccessEntry) REQUIRE n.sequence IS UNIQUE;
CREATE CONSTRAINT access_sequence_id IF NOT EXISTS FOR (n:AccessSequence) REQUIRE n.id IS UNIQUE;
CREATE INDEX access_entry_minute IF NOT EXISTS FOR (n:AccessEntry) ON (n.minute);
CREATE CONSTRAINT api_key_id IF NOT EXISTS FOR (n:ApiKey) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT migration_name IF NOT EXISTS FOR (n:Migration) REQUIRE n.name IS UNIQUE;

// Each type: its ids, those of closed records for reads as of earlier instants, and every sort key
// that is always reported. (A key that may be missing is sorted with the missing last, which no
// index does.)
CREATE CONSTRAINT party_id IF NOT EXISTS FOR (n:Party) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_party_id IF NOT EXISTS FOR (n:PastParty) REQUIRE n.id IS UNIQUE;
CREATE INDEX party_code IF NOT EXISTS FOR (n:Party) ON (n.code);
CREATE INDEX party_name IF NOT EXISTS FOR (n:Party) ON (n.name);
CREATE CONSTRAINT territory_id IF NOT EXISTS FOR (n:Territory) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_territory_id IF NOT EXISTS FOR (n:PastTerritory) REQUIRE n.id IS UNIQUE;
CREATE INDEX territory_code IF NOT EXISTS FOR (n:Territory) ON (n.code);
CREATE INDEX territory_name IF NOT EXISTS FOR (n:Territory) ON (n.name);
CREATE CONSTRAINT mike_site_id IF NOT EXISTS FOR (n:MikeSite) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_mike_site_id IF NOT EXISTS FOR (n:PastMikeSite) REQUIRE n.id IS UNIQUE;
CREATE INDEX mike_site_code IF NOT EXISTS FOR (n:MikeSite) ON (n.code);
CREATE INDEX mike_site_name IF NOT EXISTS FOR (n:MikeSite) ON (n.name);
CREATE CONSTRAINT taxon_id IF NOT EXISTS FOR (n:Taxon) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_taxon_id IF NOT EXISTS FOR (n:PastTaxon) REQUIRE n.id IS UNIQUE;
CREATE INDEX taxon_scientific_name IF NOT EXISTS FOR (n:Taxon) ON (n.scientificName);
CREATE CONSTRAINT listing_id IF NOT EXISTS FOR (n:Listing) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_listing_id IF NOT EXISTS FOR (n:PastListing) REQUIRE n.id IS UNIQUE;
CREATE INDEX listing_appendix IF NOT EXISTS FOR (n:Listing) ON (n.appendix);
CREATE CONSTRAINT cites_document_id IF NOT EXISTS FOR (n:CitesDocument) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_cites_document_id IF NOT EXISTS FOR (n:PastCitesDocument) REQUIRE n.id IS UNIQUE;
CREATE INDEX cites_document_document_number IF NOT EXISTS FOR (n:CitesDocument) ON (n.documentNumber);
CREATE INDEX cites_document_title IF NOT EXISTS FOR (n:CitesDocument) ON (n.title);
CREATE CONSTRAINT duty_id IF NOT EXISTS FOR (n:Duty) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_duty_id IF NOT EXISTS FOR (n:PastDuty) REQUIRE n.id IS UNIQUE;
CREATE INDEX duty_paragraph IF NOT EXISTS FOR (n:Duty) ON (n.paragraph);
CREATE CONSTRAINT organisation_id IF NOT EXISTS FOR (n:Organisation) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_organisation_id IF NOT EXISTS FOR (n:PastOrganisation) REQUIRE n.id IS UNIQUE;
CREATE INDEX organisation_name IF NOT EXISTS FOR (n:Organisation) ON (n.name);
CREATE CONSTRAINT source_id IF NOT EXISTS FOR (n:Source) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_source_id IF NOT EXISTS FOR (n:PastSource) REQUIRE n.id IS UNIQUE;
CREATE INDEX source_title IF NOT EXISTS FOR (n:Source) ON (n.title);
CREATE CONSTRAINT trade_term_id IF NOT EXISTS FOR (n:TradeTerm) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_trade_term_id IF NOT EXISTS FOR (n:PastTradeTerm) REQUIRE n.id IS UNIQUE;
CREATE INDEX trade_term_code IF NOT EXISTS FOR (n:TradeTerm) ON (n.code);
CREATE INDEX trade_term_name IF NOT EXISTS FOR (n:TradeTerm) ON (n.name);
CREATE CONSTRAINT dataset_release_id IF NOT EXISTS FOR (n:DatasetRelease) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_dataset_release_id IF NOT EXISTS FOR (n:PastDatasetRelease) REQUIRE n.id IS UNIQUE;
CREATE INDEX dataset_release_title IF NOT EXISTS FOR (n:DatasetRelease) ON (n.title);
CREATE CONSTRAINT adherence_id IF NOT EXISTS FOR (n:Adherence) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_adherence_id IF NOT EXISTS FOR (n:PastAdherence) REQUIRE n.id IS UNIQUE;
CREATE INDEX adherence_recorded_at IF NOT EXISTS FOR (n:Adherence) ON (n.recordedAt);
CREATE INDEX adherence_title IF NOT EXISTS FOR (n:Adherence) ON (n.title);
CREATE CONSTRAINT attribution_id IF NOT EXISTS FOR (n:Attribution) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_attribution_id IF NOT EXISTS FOR (n:PastAttribution) REQUIRE n.id IS UNIQUE;
CREATE INDEX attribution_recorded_at IF NOT EXISTS FOR (n:Attribution) ON (n.recordedAt);
CREATE INDEX attribution_title IF NOT EXISTS FOR (n:Attribution) ON (n.title);
CREATE CONSTRAINT best_practice_id IF NOT EXISTS FOR (n:BestPractice) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_best_practice_id IF NOT EXISTS FOR (n:PastBestPractice) REQUIRE n.id IS UNIQUE;
CREATE INDEX best_practice_recorded_at IF NOT EXISTS FOR (n:BestPractice) ON (n.recordedAt);
CREATE INDEX best_practice_title IF NOT EXISTS FOR (n:BestPractice) ON (n.title);
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_claim_id IF NOT EXISTS FOR (n:PastClaim) REQUIRE n.id IS UNIQUE;
CREATE INDEX claim_recorded_at IF NOT EXISTS FOR (n:Claim) ON (n.recordedAt);
CREATE INDEX claim_title IF NOT EXISTS FOR (n:Claim) ON (n.title);
CREATE CONSTRAINT code_of_conduct_id IF NOT EXISTS FOR (n:CodeOfConduct) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_code_of_conduct_id IF NOT EXISTS FOR (n:PastCodeOfConduct) REQUIRE n.id IS UNIQUE;
CREATE INDEX code_of_conduct_recorded_at IF NOT EXISTS FOR (n:CodeOfConduct) ON (n.recordedAt);
CREATE INDEX code_of_conduct_title IF NOT EXISTS FOR (n:CodeOfConduct) ON (n.title);
CREATE CONSTRAINT domestic_measure_id IF NOT EXISTS FOR (n:DomesticMeasure) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_domestic_measure_id IF NOT EXISTS FOR (n:PastDomesticMeasure) REQUIRE n.id IS UNIQUE;
CREATE INDEX domestic_measure_recorded_at IF NOT EXISTS FOR (n:DomesticMeasure) ON (n.recordedAt);
CREATE INDEX domestic_measure_title IF NOT EXISTS FOR (n:DomesticMeasure) ON (n.title);
CREATE CONSTRAINT event_id IF NOT EXISTS FOR (n:Event) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_event_id IF NOT EXISTS FOR (n:PastEvent) REQUIRE n.id IS UNIQUE;
CREATE INDEX event_recorded_at IF NOT EXISTS FOR (n:Event) ON (n.recordedAt);
CREATE INDEX event_title IF NOT EXISTS FOR (n:Event) ON (n.title);
CREATE CONSTRAINT finding_id IF NOT EXISTS FOR (n:Finding) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_finding_id IF NOT EXISTS FOR (n:PastFinding) REQUIRE n.id IS UNIQUE;
CREATE INDEX finding_recorded_at IF NOT EXISTS FOR (n:Finding) ON (n.recordedAt);
CREATE INDEX finding_title IF NOT EXISTS FOR (n:Finding) ON (n.title);
CREATE CONSTRAINT legislation_change_id IF NOT EXISTS FOR (n:LegislationChange) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_legislation_change_id IF NOT EXISTS FOR (n:PastLegislationChange) REQUIRE n.id IS UNIQUE;
CREATE INDEX legislation_change_recorded_at IF NOT EXISTS FOR (n:LegislationChange) ON (n.recordedAt);
CREATE INDEX legislation_change_title IF NOT EXISTS FOR (n:LegislationChange) ON (n.title);
CREATE CONSTRAINT platform_id IF NOT EXISTS FOR (n:Platform) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_platform_id IF NOT EXISTS FOR (n:PastPlatform) REQUIRE n.id IS UNIQUE;
CREATE INDEX platform_recorded_at IF NOT EXISTS FOR (n:Platform) ON (n.recordedAt);
CREATE INDEX platform_title IF NOT EXISTS FOR (n:Platform) ON (n.title);
CREATE CONSTRAINT platform_input_id IF NOT EXISTS FOR (n:PlatformInput) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_platform_input_id IF NOT EXISTS FOR (n:PastPlatformInput) REQUIRE n.id IS UNIQUE;
CREATE INDEX platform_input_recorded_at IF NOT EXISTS FOR (n:PlatformInput) ON (n.recordedAt);
CREATE INDEX platform_input_title IF NOT EXISTS FOR (n:PlatformInput) ON (n.title);
CREATE CONSTRAINT platform_policy_id IF NOT EXISTS FOR (n:PlatformPolicy) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_platform_policy_id IF NOT EXISTS FOR (n:PastPlatformPolicy) REQUIRE n.id IS UNIQUE;
CREATE INDEX platform_policy_recorded_at IF NOT EXISTS FOR (n:PlatformPolicy) ON (n.recordedAt);
CREATE INDEX platform_policy_title IF NOT EXISTS FOR (n:PlatformPolicy) ON (n.title);
CREATE CONSTRAINT platform_presence_id IF NOT EXISTS FOR (n:PlatformPresence) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_platform_presence_id IF NOT EXISTS FOR (n:PastPlatformPresence) REQUIRE n.id IS UNIQUE;
CREATE INDEX platform_presence_recorded_at IF NOT EXISTS FOR (n:PlatformPresence) ON (n.recordedAt);
CREATE INDEX platform_presence_title IF NOT EXISTS FOR (n:PlatformPresence) ON (n.title);
CREATE CONSTRAINT route_change_id IF NOT EXISTS FOR (n:RouteChange) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_route_change_id IF NOT EXISTS FOR (n:PastRouteChange) REQUIRE n.id IS UNIQUE;
CREATE INDEX route_change_recorded_at IF NOT EXISTS FOR (n:RouteChange) ON (n.recordedAt);
CREATE INDEX route_change_title IF NOT EXISTS FOR (n:RouteChange) ON (n.title);
CREATE CONSTRAINT seizure_id IF NOT EXISTS FOR (n:Seizure) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_seizure_id IF NOT EXISTS FOR (n:PastSeizure) REQUIRE n.id IS UNIQUE;
CREATE INDEX seizure_recorded_at IF NOT EXISTS FOR (n:Seizure) ON (n.recordedAt);
CREATE INDEX seizure_title IF NOT EXISTS FOR (n:Seizure) ON (n.title);
CREATE CONSTRAINT series_id IF NOT EXISTS FOR (n:Series) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_series_id IF NOT EXISTS FOR (n:PastSeries) REQUIRE n.id IS UNIQUE;
CREATE INDEX series_indicator IF NOT EXISTS FOR (n:Series) ON (n.indicator);
CREATE INDEX series_recorded_at IF NOT EXISTS FOR (n:Series) ON (n.recordedAt);
CREATE INDEX series_title IF NOT EXISTS FOR (n:Series) ON (n.title);
CREATE CONSTRAINT study_id IF NOT EXISTS FOR (n:Study) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_study_id IF NOT EXISTS FOR (n:PastStudy) REQUIRE n.id IS UNIQUE;
CREATE INDEX study_recorded_at IF NOT EXISTS FOR (n:Study) ON (n.recordedAt);
CREATE INDEX study_title IF NOT EXISTS FOR (n:Study) ON (n.title);
CREATE CONSTRAINT trade_assessment_id IF NOT EXISTS FOR (n:TradeAssessment) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_trade_assessment_id IF NOT EXISTS FOR (n:PastTradeAssessment) REQUIRE n.id IS UNIQUE;
CREATE INDEX trade_assessment_recorded_at IF NOT EXISTS FOR (n:TradeAssessment) ON (n.recordedAt);
CREATE INDEX trade_assessment_title IF NOT EXISTS FOR (n:TradeAssessment) ON (n.title);
CREATE CONSTRAINT trade_route_id IF NOT EXISTS FOR (n:TradeRoute) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_trade_route_id IF NOT EXISTS FOR (n:PastTradeRoute) REQUIRE n.id IS UNIQUE;
CREATE INDEX trade_route_recorded_at IF NOT EXISTS FOR (n:TradeRoute) ON (n.recordedAt);
CREATE INDEX trade_route_title IF NOT EXISTS FOR (n:TradeRoute) ON (n.title);
CREATE CONSTRAINT submission_id IF NOT EXISTS FOR (n:Submission) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT past_submission_id IF NOT EXISTS FOR (n:PastSubmission) REQUIRE n.id IS UNIQUE;

// Drafts, comments and the like: no records, found by what they belong to
CREATE CONSTRAINT document_id IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;
CREATE INDEX document_about IF NOT EXISTS FOR (n:Document) ON (n.about);

// Rows of bulk observations: each edition of a row is a node, so past ones share their id
CREATE CONSTRAINT reading_id IF NOT EXISTS FOR (n:Reading) REQUIRE n.id IS UNIQUE;
CREATE INDEX past_reading_id IF NOT EXISTS FOR (n:PastReading) ON (n.id);
CREATE INDEX reading_begun IF NOT EXISTS FOR (n:Reading) ON (n.recordedFrom, n.id);
CREATE INDEX past_reading_begun IF NOT EXISTS FOR (n:PastReading) ON (n.recordedFrom, n.id);
CREATE INDEX past_reading_ended IF NOT EXISTS FOR (n:PastReading) ON (n.recordedTo, n.id);
CREATE CONSTRAINT trade_row_id IF NOT EXISTS FOR (n:TradeRow) REQUIRE n.id IS UNIQUE;
CREATE INDEX past_trade_row_id IF NOT EXISTS FOR (n:PastTradeRow) ON (n.id);
CREATE INDEX trade_row_begun IF NOT EXISTS FOR (n:TradeRow) ON (n.recordedFrom, n.id);
CREATE INDEX past_trade_row_begun IF NOT EXISTS FOR (n:PastTradeRow) ON (n.recordedFrom, n.id);
CREATE INDEX past_trade_row_ended IF NOT EXISTS FOR (n:PastTradeRow) ON (n.recordedTo, n.id);
CREATE INDEX trade_row_year IF NOT EXISTS FOR (n:TradeRow) ON (n.year);

// Trade rows of a taxon of any rank, now and as of earlier instants
CREATE INDEX trade_row_scientific_name IF NOT EXISTS FOR (n:TradeRow) ON (n.scientificName, n.term);
CREATE INDEX past_trade_row_scientific_name IF NOT EXISTS FOR (n:PastTradeRow) ON (n.scientificName, n.term);
CREATE INDEX trade_row_genus IF NOT EXISTS FOR (n:TradeRow) ON (n.genus, n.term);
CREATE INDEX past_trade_row_genus IF NOT EXISTS FOR (n:PastTradeRow) ON (n.genus, n.term);
CREATE INDEX trade_row_family IF NOT EXISTS FOR (n:TradeRow) ON (n.family, n.term);
CREATE INDEX past_trade_row_family IF NOT EXISTS FOR (n:PastTradeRow) ON (n.family, n.term);
CREATE INDEX trade_row_taxonomic_order IF NOT EXISTS FOR (n:TradeRow) ON (n.taxonomicOrder, n.term);
CREATE INDEX past_trade_row_taxonomic_order IF NOT EXISTS FOR (n:PastTradeRow) ON (n.taxonomicOrder, n.term);
CREATE INDEX trade_row_taxonomic_class IF NOT EXISTS FOR (n:TradeRow) ON (n.taxonomicClass, n.term);
CREATE INDEX past_trade_row_taxonomic_class IF NOT EXISTS FOR (n:PastTradeRow) ON (n.taxonomicClass, n.term);

// By which trade flows find the taxon that a synonym stands for, now and as of earlier instants. Each
// synonym is one whole word.
CREATE FULLTEXT INDEX synonyms IF NOT EXISTS FOR (n:State|Taxon)
  ON EACH [n.synonyms]
  OPTIONS { indexConfig: { `fulltext.analyzer`: 'keyword' } };

// Search: one index for each access code that some viewer has, and one of the records that name
// those who may read them. Texts are folded and cut into words before they are stored, so that white
// space is all that is left to cut at.
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
CREATE FULLTEXT INDEX search_own IF NOT EXISTS FOR (n:SearchableOwn)
  ON EACH [n.searchKeys, n.searchTitle, n.searchText, n.searchReaders]
  OPTIONS { indexConfig: { `fulltext.analyzer`: 'whitespace' } };
