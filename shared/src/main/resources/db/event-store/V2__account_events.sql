-- What every process follows to know the present rights of all accounts; by aggregate, so that new events are among them.
create index domain_event_of_accounts on domain_event (global_index) where aggregate_type in ('Account', 'Unit');
