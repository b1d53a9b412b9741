-- A round that was asked for while nobody sealed, or that did not come to its end, is made by whoever seals next.

alter table watch add column request bigint not null default 0;

comment on column watch.request is 'the newest request for a round that was made; later ones wait';
