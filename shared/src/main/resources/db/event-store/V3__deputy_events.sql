-- Who stands in for whom is followed with the accounts.
drop index domain_event_of_accounts;
create index domain_event_of_accounts on domain_event (global_index) where aggregate_type in ('Account', 'Unit', 'DeputyBook');
