-- How many people stand in the rows of a release's file that could not be accepted, for example because code and name of the area
-- disagree. They are in no figure; without this number a series would look as if they had gone.

create table release_held (
    release_id       uuid    not null references release,
    population_group text    not null check (population_group in ('IDP', 'RETURNED_IDP', 'RETURNEE', 'REPATRIATE', 'REFUGEE', 'MIGRANT', 'HOST')),
    individuals      bigint  not null check (individuals >= 0),
    primary key (release_id, population_group)
);
comment on table release_held is
    'People in the held rows of the file of a release, by group; 0 where none was held. No row: not known, for example because there was no file.';

alter table release_held enable row level security;
alter table release_held force row level security;

create policy release_held_seen on release_held for select
    using (jatigi_may('displacement-aggregate', 'read')
           and exists (select from release where release.id = release_held.release_id));
create policy release_held_submitted on release_held for insert
    with check (jatigi_may('displacement-aggregate', 'create')
                and exists (select from release
                             where release.id = release_held.release_id
                               and release.state = 'DRAFT' and release.organisation = jatigi_organisation()));

grant select, insert on release_held to jatigi_app;
