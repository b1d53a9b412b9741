-- The projection of accounts and units is named for the room that it is in.

update token_entry set processor = 'directory' where processor = 'who';
update dead_letter_entry set processing_group = 'directory' where processing_group = 'who';
