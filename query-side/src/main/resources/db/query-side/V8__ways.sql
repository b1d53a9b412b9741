-- Whether the chain of the revision is fixed; the drafts that a new chain would still reach are those without.

alter table statistics_sheet add column routed boolean;

update statistics_sheet set routed = jsonb_array_length(state::jsonb -> 'chain') > 0;

alter table statistics_sheet alter column routed set not null;
